import { NativeSelect } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { MunicipalitySharesDocument } from '@/__generated__/kommunovergripande/graphql';
import { formatKronor, sumOf } from '@/shared/format/numbers';
import { Answer } from '@/shared/ui/Answer';
import { DataTable } from '@/shared/ui/DataTable';
import { Empty } from '@/shared/ui/states';

/** What a municipality pays for each assignment in a year. */
export function Shares({ code, years }: { code: string; years: readonly number[] }) {
  const [parameters, setParameters] = useSearchParams();
  const year = years.find((y) => String(y) === parameters.get('ar')) ?? years[0] ?? 0;
  const [asked, ask] = useQuery({ query: MunicipalitySharesDocument, variables: { code, year } });
  return (
    <>
      {years.length > 1 && (
        <NativeSelect
          label="År"
          w={160}
          mb="md"
          data={years.map(String)}
          value={String(year)}
          onChange={(event) => setParameters({ ar: event.currentTarget.value }, { replace: true, preventScrollReset: true })}
        />
      )}
      <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
        {(data) => {
          const shares = data.kommunovergripande.municipality?.allocationShares ?? [];
          const [first] = shares;
          return first ? (
            <>
              <p>
                År {year}, enligt{' '}
                <Link to={`/overenskommelser/${first.allocation.agreement.id}/fordelning/${year}`}>fördelningen</Link> av {first.allocation.agreement.title}.
                {first.allocation.isExample && ' Beloppen är exempel.'}
              </p>
              <DataTable
                caption={`Kommunens andelar ${year}`}
                isCompact
                rows={shares}
                keyOf={(share) => `${share.allocation.id} ${share.assignment.code}`}
                foot={['Summa', `${formatKronor(sumOf(shares.map((s) => s.amount)))} kr`]}
                columns={[
                  { header: 'Uppdrag', isHeading: true, cell: (share) => share.assignment.name },
                  { header: 'Belopp', numeric: true, cell: (share) => `${formatKronor(share.amount)} kr` },
                ]}
              />
            </>
          ) : (
            <Empty title={`Inget är fördelat för ${year}`} />
          );
        }}
      </Answer>
    </>
  );
}
