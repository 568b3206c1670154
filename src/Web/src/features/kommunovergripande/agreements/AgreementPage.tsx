import { useParams } from 'react-router';
import { useQuery } from 'urql';
import type { AgreementQuery } from '@/__generated__/kommunovergripande/graphql';
import { AgreementDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatPeriod } from '@/shared/format/dates';
import { useSees } from '@/shared/session/sees';
import { agreementKind, agreementPhase, agreementStatus } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Facts } from '@/shared/ui/Facts';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Missing } from '@/shared/ui/states';
import { Assignments } from './Assignments';
import { Decisions } from './Decisions';
import { Money } from './Money';
import { TimePlan } from './TimePlan';
import { phaseTone, statusTone } from './tones';
import { Versions } from './Versions';
import { provisionKind } from './words';
import styles from './AgreementPage.module.css';

/** An agreement, as its page has it. */
export type Agreement = NonNullable<AgreementQuery['kommunovergripande']['agreement']>;

/** One version of an agreement: what it says, who has decided, what came before and after, and its money. */
export function AgreementPage() {
  const { id = '' } = useParams();
  const { shared, work, financing } = useSees();
  const [asked, ask] = useQuery({ query: AgreementDocument, variables: { id, shared, work, financing } });
  const known = asked.data?.kommunovergripande.agreement;
  return (
    <Page title={known?.title ?? 'Överenskommelse'} kicker={known && agreementKind[known.kind]} crumbs={[{ to: '/overenskommelser', text: 'Överenskommelser' }]}>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ kommunovergripande: { agreement } }) => (agreement ? <Content agreement={agreement} /> : <Missing what="Överenskommelsen" to="/overenskommelser" list="Alla överenskommelser" />)}
      </Answer>
    </Page>
  );
}

const Content = ({ agreement }: { agreement: Agreement }) => (
  <>
    <Facts
      facts={[
        ['Status', <Mark key="s" tone={statusTone[agreement.status]}>{agreementStatus[agreement.status]}</Mark>],
        ['I dag', <Mark key="p" tone={phaseTone[agreement.phase]}>{agreementPhase[agreement.phase]}</Mark>],
        ['Gäller', formatPeriod(agreement.appliesFrom, agreement.appliesTo)],
        ['Ingången', agreement.concluded?.text ?? agreement.concludedAccordingTo],
        ['Diarienummer', (agreement.registryNumbers ?? []).map((n) => n.number).join(', ')],
        ['Tillbakadragen därför att', agreement.withdrawnBecause],
        ['Uppgifterna kommer ur', agreement.source],
      ]}
    />
    {agreement.purposes.length > 0 && (
      <Section title="Syften">
        <ul className={styles.purposes}>
          {agreement.purposes.map((purpose) => (
            <li key={purpose}>{purpose}</li>
          ))}
        </ul>
      </Section>
    )}
    <Warnings warnings={agreement.warnings ?? []} />
    <Versions agreement={agreement} />
    <Decisions agreement={agreement} />
    <Assignments agreement={agreement} />
    <Money agreement={agreement} />
    <Provisions agreement={agreement} />
    <TimePlan steps={agreement.timePlan ?? []} />
  </>
);

const Warnings = ({ warnings }: { warnings: NonNullable<Agreement['warnings']> }) =>
  warnings.length > 0 && (
    <Section title="Att ta ställning till">
      <ul className={styles.warnings}>
        {warnings.map((warning) => (
          <li key={warning.message}>
            <p>{warning.message}</p>
            <p className="soft">{warning.whatToDo}</p>
          </li>
        ))}
      </ul>
    </Section>
  );

const Provisions = ({ agreement: { provisions, annexes } }: { agreement: Agreement }) =>
  provisions.length + annexes.length > 0 && (
    <Section title="Bestämmelser och bilagor">
      {provisions.map((provision) => (
        <div key={provision.code} className={styles.provision}>
          <p className="soft small">
            {provisionKind[provision.kind]}
            {provision.placement === 'ANNEX' && ', i bilaga'}
          </p>
          <p className="prose">{provision.text}</p>
        </div>
      ))}
      {annexes.length > 0 && (
        <>
          <h3>Bilagor</h3>
          <ol className={styles.annexes}>
            {annexes.map((annex) => (
              <li key={annex.number} value={annex.number}>
                {annex.title}
                {annex.text && <p className="prose soft">{annex.text}</p>}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
