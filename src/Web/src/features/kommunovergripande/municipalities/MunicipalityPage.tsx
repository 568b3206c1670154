import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { MunicipalityQuery } from '@/__generated__/kommunovergripande/graphql';
import { MunicipalityDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatDate, formatDayOf, formatPeriod, today } from '@/shared/format/dates';
import { formatChange, formatCount } from '@/shared/format/numbers';
import { useSees } from '@/shared/session/sees';
import { representationRole, studyOrderPriority, studyOrderStatus, studyOrderTone } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty, Missing } from '@/shared/ui/states';
import { PopulationChart } from './PopulationChart';
import { Shares } from './Shares';
import styles from './MunicipalityPage.module.css';

type County = MunicipalityQuery['kommunovergripande'];
type Municipality = NonNullable<County['municipality']>;

const crumbs = [{ to: '/kommuner', text: 'Kommuner' }];

/** One municipality: who lives there, what it orders, what it pays and who speaks for it. */
export function MunicipalityPage() {
  const { code = '' } = useParams();
  const { studies, persons, financing } = useSees();
  const [asked, ask] = useQuery({ query: MunicipalityDocument, variables: { code, day: today(), studies, persons, financing } });
  const county = asked.data?.kommunovergripande;
  const name = county?.municipality?.name;
  return (
    <Page title={name ?? 'Kommun'} kicker={`Kommun ${code}`} crumbs={crumbs}>
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {({ kommunovergripande }) =>
          kommunovergripande.municipality ? (
            <Content municipality={kommunovergripande.municipality} organisations={kommunovergripande.organisations.nodes} />
          ) : (
            <Missing what="Kommunen" to="/kommuner" list="Alla kommuner" />
          )
        }
      </Answer>
    </Page>
  );
}

function Content({ municipality, organisations }: { municipality: Municipality; organisations: County['organisations']['nodes'] }) {
  const { financing } = useSees();
  const figures = municipality.populationFigures;
  const last = figures[figures.length - 1];
  const years = [...new Set(organisations.flatMap((o) => o.agreements.flatMap((a) => (a.allocations ?? []).map((allocation) => allocation.year))))].sort((a, b) => b - a);
  return (
    <>
      <Facts
        facts={[
          ['Centralort', municipality.seat],
          ['Folkmängd', last && `${formatCount(last.count)} (${formatDate(last.referenceDate)})`],
          ['I organisationsregistret', organisations.length > 0 && organisations.map((o) => <Link key={o.id} to={`/organisationer/${o.id}`}>{o.name}</Link>)],
        ]}
      />
      <Population name={municipality.name} figures={figures} />
      {municipality.studyOrders && <Orders municipality={municipality} orders={municipality.studyOrders} />}
      {financing && <Section title="Det kommunen betalar" note="Kommunens andel av uppdragen i överenskommelserna, fördelad efter befolkning.">
        {years.length === 0 ? <Empty title="Inget har fördelats på kommunen" /> : <Shares code={municipality.code} years={years} />}
      </Section>}
      {municipality.representations && <Representatives representations={municipality.representations} />}
    </>
  );
}

function Population({ name, figures }: { name: string; figures: Municipality['populationFigures'] }) {
  const last = figures[figures.length - 1];
  const first = figures[0];
  if (!first || !last) {
    return (
      <Section title="Befolkning">
        <Empty title="Ingen folkmängd är inläst" />
      </Section>
    );
  }
  return (
    <Section title="Befolkning" note={`Källa: ${[...new Set(figures.map((f) => f.source))].join('; ')}.`}>
      <div className={styles.population}>
        <PopulationChart label={`Folkmängd i ${name} från ${formatCount(first.count)} år ${first.year} till ${formatCount(last.count)} år ${last.year}`} figures={figures} />
        <DataTable
          caption={`Folkmängd i ${name}`}
          isCompact
          rows={[...figures].reverse()}
          keyOf={(f) => String(f.year)}
          columns={[
            { header: 'År', isHeading: true, cell: (f) => f.year },
            { header: 'Folkmängd', numeric: true, cell: (f) => formatCount(f.count) },
            {
              header: 'Ändring',
              numeric: true,
              cell: (f) => {
                const before = figures[figures.indexOf(f) - 1];
                return before ? formatChange(f.count - before.count) : '–';
              },
            },
          ]}
        />
      </div>
    </Section>
  );
}

const Orders = ({ municipality, orders }: { municipality: Municipality; orders: NonNullable<Municipality['studyOrders']> }) => {
  const { nodes, totalCount } = orders;
  return (
    <Section
      title="Beställningar hos FoU Jämt"
      actions={totalCount > 0 && <Link to={`/bestallningar?kommun=${municipality.code}`}>{totalCount > nodes.length ? `Alla ${totalCount} beställningar` : 'Visa i listan'}</Link>}
    >
      {nodes.length === 0 ? (
        <Empty title="Kommunen har inte beställt något" />
      ) : (
        <DataTable
          caption={`Beställningar från ${municipality.name}`}
          rows={nodes}
          keyOf={(order) => order.id}
          columns={[
            { header: 'Beställning', isHeading: true, cell: (order) => <Link to={`/bestallningar/${order.id}`}>{order.title}</Link> },
            { header: 'Diarienummer', cell: (order) => <span className="nowrap">{order.registryNumber}</span> },
            { header: 'Status', cell: (order) => <Mark tone={studyOrderTone[order.status]}>{studyOrderStatus[order.status]}</Mark> },
            { header: 'Prioritet', cell: (order) => studyOrderPriority[order.priority] },
            { header: 'Beställd', cell: (order) => <span className="nowrap">{formatDayOf(order.placedAt)}</span> },
          ]}
        />
      )}
    </Section>
  );
};

const Representatives = ({ representations }: { representations: NonNullable<Municipality['representations']> }) => (
  <Section title="Företrädare i dag" note="Vilka som företräder kommunen, och var.">
    {representations.nodes.length === 0 ? (
      <Empty title="Inga företrädare är registrerade">
        <p>Här visas de som en person har fått i uppdrag att företräda kommunen i.</p>
      </Empty>
    ) : (
      <DataTable
        caption="Företrädare"
        rows={representations.nodes}
        keyOf={(r) => r.id}
        columns={[
          { header: 'Person', isHeading: true, cell: (r) => <Link to={`/personer/${r.person.id}`}>{r.person.name}</Link> },
          { header: 'Organ', cell: (r) => <Link to={`/organisationer/${r.body.id}`}>{r.body.name}</Link> },
          { header: 'Roll', cell: (r) => representationRole[r.role] },
          { header: 'Tid', cell: (r) => formatPeriod(r.from, r.to) },
        ]}
      />
    )}
  </Section>
);
