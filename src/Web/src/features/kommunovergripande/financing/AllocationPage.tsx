import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AllocationDocument } from '@/__generated__/kommunovergripande/graphql';
import { csvOf, download } from '@/shared/format/csv';
import { formatDate, formatInstant } from '@/shared/format/dates';
import { formatCount, formatKronor, formatPart, partOf, sumOf } from '@/shared/format/numbers';
import { Answer } from '@/shared/ui/Answer';
import { Bars } from '@/shared/ui/Bars';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Mark } from '@/shared/ui/Mark';
import { Page } from '@/shared/ui/Page';
import { Scroll } from '@/shared/ui/Scroll';
import { Section } from '@/shared/ui/Section';
import { Missing, State } from '@/shared/ui/states';
import { Instalments } from './Instalments';
import { tableOf } from './allocationTable';
import type { Allocation } from './allocationTable';

/** How a year's money is divided between the municipalities. */
export function AllocationPage() {
  const { id = '', year = '' } = useParams();
  const [asked, ask] = useQuery({ query: AllocationDocument, variables: { agreement: id } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const agreement = asked.data?.kommunovergripande.agreement;
  const allocation = agreement?.allocations.find((a) => String(a.year) === year);
  return (
    <Page
      title={`Fördelning ${year}`}
      kicker={agreement?.title}
      crumbs={[
        { to: '/overenskommelser', text: 'Överenskommelser' },
        { to: `/overenskommelser/${id}`, text: 'Överenskommelsen' },
      ]}
      actions={
        allocation && (
          <>
            <Button variant="default" onClick={() => exportTable(allocation)}>
              Hämta som CSV
            </Button>
            <Button variant="default" onClick={() => window.print()}>
              Skriv ut
            </Button>
          </>
        )
      }
    >
      <Answer asked={asked} retry={again}>
        {() => (allocation ? <Content agreement={id} allocation={allocation} again={again} /> : <Missing what="Fördelningen" to={`/overenskommelser/${id}`} list="Till överenskommelsen" />)}
      </Answer>
    </Page>
  );
}

function Content({ agreement, allocation, again }: { agreement: string; allocation: Allocation; again: () => void }) {
  const largest = allocation.municipalities.reduce((most, m) => (partOf(m.amount, allocation.total) > partOf(most, allocation.total) ? m.amount : most), '0');
  return (
    <>
      {allocation.isOutdated && (
        <State title="Fördelningen är inte aktuell">
          <p>Budgeten eller folkmängden har ändrats sedan den räknades ut.</p>
        </State>
      )}
      <Facts
        facts={[
          ['Status', <Mark key="s" tone={allocation.status === 'LOCKED' ? 'good' : 'attention'}>{allocation.status === 'LOCKED' ? 'Låst' : 'Förslag'}</Mark>],
          ['Att fördela', `${formatKronor(allocation.total)} kr`],
          ['Efter folkmängden', `${allocation.municipalities[0] ? formatDate(allocation.municipalities[0].referenceDate) : allocation.populationYear}`],
          ['Uträknad', `${formatInstant(allocation.computedAt)} av ${allocation.computedBy}`],
          ['Underlag', <Link key="b" to={`/overenskommelser/${agreement}/budget/${allocation.year}`}>Budget {allocation.year}</Link>],
          ['Obs', allocation.isExample && 'Beloppen är exempel'],
        ]}
      />
      <Section title="Kommun för kommun">
        <Bars
          label="Belopp per kommun"
          bars={allocation.municipalities.map((m) => ({
            key: m.municipality.code,
            label: m.municipality.name,
            length: partOf(m.amount, largest),
            value: `${formatKronor(m.amount)} kr`,
            note: formatPart(partOf(m.amount, allocation.total)),
          }))}
        />
      </Section>
      <ShareTable allocation={allocation} />
      <Population allocation={allocation} />
      <Instalments agreement={agreement} instalments={allocation.instalments} again={again} />
    </>
  );
}

function ShareTable({ allocation }: { allocation: Allocation }) {
  const table = tableOf(allocation);
  return (
    <Section title="Uppdrag för uppdrag" note="Kronor. Tabellen kan rullas i sidled.">
      <Scroll label="Fördelning per uppdrag och kommun">
        <table>
          <caption className="soft small">Vad varje kommun betalar för varje uppdrag {allocation.year}, kronor</caption>
          <thead>
            <tr>
              <th scope="col">Uppdrag</th>
              {table.municipalities.map((m) => (
                <th key={m.code} scope="col" className="number">
                  {m.name}
                </th>
              ))}
              <th scope="col" className="number">
                Summa
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.name}</th>
                {row.amounts.map((amount, i) => (
                  <td key={table.municipalities[i]?.code} className="number">
                    {formatKronor(amount)}
                  </td>
                ))}
                <td className="number">{formatKronor(sumOf(row.amounts))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Summa</th>
              {table.municipalities.map((m, i) => (
                <td key={m.code} className="number">
                  {formatKronor(sumOf(table.rows.map((row) => row.amounts[i] ?? '0')))}
                </td>
              ))}
              <td className="number">{formatKronor(allocation.total)}</td>
            </tr>
          </tfoot>
        </table>
      </Scroll>
    </Section>
  );
}

const Population = ({ allocation }: { allocation: Allocation }) => (
  <Section title="Folkmängden som styr">
    <DataTable
      caption="Folkmängd"
      rows={allocation.municipalities}
      keyOf={(m) => m.municipality.code}
      columns={[
        { header: 'Kommun', isHeading: true, cell: (m) => <Link to={`/kommuner/${m.municipality.code}`}>{m.municipality.name}</Link> },
        { header: 'Folkmängd', numeric: true, cell: (m) => formatCount(m.population) },
        { header: 'Per den', cell: (m) => formatDate(m.referenceDate) },
        { header: 'Källa', cell: (m) => m.source },
      ]}
    />
  </Section>
);

/** Exact amounts with a decimal comma, as Excel in Sweden reads them. */
function exportTable(allocation: Allocation) {
  const table = tableOf(allocation);
  const comma = (amount: string) => sumOf([amount]).replace('.', ',');
  download(
    `fordelning-${allocation.year}.csv`,
    csvOf([
      ['Kod', 'Uppdrag', ...table.municipalities.map((m) => m.name), 'Summa'],
      ...table.rows.map((row) => [row.code, row.name, ...row.amounts.map(comma), comma(sumOf(row.amounts))]),
      ['', 'Summa', ...allocation.municipalities.map((m) => comma(m.amount)), comma(allocation.total)],
    ]),
    'text/csv;charset=utf-8',
  );
}
