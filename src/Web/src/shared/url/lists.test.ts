import { expect, test } from 'vitest';
import { addressOf, filled, pageLinks, pageOf } from './lists';

const at = (query: string) => new URLSearchParams(query);

test.each([
  ['', { first: 25 }],
  ['efter=a', { first: 25, after: 'a' }],
  ['fore=b', { last: 25, before: 'b' }],
])('the page of ?%s', (query, page) => expect(pageOf(at(query), 25)).toEqual(page));

test('the next page keeps what narrows the list', () =>
  expect(pageLinks(at('kommun=2303&fore=x'), { hasNextPage: true, hasPreviousPage: false, endCursor: 'c', startCursor: 's' })).toEqual({
    previous: null,
    next: '?kommun=2303&efter=c',
  }));

test('what is empty is left out of an address', () => expect(addressOf(at('a=1&b=2'), { a: null, b: '', c: '3' })).toBe('?c=3'));

test('a form gives what is filled in', () => {
  const form = new FormData();
  form.set('namn', '  Åre ');
  form.set('slag', '');

  expect(filled(form)).toEqual({ namn: 'Åre' });
});
