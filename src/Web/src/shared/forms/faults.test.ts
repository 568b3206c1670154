import { expect, test } from 'vitest';
import { faultsOf } from './faults';

test('a fault stands at its field', () =>
  expect(faultsOf([{ code: 'INVALID', message: 'För kort.', path: ['input', 'title'] }], ['title', 'need'])).toEqual({ of: { title: 'För kort.' }, others: [], isConflict: false }));

test('a fault of no field stands above the form', () =>
  expect(faultsOf([{ code: 'NOT_ALLOWED_IN_STATE', message: 'Går inte.', path: ['input', 'id'] }], ['title']).others).toEqual(['Går inte.']));

test('a conflict is known as one', () => expect(faultsOf([{ code: 'CONFLICT', message: 'Ändrad.', path: ['input', 'version'] }], ['version'])).toEqual({ of: {}, others: ['Ändrad.'], isConflict: true }));
