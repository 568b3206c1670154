import { expect, test } from 'vitest';
import { returnPathOf } from './returnPath';

test.each([
  ['/kommuner/2303?ar=2021', '/kommuner/2303?ar=2021'],
  ['//elak.example', '/'],
  ['/\\elak.example', '/'],
  ['https://elak.example', '/'],
  ['/logga-in', '/'],
  ['', '/'],
])('after signing in from %s one comes to %s', (till, path) => expect(returnPathOf(new URLSearchParams({ till }))).toBe(path));
