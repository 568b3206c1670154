import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { StudyOrderChangedDocument, StudyOrderDocument, StudyOrderVersionDocument } from '@/__generated__/valfard/graphql';
import { formatDate, formatInstant } from '@/shared/format/dates';
import { useLive } from '@/shared/graph/live';
import { useSees } from '@/shared/session/sees';
import { studyOrderPriority, studyOrderStatus, studyOrderTone } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { JustChanged } from '@/shared/ui/JustChanged';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty, Missing } from '@/shared/ui/states';
import { Actions } from './Actions';
import { Plan } from './Plan';
import { Results } from './Results';
import { StatusLine } from './StatusLine';
import { doneBy, stance } from './words';
import styles from './StudyOrderPage.module.css';

const crumbs = [{ to: '/bestallningar', text: 'Beställningar' }];

/** One order, from what was asked for to what it led to. */
export function StudyOrderPage() {
  const { id = '' } = useParams();
  const { persons } = useSees();
  const [asked, ask] = useQuery({ query: StudyOrderDocument, variables: { id, persons } });
  const order = asked.data?.valfard.fouJamt.studyOrder;
  const again = () => ask({ requestPolicy: 'network-only' });
  return (
    <Page title={order?.title ?? 'Beställning'} kicker={order?.registryNumber} crumbs={crumbs}>
      <Answer asked={asked} retry={again}>
        {(data) =>
          data.valfard.fouJamt.studyOrder ? (
            <>
              <Changes order={data.valfard.fouJamt.studyOrder} isAsking={asked.fetching || asked.stale} again={again} />
              <Content order={data.valfard.fouJamt.studyOrder} again={again} />
            </>
          ) : (
            <Missing what="Beställningen" to="/bestallningar" list="Alla beställningar" />
          )
        }
      </Answer>
    </Page>
  );
}

/** Hears of what others do with the order, and offers to show it; what one writes meanwhile stays. */
function Changes({ order: { id, version }, isAsking, again }: { order: WholeStudyOrderFragment; isAsking: boolean; again: () => void }) {
  const client = useClient();
  const [latest, setLatest] = useState(version);
  const hear = (heard: { version: number } | null | undefined) => setLatest((before) => Math.max(before, heard?.version ?? 0));
  useLive(StudyOrderChangedDocument, { id }, {
    told: (data) => hear(data.valfardStudyOrderChanged),
    opened: () => void client.query(StudyOrderVersionDocument, { id }, { requestPolicy: 'network-only' }).toPromise().then(({ data }) => hear(data?.valfard.fouJamt.studyOrder)),
  });
  return <JustChanged isNewer={latest > version && !isAsking} what="Beställningen" show={again} />;
}

const Content = ({ order, again }: { order: WholeStudyOrderFragment; again: () => void }) => (
  <>
    {order.isSecret && (
      <p className={styles.secret}>
        <strong>Hemlig</strong> enligt {order.secrecy?.ground}. Syns bara för kommunens egna företrädare och kommunchef, FoU Jämts samordnare och FoU-rådets ordförande och sekreterare.
      </p>
    )}
    <StatusLine status={order.status} />
    <Actions order={order} again={again} />
    <Facts
      facts={[
        ['Status', <Mark key="s" tone={studyOrderTone[order.status]}>{studyOrderStatus[order.status]}</Mark>],
        ['Kommun', <Link key="k" to={`/kommuner/${order.municipality.code}`}>{order.municipality.name}</Link>],
        ['Prioritet', studyOrderPriority[order.priority]],
        ['Uppdrag', order.assignment?.name],
        ['Beställd', `${formatInstant(order.placedAt)} av ${order.placedBy}`],
        ['Rang', order.ranking && order.rank && `${order.rank} (${order.ranking.body}, ${formatDate(order.ranking.rankedOn)})`],
        ['Påbörjad', order.startedOn && formatDate(order.startedOn)],
        ['Genomförd', order.completedOn && formatDate(order.completedOn)],
        ['Avslutad', order.closedOn && formatDate(order.closedOn)],
        ['Sekretess', order.secrecy && `${order.secrecy.ground}${order.secrecy.note ? `. ${order.secrecy.note}` : ''}`],
        ['Obs', order.isExample && 'Ett exempel, inte beställt av någon'],
      ]}
    />
    <Section title="Det som behövs">
      <h3>Behov</h3>
      <p className="prose">{order.need}</p>
      <h3>Kommunen ska avlastas</h3>
      <p className="prose">{order.relief}</p>
      <h3>Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda</h3>
      <p className="prose">{order.considerations ?? 'Inte angivet.'}</p>
      {order.goal && (
        <>
          <h3>Långsiktigt mål</h3>
          <p className="prose">
            {order.goal.text} ({order.goal.fromYear}–{order.goal.toYear})
          </p>
        </>
      )}
    </Section>
    <Decision order={order} />
    <Plan plan={order.plan} earlier={order.planHistory.nodes.filter((plan) => plan.id !== order.plan?.id)} />
    <Results order={order} again={again} />
    <Section title="Historik" note="Vem som gjorde vad, och när.">
      <DataTable
        caption="Historik"
        rows={order.history.nodes}
        keyOf={(entry) => entry.id}
        columns={[
          { header: 'När', isHeading: true, cell: (entry) => <span className="nowrap">{formatInstant(entry.at)}</span> },
          { header: 'Vad', cell: (entry) => `${doneBy(entry.command)}${entry.outcome === 'REFUSED' ? ' (avvisades)' : ''}` },
          { header: 'Av', cell: (entry) => entry.principalName },
          { header: 'Därför att', cell: (entry) => entry.reason },
        ]}
      />
    </Section>
  </>
);

const Decision = ({ order }: { order: WholeStudyOrderFragment }) => (
  <Section title="Bedömning och beslut">
    {!order.assessment && !order.decision && order.rugOpinions.nodes.length === 0 && (
      <Empty title="Beställningen är inte bedömd än">
        <p>FoU Jämt bedömer den först. Därefter rangordnas den och beslutas i FoU-rådet.</p>
      </Empty>
    )}
    {order.rugOpinions.nodes.length > 0 && (
      <DataTable
        caption="Vad RUG säger"
        hideCaption={false}
        rows={order.rugOpinions.nodes}
        keyOf={(opinion) => opinion.id}
        columns={[
          { header: 'Kommun', isHeading: true, cell: (opinion) => opinion.rugContact.municipality.name },
          { header: 'Hållning', cell: (opinion) => stance[opinion.stance] },
          { header: 'Kommentar', cell: (opinion) => opinion.comment },
        ]}
      />
    )}
    {order.assessment && (
      <>
        <h3>FoU Jämts bedömning</h3>
        <p className="prose">{order.assessment.text}</p>
        <p className="soft small">
          {order.assessment.by}, {formatInstant(order.assessment.at)}
        </p>
      </>
    )}
    {order.decision && (
      <>
        <h3>Beslut</h3>
        <p className="prose">
          {order.decision.isAccepted ? 'Antagen' : 'Avböjd'} av {order.decision.body} den {formatDate(order.decision.decidedOn)}.{order.decision.reason && ` ${order.decision.reason}`}
        </p>
      </>
    )}
  </Section>
);
