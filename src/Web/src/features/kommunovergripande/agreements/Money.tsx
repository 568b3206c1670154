import { Link } from 'react-router';
import { formatKronor } from '@/shared/format/numbers';
import { DataTable } from '@/shared/ui/DataTable';
import { Section } from '@/shared/ui/Section';
import type { Agreement } from './AgreementPage';
import { allocationStatus } from './words';

/** The years that have a budget, and how it is divided. */
export function Money({ agreement }: { agreement: Agreement }) {
  const [budgets, allocations] = [agreement.budgets ?? [], agreement.allocations ?? []] as const;
  const years = [...new Set([...budgets, ...allocations].map((m) => m.year))].sort((a, b) => b - a);
  const budgetOf = (year: number) => budgets.find((b) => b.year === year);
  const allocationOf = (year: number) => allocations.find((a) => a.year === year);
  return (
    years.length > 0 && (
      <Section title="Pengar">
        <DataTable
          caption="Budget och fördelning per år"
          rows={years}
          keyOf={String}
          columns={[
            { header: 'År', isHeading: true, cell: (year) => year },
            { header: 'Budget', numeric: true, cell: (year) => `${formatKronor(budgetOf(year)?.total ?? '0')} kr` },
            { header: 'Uppdrag för uppdrag', cell: (year) => budgetOf(year) && <Link to={`/overenskommelser/${agreement.id}/budget/${year}`}>Budget {year}</Link> },
            {
              header: 'Kommun för kommun',
              cell: (year) => {
                const allocation = allocationOf(year);
                return allocation ? (
                  <>
                    <Link to={`/overenskommelser/${agreement.id}/fordelning/${year}`}>Fördelning {year}</Link> <span className="soft">({allocationStatus[allocation.status].toLocaleLowerCase('sv')})</span>
                  </>
                ) : (
                  <span className="soft">Inte fördelad</span>
                );
              },
            },
          ]}
        />
      </Section>
    )
  );
}
