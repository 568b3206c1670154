// What the library tells of a schema, and what graphql-js tells of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildClientSchema, buildSchema, getIntrospectionQuery, introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { schemas } from './corpus.mjs';
import { startHarness } from './harness.mjs';
import { Random, seed } from './random.mjs';

const count = 40;
const all = { specifiedByUrl: true, directiveIsRepeatable: true, inputValueDeprecation: true, oneOf: true, schemaDescription: true };
const printed = (data) => printSchema(lexicographicSortSchema(buildClientSchema(data)));

let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

test(`${count} schemas are introspected as graphql-js has it (ORACLE_SEED=${seed})`, async () => {
  const from = schemas(new Random(seed));
  for (let i = 0; i < count; i++) {
    const sdl = from.next().value;
    const { result } = await harness.ask({ ask: 'execute', sdl, text: getIntrospectionQuery(all), variables: {}, seed: 0, trouble: 0 });
    assert.equal(printed(result.data), printed(introspectionFromSchema(buildSchema(sdl), all)));
  }
});
