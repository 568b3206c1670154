import { expect, test } from 'vitest';
import { stepsOf } from './life';

test('an order that goes its way has steps behind and ahead', () => expect(stepsOf('ACCEPTED').map((s) => s.state)).toEqual(['done', 'done', 'now', 'ahead', 'ahead', 'ahead', 'ahead']));

test('a declined order ends where it was declined', () => expect(stepsOf('DECLINED').map((s) => s.status)).toEqual(['PLACED', 'ASSESSED', 'DECLINED']));

test('a withdrawn order was never assessed', () => expect(stepsOf('WITHDRAWN').map((s) => s.status)).toEqual(['PLACED', 'WITHDRAWN']));
