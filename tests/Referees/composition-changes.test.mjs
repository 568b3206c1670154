// Good sets of subgraphs, changed at random: does the library find the conflicts that Apollo's composition finds?
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { changed, shops } from './composition-changes.mjs';
import { startHarness } from './oracle/harness.mjs';
import { Random, seed } from './oracle/random.mjs';

const count = Number(process.env.COMPOSITION_CHANGES ?? 200);

let harness;
before(() => { harness = startHarness(); });
after(() => harness?.stop());

const sorted = (codes) => [...new Set(codes)].sort();

function apollo(subgraphs) {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) }));
  const { errors } = composeServices(services);
  return { codes: sorted((errors ?? []).map((e) => e.extensions.code)), messages: (errors ?? []).map((e) => `${e.extensions.code}: ${e.message}`) };
}

async function library(subgraphs) {
  const { conflicts } = await harness.ask({ ask: 'compose', subgraphs });
  return { codes: sorted(conflicts.map((c) => c.code)), messages: conflicts.map((c) => `${c.code}: ${c.message}`) };
}

test('the sets to begin with compose', async () => {
  for (const shop of shops) {
    assert.deepEqual(apollo(shop).messages, []);
    assert.deepEqual((await library(shop)).messages, []);
  }
});

test(`${count} changed sets have the codes of Apollo's composition (ORACLE_SEED=${seed})`, async () => {
  const random = new Random(seed);
  const met = new Set();
  const differing = [];
  let endless = 0;
  for (let i = 0; i < count; i++) {
    const { made, subgraphs } = changed(random);
    const ours = await library(subgraphs);
    let theirs;
    try {
      theirs = apollo(subgraphs);
    } catch (e) {
      // of fields that require each other Apollo's own library makes no end
      assert.ok(e instanceof RangeError, e);
      endless++;
      continue;
    }
    theirs.codes.forEach((code) => met.add(code));
    if (theirs.codes.join() !== ours.codes.join()) {
      differing.push({ made, theirs: theirs.messages, ours: ours.messages, subgraphs });
    }
  }
  assert.deepEqual(differing.slice(0, 3), [], `${differing.length} of ${count} differ`);
  assert.ok(endless <= count / 50, `Apollo's library did not come to an end with ${endless}`);
  assert.ok(met.size >= 10, `only ${[...met].join()} were met`);
});
