import { expect, test } from 'vitest';
import { listingOf, orderOf, orderParameter, sortedOf, whereOf } from './listing';

const of = (query: string) => listingOf(new URLSearchParams(query));

test('an address without parameters lists the latest first', () => expect([whereOf(of('')), orderOf(of(''))]).toEqual([{}, [{ by: 'PLACED_AT', direction: 'DESC' }]]));

test('an address narrows by all that it names', () =>
  expect(whereOf(of('sok=fall&kommun=2309&status=PLACED&prioritet=HIGH'))).toEqual({
    title: { contains: 'fall' },
    municipalityCode: { eq: '2309' },
    status: { eq: 'PLACED' },
    priority: { eq: 'HIGH' },
  }));

test('a registry number is sought as one', () => expect(whereOf(of('sok=fou/1/2026'))).toEqual({ registryNumber: { eq: 'FOU/1/2026' } }));

test('what an address says wrongly is as if it were not said', () => expect(whereOf(of('status=HITTEPA&prioritet='))).toEqual({}));

test.each([
  ['', 'PLACED_AT', 'aldst'],
  ['ordna=aldst', 'PLACED_AT', ''],
  ['', 'TITLE', 'rubrik'],
  ['ordna=rubrik', 'TITLE', '-rubrik'],
  ['ordna=-rubrik', 'TITLE', 'rubrik'],
] as const)('from ?%s the heading of %s leads to ordna=%s', (query, by, parameter) => expect(orderParameter(of(query), by)).toBe(parameter));

test('only the column that orders is said to be ordered', () => expect([sortedOf(of('ordna=rubrik'), 'TITLE'), sortedOf(of('ordna=rubrik'), 'PLACED_AT')]).toEqual(['ascending', undefined]));
