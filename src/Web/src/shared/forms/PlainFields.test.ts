import { expect, test } from 'vitest';
import { plainFaults } from './PlainFields';
import type { PlainField } from './PlainFields';

const fields: readonly PlainField[] = [
  { name: 'on', label: 'Dag', kind: 'day' },
  { name: 'count', label: 'Antal', kind: 'count' },
  { name: 'format', label: 'Format', kind: 'choice' },
  { name: 'place', label: 'Var', kind: 'line' },
];

test('what the graph could not read is said at its field', () => expect(Object.keys(plainFaults(fields, { on: '2023-02-29', count: 'många', format: '', place: '' }))).toEqual(['on', 'count', 'format']));

test('what it can read is left to it', () => expect(plainFaults(fields, { on: '2024-02-29', count: ' 32 ', format: 'FILM', place: '' })).toEqual({}));
