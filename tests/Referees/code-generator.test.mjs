// GraphQL Code Generator over our SDL: what it makes of a set of operations is TypeScript that compiles.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generate } from '@graphql-codegen/cli';
import { startHost } from './host.mjs';
import { changed, place, rename, titles } from './orders.mjs';

const here = dirname(fileURLToPath(import.meta.url));
// below this folder, so that the packages are found
const work = join(here, 'node_modules', '.code-generator');

const municipalities = `query Municipalities($year: Int!) { kommunovergripande { municipalities {
  code name population(year: $year) studyOrders(first: 3) { nodes { ...Order } totalCount }
  registerEntries(where: { kind: { eq: STUDY_ORDER } }, first: 3) { nodes { title status item { __typename id ... on StudyOrder { registryNumber } } } } } } }
  fragment Order on StudyOrder { id title status placedAt municipality { code } }`;

const register = 'subscription Register { kommunovergripandeRegisterChanged(kind: STUDY_RESULT) { id entry { title occurredAt municipalities { name } } } }';

const use = `
import type { ResultOf, TypedDocumentNode } from '@graphql-typed-document-node/core';
import { graphql } from './graphql';
import { ChangedDocument, MunicipalitiesDocument, PlaceDocument, OrderFragmentDoc, TitlesDocument } from './graphql/graphql';
import { useFragment } from './graphql';

declare function ask<TData, TVariables>(document: TypedDocumentNode<TData, TVariables>, variables: TVariables): TData;

const answer = ask(MunicipalitiesDocument, { year: 2024 });
const names: string[] = answer.kommunovergripande.municipalities.map((m) => m.name);
const population: number | null | undefined = answer.kommunovergripande.municipalities[0]?.population;
const orders = answer.kommunovergripande.municipalities.flatMap((m) => m.studyOrders.nodes.map((o) => useFragment(OrderFragmentDoc, o).title));
const changed: string | undefined = ask(ChangedDocument, {}).valfardStudyOrderChanged?.title;
const errors: readonly { message: string }[] = ask(PlaceDocument, { title: 'T' }).valfardPlaceStudyOrder.errors;
const count: number = ask(TitlesDocument, {}).valfard.fouJamt.studyOrders.totalCount;

// @ts-expect-error the year is needed
ask(MunicipalitiesDocument, {});
// @ts-expect-error a title is text
ask(PlaceDocument, { title: 1 });
// @ts-expect-error a name is no number
const wrong: number = answer.kommunovergripande.municipalities[0]!.name;

export { names, population, orders, changed, errors, count, wrong, graphql };
`;

let host;
before(async () => {
  host = await startHost();
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
});
after(async () => {
  await host?.stop();
  rmSync(work, { recursive: true, force: true });
});

for (const path of ['/graphql', '/graphql/valfard']) {
  test(`the SDL of ${path} makes types that compile`, async () => {
    const folder = join(work, path.replaceAll('/', '-'));
    const whole = path === '/graphql';
    mkdirSync(folder);
    writeFileSync(join(folder, 'schema.graphql'), await host.sdl(path));
    writeFileSync(join(folder, 'operations.graphql'), [place, rename, changed, titles, ...(whole ? [municipalities, register] : [])].join('\n'));
    writeFileSync(join(folder, 'use.ts'), whole ? use : "import { TitlesDocument } from './graphql/graphql';\nexport { TitlesDocument };\n");
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
      compilerOptions: { strict: true, noUncheckedIndexedAccess: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true, noEmit: true, types: [] },
      include: ['**/*.ts'],
    }));
    await generate({
      schema: join(folder, 'schema.graphql'),
      documents: join(folder, 'operations.graphql'),
      generates: { [join(folder, 'graphql/')]: { preset: 'client' } },
      silent: true,
      errorsOnly: true,
    }, true);
    const compiled = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', folder], { encoding: 'utf8' });
    assert.equal(compiled.status, 0, compiled.stdout + compiled.stderr);
  });
}
