import { expect, test } from 'vitest';
import { choicesOf } from './choices';

const places = [
  { to: '/kommuner', text: 'Kommuner', about: 'Kommunövergripande' },
  { to: '/bestallningar', text: 'Beställningar', about: 'Välfärd' },
];

test('with nothing written every page can be chosen', () => expect(choicesOf('', places, undefined)).toHaveLength(2));

test('what is written narrows the pages, whatever its case', () => expect(choicesOf('BESTÄLL', places, undefined).map((c) => c.to)).toEqual(['/bestallningar']));

test('what the graph found leads to its own page', () => {
  const found = {
    kommunovergripande: {
      organisations: { nodes: [{ id: 'o1', name: 'Åre-rådet' }] },
      agreements: { nodes: [] },
      register: { nodes: [{ id: 'r1', kind: 'STUDY_ORDER' as const, title: 'Studie i Åre', registryNumber: 'FOU/1/2026', item: { id: 's1' } }] },
      municipalities: [{ code: '2321', name: 'Åre' }, { code: '2326', name: 'Berg' }],
    },
  };

  expect(choicesOf('åre', places, found).map((c) => c.to)).toEqual(['/kommuner/2321', '/organisationer/o1', '/bestallningar/s1']);
});
