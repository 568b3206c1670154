import { expect, test } from 'vitest';
import { resultDraft, resultFaults, resultInput, toggled } from './resultDraft';

test('a format is chosen, and chosen no more', () => {
  const chosen = toggled({}, 'FILM');

  expect([chosen, toggled(chosen, 'FILM')]).toEqual([{ FILM: '' }, {}]);
});

test('a workshop has no address, and a statement that is empty is none', () =>
  expect(resultInput({ title: 'T', summary: 'S', considerations: ' ', formats: { WORKSHOP: ' ', FILM: 'https://exempel.se/film' } })).toEqual({
    title: 'T',
    summary: 'S',
    considerations: null,
    presentations: [
      { format: 'FILM', url: 'https://exempel.se/film' },
      { format: 'WORKSHOP', url: null },
    ],
  }));

test.each([
  ['https://exempel.se/film', []],
  ['exempel.se/film', ['link.FILM']],
  ['javascript:alert(1)', ['link.FILM']],
])('%s as an address has the faults %j', (url, faults) => expect(Object.keys(resultFaults({ ...resultDraft(), formats: { FILM: url } }))).toEqual(faults));
