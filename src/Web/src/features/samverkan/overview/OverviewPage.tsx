import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { OverviewQuery } from '@/__generated__/samverkan/graphql';
import { OverviewDocument } from '@/__generated__/samverkan/graphql';
import { formatDayOf, formatPeriod } from '@/shared/format/dates';
import { listed } from '@/shared/format/text';
import { useSees } from '@/shared/session/sees';
import { agreementStatus } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import styles from './OverviewPage.module.css';

const ways = [
  { to: '/kommuner', title: 'Kommunerna', text: 'Länets kommuner: befolkning, vad de beställer och vad de betalar.', module: 'kommunovergripande', needs: undefined },
  { to: '/overenskommelser', title: 'Överenskommelserna', text: 'Vad regionen och kommunerna har kommit överens om, vad som skiljer mellan versioner och vem som har beslutat.', module: 'kommunovergripande', needs: undefined },
  { to: '/bestallningar', title: 'FoU Jämt', text: 'Vad kommunerna beställer, hur långt det har kommit och vad det ledde till.', module: 'valfard', needs: 'studies' },
  { to: '/resultat', title: 'Resultaten', text: 'Vad FoU Jämt har kommit fram till, på film, i workshop och i text, öppet för alla.', module: 'valfard', needs: undefined },
  { to: '/diarium', title: 'Diariet', text: 'Vad som har kommit in, öppet för alla: nummer, dag, avsändare och ärende.', module: 'valfard', needs: undefined },
] as const;

/** Where one begins. */
export function OverviewPage() {
  const sees = useSees();
  const { register, work } = sees;
  const [asked, ask] = useQuery({ query: OverviewDocument, variables: { register, work }, pause: !register && !work });
  return (
    <Page title="Samverkan i länet" lead="Här görs, syns och följs regionens och kommunernas gemensamma arbete upp.">
      <ul className={styles.ways}>
        {ways.filter((way) => !way.needs || sees[way.needs]).map((way) => (
          <li key={way.to} data-module={way.module}>
            <h2>
              <Link to={way.to}>{way.title}</Link>
            </h2>
            <p>{way.text}</p>
          </li>
        ))}
      </ul>
      {(register || work) && (
        <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
          {({ kommunovergripande }) => (
            <div className={styles.news}>
              {kommunovergripande.register && <Latest register={kommunovergripande.register} />}
              {kommunovergripande.agreementWarnings && <Warnings warnings={kommunovergripande.agreementWarnings} />}
            </div>
          )}
        </Answer>
      )}
    </Page>
  );
}

type County = OverviewQuery['kommunovergripande'];

const Latest = ({ register }: { register: NonNullable<County['register']> }) => (
  <Section title="Senast i arbetet" note="Ur registret över alla områden.">
    {register.nodes.length === 0 && <Empty title="Inget har registrerats än" />}
    <ul className={styles.list}>
      {register.nodes.map((entry) => (
        <li key={entry.id}>
          <p className={styles.when}>
            {formatDayOf(entry.occurredAt)} · {entry.kind === 'STUDY_ORDER' ? 'Beställning' : 'Resultat'} · {entry.statusText}
          </p>
          <p>{entry.item ? <Link to={`/bestallningar/${'studyOrder' in entry.item ? entry.item.studyOrder.id : entry.item.id}`}>{entry.title}</Link> : entry.title}</p>
          <p className={styles.when}>{[entry.registryNumber, listed(entry.municipalities.map((m) => m.name))].filter(Boolean).join(' · ')}</p>
        </li>
      ))}
    </ul>
  </Section>
);

const Warnings = ({ warnings }: { warnings: NonNullable<County['agreementWarnings']> }) => {
  const agreements = [...new Map(warnings.map((w) => [w.agreement.id, w.agreement])).values()];
  return (
    <Section title="Att ta ställning till" note="Överenskommelser där något behöver göras.">
      {agreements.length === 0 && <Empty title="Inget väntar" />}
      <ul className={styles.list}>
        {agreements.map((agreement) => {
          const own = warnings.filter((w) => w.agreement.id === agreement.id);
          return (
            <li key={agreement.id}>
              <p>
                <Link to={`/overenskommelser/${agreement.id}`}>{agreement.title}</Link>
              </p>
              <p className={styles.when}>{[agreementStatus[agreement.status], formatPeriod(agreement.appliesFrom, agreement.appliesTo)].filter(Boolean).join(' · ')}</p>
              <p>{own.length === 1 ? own[0]?.message : `${own.length} saker väntar, bland annat: ${own[0]?.message ?? ''}`}</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
};
