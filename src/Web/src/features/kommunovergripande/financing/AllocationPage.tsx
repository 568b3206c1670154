import { Button } from '@mantine/core';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { AllocationDocument } from '@/__generated__/kommunovergripande/graphql';
import { csvOf, download } from '@/shared/format/csv';
import { formatDate, formatInstant, formatPeriod } from '@/shared/format/dates';
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
import { tableOf } from './allocationTable';
import type { Allocation } from './allocationTable';

/** How a year's money is divided between the municipalities. */
export function AllocationPage() {
  const { id = '', year = '' } = useParams();
  const [asked, ask] = useQuery({ query: AllocationDocument, variables: { agreement: id } });
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
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {() => (allocation ? <Content agreement={id} allocation={allocation} /> : <Missing what="Fördelningen" to={`/overenskommelser/${id}`} list="Till överenskommelsen" />)}
      </Answer>
    </Page>
  );
}

function Content({ agreement, allocation }: { agreement: string; allocation: Allocation }) {
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
      <Instalments instalments={allocation.instalments} />
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

const Instalments = ({ instalments }: { instalments: Allocation['instalments'] }) =>
  instalments.length > 0 && (
    <Section title="Delbetalningar">
      <DataTable
        caption="Delbetalningar"
        rows={instalments}
        keyOf={(i) => i.id}
        columns={[
          { header: 'Nummer', isHeading: true, cell: (i) => i.number },
          { header: 'Avser', cell: (i) => formatPeriod(i.periodFrom, i.periodTo) },
          { header: 'Fakturadag', cell: (i) => formatDate(i.invoiceDate) },
          { header: 'Förfaller', cell: (i) => formatDate(i.dueDate) },
          { header: 'Läge', cell: (i) => <Mark tone={i.status === 'INVOICED' ? 'good' : i.isOverdue ? 'attention' : 'plain'}>{i.status === 'INVOICED' ? 'Fakturerad' : i.isOverdue ? 'Skulle ha fakturerats' : 'Planerad'}</Mark> },
          { header: 'Belopp', numeric: true, cell: (i) => `${formatKronor(i.amount)} kr` },
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
