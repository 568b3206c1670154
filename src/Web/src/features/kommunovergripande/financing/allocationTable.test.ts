import { expect, test } from 'vitest';
import { tableOf } from './allocationTable';

const assignment = (code: string) => ({ code, name: code });
const municipality = (code: string) => ({ code, name: code });
const of = (code: string) => ({ amount: '0', population: 1, referenceDate: '2020-12-31', source: '', municipality: municipality(code) });

test('each share stands under its municipality and beside its assignment', () => {
  const table = tableOf({
    municipalities: [of('2303'), of('2305')],
    shares: [
      { amount: '1.50', assignment: assignment('B'), municipality: municipality('2305') },
      { amount: '2.00', assignment: assignment('A'), municipality: municipality('2303') },
      { amount: '3.00', assignment: assignment('B'), municipality: municipality('2303') },
    ],
  });

  expect(table.rows).toEqual([
    { code: 'B', name: 'B', amounts: ['3.00', '1.50'] },
    { code: 'A', name: 'A', amounts: ['2.00', '0.00'] },
  ]);
});
