import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { filesOfFirstLoad, firstLoad } from './first-load.mjs';

const chunk = (fileName, isEntry, imports, code = '') => ({ type: 'chunk', fileName, isEntry, imports, code, modules: {} });

test('the first load is the entry and what it imports, not what it loads later', () => {
  const bundle = { 'a.js': chunk('a.js', true, ['b.js']), 'b.js': chunk('b.js', false, ['a.js']), 'later.js': chunk('later.js', false, ['b.js']) };

  expect(filesOfFirstLoad(bundle).sort()).toEqual(['a.js', 'b.js']);
});

test.each([
  [20_000, true],
  [1_000, false],
])('a first load of %i random bytes fails a limit of 10 kB: %s', (size, fails) => {
  const errors = [];
  const context = { error: (message) => errors.push(message), emitFile: () => undefined };

  firstLoad(10).generateBundle.call(context, undefined, { 'a.js': chunk('a.js', true, [], randomBytes(size).toString('base64')) });

  expect(errors.length > 0).toBe(fails);
});
