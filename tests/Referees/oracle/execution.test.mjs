// Requests through both executors: the same data, the same errors.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { requests } from './corpus.mjs';
import { startHarness } from './harness.mjs';
import { seed } from './random.mjs';
import { run } from './run.mjs';

const count = 3_000;
const types = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Any', 'Even', 'enum', 'input object', 'OneOf', 'list', 'item for list', 'null'];
const coercions = ['literal', 'default', 'variable'].flatMap((from) => types.map((type) => `${from} ${type}`));

const reached = new Set();
let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

test(`${count} requests are answered as graphql-js answers them (ORACLE_SEED=${seed})`, async () => {
  assert.equal(await run(harness, requests(seed, count, reached)), count);
});

const unasked = () => coercions.filter((c) => !reached.has(c));

test('every coercion was asked for', async () => {
  for (let more = 1; unasked().length > 0 && more <= 60; more++) {
    await run(harness, requests(seed + more, 500, reached));
  }
  assert.deepEqual(unasked(), []);
});

test('every kind of answer was met', async () => {
  const { met } = await import('./checks.mjs');
  assert.deepEqual(['data', 'null in data', 'error at a field', 'request error', 'mutation', 'null spread through lists', 'no data'].filter((m) => !met.has(m)), []);
});
