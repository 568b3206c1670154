import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import type { WholeBudgetFragment } from '@/__generated__/kommunovergripande/graphql';
import { BudgetDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatInstant } from '@/shared/format/dates';
import { formatKronor, formatPart, partOf } from '@/shared/format/numbers';
import { ownerModule } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Bars } from '@/shared/ui/Bars';
import { DataTable } from '@/shared/ui/DataTable';
import { Facts } from '@/shared/ui/Facts';
import { Page } from '@/shared/ui/Page';
import { Section } from '@/shared/ui/Section';
import { Missing } from '@/shared/ui/states';

/** A year's money under an agreement, assignment by assignment. */
export function BudgetPage() {
  const { id = '', year = '' } = useParams();
  const number = /^\d{4}$/.test(year) ? Number(year) : 0;
  const [asked, ask] = useQuery({ query: BudgetDocument, variables: { agreement: id, year: number } });
  const agreement = asked.data?.kommunovergripande.agreement;
  const isAllocated = agreement?.allocations.some((a) => a.year === number) ?? false;
  return (
    <Page
      title={`Budget ${year}`}
      kicker={agreement?.title}
      crumbs={[
        { to: '/overenskommelser', text: 'Överenskommelser' },
        { to: `/overenskommelser/${id}`, text: 'Överenskommelsen' },
      ]}
      actions={isAllocated && <Link to={`/overenskommelser/${id}/fordelning/${year}`}>Fördelning {year}</Link>}
    >
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => (data.kommunovergripande.agreement?.budget ? <Content budget={data.kommunovergripande.agreement.budget} /> : <Missing what="Budgeten" to={`/overenskommelser/${id}`} list="Till överenskommelsen" />)}
      </Answer>
    </Page>
  );
}

function Content({ budget }: { budget: WholeBudgetFragment }) {
  const largest = budget.lines.reduce((most, line) => (partOf(line.amount, budget.total) > partOf(most, budget.total) ? line.amount : most), '0');
  return (
    <>
      <Facts
        facts={[
          ['Summa', `${formatKronor(budget.total)} kr`],
          ['Uppräknad med', budget.indexPercent && `${budget.indexPercent.replace('.', ',')} %`],
          ['Läge', budget.isLocked ? 'Låst' : 'Kan ändras'],
          ['Senast ändrad', formatInstant(budget.changedAt)],
          ['Uppgifterna kommer ur', budget.source],
        ]}
      />
      <Section title="Uppdragens del">
        <Bars label="Belopp per uppdrag" bars={budget.lines.map((line) => ({ key: line.assignment.code, label: line.assignment.name, length: partOf(line.amount, largest), value: `${formatKronor(line.amount)} kr` }))} />
      </Section>
      <Section title="Rad för rad">
        <DataTable
          caption="Budgetens rader"
          rows={budget.lines}
          keyOf={(line) => line.assignment.code}
          foot={['Summa', '', '', `${formatKronor(budget.total)} kr`, formatPart(1)]}
          columns={[
            { header: 'Uppdrag', isHeading: true, cell: (line) => line.assignment.name },
            { header: 'Område', cell: (line) => ownerModule[line.assignment.ownerModule] },
            { header: 'Anmärkning', cell: (line) => (line.isExample ? 'Exempel' : line.source) },
            { header: 'Belopp', numeric: true, cell: (line) => `${formatKronor(line.amount)} kr` },
            { header: 'Del', numeric: true, cell: (line) => formatPart(partOf(line.amount, budget.total)) },
          ]}
        />
      </Section>
    </>
  );
}
