import { expect, test } from 'vitest';
import { holds } from './grants';

const now = new Date('2026-11-22T12:00:00Z');

test.each([
  [{ from: '2026-01-01T00:00:00Z' }, true],
  [{ from: '2026-12-01T00:00:00Z' }, false],
  [{ from: '2026-01-01T00:00:00Z', until: '2026-11-22T12:00:00Z' }, false],
  [{ from: '2026-01-01T00:00:00Z', until: null, endedAt: '2026-02-01T00:00:00Z' }, false],
])('%o holds: %s', (period, does) => expect(holds(period, now)).toBe(does));
