// Documents through both parsers and printers: the same verdict, the same text.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { texts } from './corpus.mjs';
import { startHarness } from './harness.mjs';
import { seed } from './random.mjs';
import { run } from './run.mjs';

const count = 3_000;

let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

test(`${count} documents parse and print as graphql-js has it (ORACLE_SEED=${seed})`, async () => {
  assert.equal(await run(harness, texts(seed, count)), count);
});
