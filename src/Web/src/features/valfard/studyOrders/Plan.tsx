import { Link } from 'react-router';
import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { formatInstant, formatPeriod } from '@/shared/format/dates';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';

type StudyPlan = NonNullable<WholeStudyOrderFragment['plan']>;
type Somebody = StudyPlan['steps'][number]['responsible'];

/** What shall be done, how, by whom and when. */
export const Plan = ({ plan, earlier }: { plan: WholeStudyOrderFragment['plan']; earlier: WholeStudyOrderFragment['planHistory']['nodes'] }) => (
  <Section title="Plan" note={plan && `Gjord av ${plan.madeBy} ${formatInstant(plan.madeAt)}${plan.revision > 1 ? `, version ${plan.revision}` : ''}.${plan.reason ? ` ${plan.reason}` : ''}`}>
    {plan ? (
      <DataTable
        caption="Planens steg"
        rows={plan.steps}
        keyOf={(step) => String(step.number)}
        columns={[
          { header: 'Steg', isHeading: true, cell: (step) => `${step.number}. ${step.text}` },
          { header: 'Metod', cell: (step) => step.method },
          { header: 'När', cell: (step) => formatPeriod(step.from, step.to) },
          { header: 'Ansvarar', cell: (step) => <Who somebody={step.responsible} /> },
          {
            header: 'Deltar',
            cell: (step) =>
              step.participants.map((somebody, i) => (
                <span key={somebody.person?.id ?? somebody.office} style={{ display: 'block' }}>
                  <Who somebody={somebody} />
                  {i < step.participants.length - 1 && ','}
                </span>
              )),
          },
        ]}
      />
    ) : (
      <Empty title="Det finns ingen plan än">
        <p>Arbetet kan börja först när en plan är gjord.</p>
      </Empty>
    )}
    {earlier.length > 0 && (
      <details>
        <summary>Tidigare planer</summary>
        <ul>
          {earlier.map((before) => (
            <li key={before.id}>
              Version {before.revision}, gjord av {before.madeBy} {formatInstant(before.madeAt)}
              {before.reason && `: ${before.reason}`}
            </li>
          ))}
        </ul>
      </details>
    )}
  </Section>
);

const Who = ({ somebody }: { somebody: Somebody }) => (somebody.person ? <Link to={`/personer/${somebody.person.id}`}>{somebody.person.name}</Link> : somebody.office);
