import type { StudyOrderResultFragment, WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { formatDate } from '@/shared/format/dates';
import { formatCount } from '@/shared/format/numbers';
import { listed } from '@/shared/format/text';
import { Choices } from '@/shared/forms/Choices';
import type { Choice } from '@/shared/forms/Choices';
import { PlainFields, plainFaults, plainLabels } from '@/shared/forms/PlainFields';
import type { PlainValues } from '@/shared/forms/PlainFields';
import { WorkForm } from '@/shared/forms/WorkForm';
import { useMayFor } from '@/shared/session/session';
import { counted, resultFormat } from '@/shared/terms/terms';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import { ResultForm } from './ResultForm';
import { resultSteps } from './resultSteps';
import type { ResultStep } from './resultSteps';
import type { Way } from './StepForm';
import { resultSubject } from './told';
import { resultStatus } from './words';
import styles from './Results.module.css';

type Result = StudyOrderResultFragment;

/** What came of it, in which formats, and how far it reached. */
export const Results = ({ order, again }: { order: WholeStudyOrderFragment; again: () => void }) => (
  <Section title="Resultat">
    {order.results.nodes.length === 0 ? (
      <Empty title="Inga resultat än">{(order.status === 'STARTED' || order.status === 'COMPLETED') && <p>Ett resultat läggs till som utkast, och publiceras när det är klart.</p>}</Empty>
    ) : (
      <ul className={styles.results}>
        {order.results.nodes.map((result) => (
          <li key={result.id}>
            <One result={result} />
            <ResultActions order={order} result={result} again={again} />
          </li>
        ))}
      </ul>
    )}
  </Section>
);

const One = ({ result }: { result: Result }) => (
  <>
    <p className={styles.top}>
      <strong>{result.title}</strong>
      <Mark tone={result.status === 'PUBLISHED' ? 'good' : 'plain'}>{resultStatus[result.status]}</Mark>
    </p>
    <p className="prose">{result.summary}</p>
    <ul className={styles.formats}>
      {result.presentations.map((presentation) => (
        <li key={presentation.format}>
          {presentation.url ? <a href={presentation.url}>{resultFormat[presentation.format]}</a> : resultFormat[presentation.format]}
          <span className="soft"> {presentation.isAccessible ? '(tillgänglig)' : '(inte i tillgängligt format)'}</span>
        </li>
      ))}
    </ul>
    {result.considerations && <p className="prose">Hänsyn till grupperna: {result.considerations}</p>}
    {result.spreadTotals.length > 0 && <p>Spridning: {listed(result.spreadTotals.map((total) => `${formatCount(total.count)} ${counted[total.counted]}`))}.</p>}
    {result.spread.nodes.length > 0 && (
      <details>
        <summary>Räkningarna</summary>
        <DataTable
          caption={`Spridning av ${result.title}`}
          rows={result.spread.nodes}
          keyOf={(spread) => spread.id}
          columns={[
            { header: 'Var', isHeading: true, cell: (spread) => spread.place },
            { header: 'Dag', cell: (spread) => formatDate(spread.on) },
            { header: 'Format', cell: (spread) => resultFormat[spread.format] },
            { header: 'Antal', numeric: true, cell: (spread) => `${formatCount(spread.count)} ${counted[spread.counted]}` },
            { header: 'Räknat av', cell: (spread) => spread.recordedBy },
          ]}
        />
      </details>
    )}
    {result.effect && <p className="prose">Vad det ledde till: {result.effect}</p>}
    {result.publishedOn && <p className="soft small">{result.status === 'WITHDRAWN' ? `Var publicerat från ${formatDate(result.publishedOn)}. Drogs tillbaka: ${result.withdrawnBecause ?? ''}` : `Publicerat ${formatDate(result.publishedOn)}`}</p>}
  </>
);

/** What one may do with a result in its state, for the order's municipality. */
function ResultActions({ order, result, again }: { order: WholeStudyOrderFragment; result: Result; again: () => void }) {
  const mayFor = useMayFor();
  const may = (permission: string) => mayFor(permission, order.municipality.code);
  const choices: Choice[] = resultSteps
    .filter((step) => may(step.permission))
    .map((step) => ({ name: step.command.name, isOpen: step.from.includes(result.status) && (step.isOpen?.(result) ?? true), button: step.button, label: `${step.button}: ${result.title}`, done: step.done, form: (way) => <ResultStepForm step={step} result={result} again={again} {...way} /> }));
  if (may('valfard.studyResult.change')) {
    choices.push({ name: 'changeResult', button: 'Ändra', label: `Ändra: ${result.title}`, done: 'Resultatet är ändrat.', form: (way) => <ResultForm order={order} result={result} again={again} {...way} /> });
  }
  return <Choices label={`Vad du kan göra med ${result.title}`} choices={choices} hasMain={result.status !== 'PUBLISHED'} size="xs" />;
}

function ResultStepForm({ step, result, ...way }: { step: ResultStep; result: Result } & Way) {
  const fields = step.fields(result);
  return (
    <WorkForm<PlainValues>
      {...way}
      command={step.command}
      subject={resultSubject(result)}
      title={step.title}
      button={step.button}
      about={step.about && <p>{step.about}</p>}
      initial={() => ({ ...Object.fromEntries(fields.map((field) => [field.name, ''])), ...step.initial?.(result) })}
      labelsOf={() => plainLabels(fields)}
      check={(values) => plainFaults(fields, values)}
      inputOf={(values, version) => ({ ...(step.inputOf?.(values) ?? values), id: result.id, version })}
      confirmation={step.confirmation}
    >
      {(binding) => <PlainFields fields={fields} binding={binding} />}
    </WorkForm>
  );
}
