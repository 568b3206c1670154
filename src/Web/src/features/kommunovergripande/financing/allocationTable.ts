import type { AllocationQuery } from '@/__generated__/kommunovergripande/graphql';

/** An allocation, as its page has it. */
export type Allocation = NonNullable<AllocationQuery['kommunovergripande']['agreement']>['allocations'][number];

/** The shares as a table: assignments downwards, municipalities across, each in the order of the allocation. */
export interface AllocationTable {
  municipalities: readonly { code: string; name: string }[];
  rows: readonly { code: string; name: string; amounts: readonly string[] }[];
}

/** Puts shares in rows and columns; a share that is not there is nothing. */
export function tableOf({ shares, municipalities }: Pick<Allocation, 'shares' | 'municipalities'>): AllocationTable {
  const columns = municipalities.map((m) => m.municipality);
  const assignments = [...new Map(shares.map((s) => [s.assignment.code, s.assignment])).values()];
  const amounts = new Map(shares.map((s) => [`${s.assignment.code} ${s.municipality.code}`, s.amount]));
  return {
    municipalities: columns,
    rows: assignments.map(({ code, name }) => ({ code, name, amounts: columns.map((m) => amounts.get(`${code} ${m.code}`) ?? '0.00') })),
  };
}
