import { expect, test } from 'vitest';
import { matrixOf } from './decisionMatrix';
import type { Decision } from './decisionMatrix';

const party = (id: string) => ({ id: `part ${id}`, standing: 'AWAITING' as const, organisation: { id, name: id } });
const decision = (id: string, kind: Decision['kind'], partyId: string | null): Decision => ({
  id,
  kind,
  paragraph: null,
  reference: null,
  note: null,
  source: null,
  stands: true,
  when: { text: 'juni 2018' },
  party: partyId === null ? null : { id: partyId },
  body: { id: 'b', name: 'Organ' },
});

test('a decision stands in the row of its party and the column of its kind', () => {
  const { kinds, rows } = matrixOf([party('Åre'), party('Berg')], [decision('1', 'APPROVED', 'Berg')]);

  expect(kinds).toEqual(['APPROVED', 'SIGNED']);
  expect(rows.map((row) => row.cells.map((cell) => cell.map((d) => d.id)))).toEqual([
    [[], []],
    [['1'], []],
  ]);
});

test('a decision for no party in particular is told by itself', () => expect(matrixOf([party('Åre')], [decision('1', 'PROPOSED', null)]).joint.map((d) => d.id)).toEqual(['1']));
