import { expect, test } from 'vitest';
import { endOfDay, midnight } from './instants';

test.each([
  ['2026-01-15', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15', '2026-07-14T22:00:00.000Z'],
])('%s begins in Sweden at %s', (day, instant) => expect(midnight(day)).toBe(instant));

test('a day ends where the next begins', () => expect(endOfDay('2026-12-31')).toBe('2026-12-31T23:00:00.000Z'));
