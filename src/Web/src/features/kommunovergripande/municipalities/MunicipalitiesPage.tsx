import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { MunicipalitiesQuery } from '@/__generated__/kommunovergripande/graphql';
import { MunicipalitiesDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatChange, formatCount, formatPart } from '@/shared/format/numbers';
import { Answer } from '@/shared/ui/Answer';
import { Bars } from '@/shared/ui/Bars';
import { DataTable } from '@/shared/ui/DataTable';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Empty } from '@/shared/ui/states';
import { countOf, lastCommonYear } from './population';

type Municipality = MunicipalitiesQuery['kommunovergripande']['municipalities'][number];

/** The county's municipalities beside each other. */
export function MunicipalitiesPage() {
  const [asked, ask] = useQuery({ query: MunicipalitiesDocument });
  return (
    <Page title="Kommuner" lead="Länets kommuner, deras befolkning och deras del av länet.">
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => <Municipalities municipalities={data.kommunovergripande.municipalities} />}
      </Answer>
    </Page>
  );
}

function Municipalities({ municipalities }: { municipalities: readonly Municipality[] }) {
  if (municipalities.length === 0) {
    return <Empty title="Inga kommuner är registrerade" />;
  }
  const year = lastCommonYear(municipalities.map((m) => m.populationFigures));
  const first = Math.min(...municipalities.flatMap((m) => m.populationFigures.map((f) => f.year)));
  const rows = municipalities.map((m) => ({
    ...m,
    count: year === undefined ? undefined : countOf(m.populationFigures, year),
    before: countOf(m.populationFigures, first),
  }));
  const total = rows.reduce((sum, m) => sum + (m.count ?? 0), 0);
  const before = rows.reduce((sum, m) => sum + (m.before ?? 0), 0);
  const largest = Math.max(1, ...rows.map((m) => m.count ?? 0));
  return (
    <>
      <DataTable
        caption="Länets kommuner"
        rows={rows}
        keyOf={(m) => m.code}
        foot={['Hela länet', '', '', formatCount(total), formatPart(1), formatChange(total - before)]}
        columns={[
          { header: 'Kommun', isHeading: true, cell: (m) => <Link to={`/kommuner/${m.code}`}>{m.name}</Link> },
          { header: 'Kommunkod', cell: (m) => m.code },
          { header: 'Centralort', cell: (m) => m.seat },
          { header: `Folkmängd ${year ?? ''}`.trim(), numeric: true, cell: (m) => (m.count === undefined ? '–' : formatCount(m.count)) },
          { header: 'Del av länet', numeric: true, cell: (m) => (m.count === undefined || total === 0 ? '–' : formatPart(m.count / total)) },
          { header: `Ändring sedan ${first}`, numeric: true, cell: (m) => (m.count === undefined || m.before === undefined ? '–' : formatChange(m.count - m.before)) },
        ]}
      />
      {year !== undefined && (
        <Section title={`Folkmängd den 31 december ${year}`} note={`Källa: ${[...new Set(rows.flatMap((m) => m.populationFigures.filter((f) => f.year === year).map((f) => f.source)))].join('; ')}.`}>
          <Bars
            label={`Folkmängd ${year} per kommun`}
            bars={[...rows].sort((a, b) => (b.count ?? 0) - (a.count ?? 0)).map((m) => ({ key: m.code, label: m.name, length: (m.count ?? 0) / largest, value: formatCount(m.count ?? 0) }))}
          />
        </Section>
      )}
    </>
  );
}
