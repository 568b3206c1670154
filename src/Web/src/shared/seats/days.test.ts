import { expect, test } from 'vitest';
import { holdsOn } from './days';

test.each([
  ['2026-11-22', null, true],
  ['2026-11-01', '2026-11-22', true],
  ['2026-11-01', '2026-11-21', false],
  ['2026-11-23', null, false],
])('a seat from %s to %s is sat in on 2026-11-22: %s', (from, to, holds) => {
  expect(holdsOn({ from, to }, '2026-11-22')).toBe(holds);
});
