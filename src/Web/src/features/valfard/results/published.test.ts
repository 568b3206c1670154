import { expect, test } from 'vitest';
import { publishedWhere } from './published';

test('an address that says nothing lists all that is published', () => expect(publishedWhere(new URLSearchParams())).toEqual({ status: { eq: 'PUBLISHED' } }));

test('an address narrows by word and municipality', () =>
  expect(publishedWhere(new URLSearchParams('sok=fall&kommun=2309'))).toEqual({ status: { eq: 'PUBLISHED' }, title: { contains: 'fall' }, municipalityCode: { eq: '2309' } }));
