// Executable and type system documents through both validators: the same errors in the same places.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { documents, typeSystems } from './corpus.mjs';
import { startHarness } from './harness.mjs';
import { seed } from './random.mjs';
import { found, schemaMessages, unseen } from './rules.mjs';
import { run } from './run.mjs';

const [executable, typeSystem] = [2_500, 2_500];
const [some, moreAtMost] = [500, 60];

let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

test(`${executable} documents are validated as graphql-js has it (ORACLE_SEED=${seed})`, async () => {
  assert.equal(await run(harness, documents(seed, executable)), executable);
});

test(`${typeSystem} type system documents are validated as graphql-js has it (ORACLE_SEED=${seed})`, async () => {
  assert.equal(await run(harness, typeSystems(seed, typeSystem)), typeSystem);
});

const idle = () => [...found].filter(([, times]) => times === 0).map(([rule]) => rule);

// what is rarely drawn is drawn for until it is there
test('every rule has found something', async () => {
  for (let more = 1; idle().length > 0 && more <= moreAtMost; more++) {
    await run(harness, documents(seed + more, some));
    await run(harness, typeSystems(seed + more, some));
  }
  assert.deepEqual(idle(), []);
});

test('every demand on schemas has found something', async () => {
  for (let more = 1; unseen().length > 0 && more <= moreAtMost; more++) {
    await run(harness, typeSystems(seed + more, some));
  }
  assert.deepEqual(unseen(), []);
  assert.ok(schemaMessages.length > 25);
});
