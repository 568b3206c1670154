import { expect, test } from 'vitest';
import { faultsOf, noFaults, remaining } from './faults';

test('a fault stands at its field', () =>
  expect(faultsOf([{ code: 'INVALID', message: 'För kort.', path: ['input', 'title'] }], ['title', 'need'])).toEqual({ of: { title: 'För kort.' }, others: [], isConflict: false }));

test('a fault of no field stands above the form', () =>
  expect(faultsOf([{ code: 'NOT_ALLOWED_IN_STATE', message: 'Går inte.', path: ['input', 'id'] }], ['title']).others).toEqual(['Går inte.']));

test('a conflict is known as one', () => expect(faultsOf([{ code: 'CONFLICT', message: 'Ändrad.', path: ['input', 'version'] }], ['version'])).toEqual({ of: {}, others: ['Ändrad.'], isConflict: true }));

test('a fault in a list stands at the field of its item, or at the list where the form has no closer one', () => {
  const errors = [
    { code: 'INVALID', message: 'Text saknas.', path: ['input', 'steps', '1', 'text'] },
    { code: 'INVALID', message: 'För många.', path: ['input', 'steps', '1', 'participants'] },
  ];

  expect(faultsOf(errors, ['steps', 'steps.1.text']).of).toEqual({ 'steps.1.text': 'Text saknas.', steps: 'För många.' });
});

test('what is written anew is at fault no more, unless it still is', () =>
  expect(remaining({ ...noFaults, of: { title: 'Saknas.', 'steps.0.text': 'Saknas.', 'steps.1.from': 'Ingen dag.' } }, ['title', 'steps'], { 'steps.1.from': 'Ingen dag.' })).toEqual({
    ...noFaults,
    of: { 'steps.1.from': 'Ingen dag.' },
    isMending: true,
  }));
