// Cases that once differed, as small as they could be made.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checks } from './checks.mjs';
import { startHarness } from './harness.mjs';
import { goldenCases } from './run.mjs';

let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

for (const { file, ...golden } of goldenCases()) {
  test(file, async () => assert.equal(await checks[golden.kind](harness, golden), null));
}
