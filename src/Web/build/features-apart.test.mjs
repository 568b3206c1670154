import { resolve } from 'node:path';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';
import { featuresApart } from './features-apart.mjs';

/** What the rule says of a file with an import. */
function saysOf(file, imported) {
  const linter = new Linter({ cwd: resolve('.') });
  return linter
    .verify(`import x from '${imported}';`, { files: ['**/*.ts'], plugins: { own: { rules: { apart: featuresApart } } }, rules: { 'own/apart': 'error' } }, resolve('src', file))
    .map((message) => message.messageId);
}

test.each([
  ['features/valfard/placing/A.ts', '@/features/valfard/studyOrders/B', 'across'],
  ['features/valfard/placing/A.ts', '../studyOrders/B', 'across'],
  ['features/valfard/placing/A.ts', '@/app/routes', 'upwards'],
  ['shared/ui/A.ts', '@/features/valfard/placing/B', 'upwards'],
  ['features/valfard/placing/A.ts', '@/__generated__/kommunovergripande/graphql', 'generated'],
])('%s may not import %s', (file, imported, why) => expect(saysOf(file, imported)).toEqual([why]));

test.each([
  ['features/valfard/placing/A.ts', './B'],
  ['features/valfard/placing/A.ts', '@/shared/ui/Page'],
  ['features/valfard/placing/A.ts', '@/__generated__/valfard/graphql'],
  ['features/valfard/placing/A.ts', 'react'],
  ['app/loaded/valfard.ts', '@/features/valfard/placing/B'],
])('%s may import %s', (file, imported) => expect(saysOf(file, imported)).toEqual([]));
