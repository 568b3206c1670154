// Sets of subgraphs, good and bad, whose codes the library's own tests are held to as well: are they Apollo's?
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';

const sets = JSON.parse(readFileSync(join(import.meta.dirname, '../GraphQL/Federation/Compositions/sets.json'), 'utf8'));

for (const { name, codes, subgraphs } of sets) {
  test(`composition of ${name} gives ${codes.join(' and ') || 'a supergraph'}`, () => {
    const services = Object.entries(subgraphs).map(([service, sdl]) => ({ name: service, url: `http://${service}.invalid/graphql`, typeDefs: parse(sdl) }));
    const { errors, supergraphSdl } = composeServices(services);
    assert.deepEqual([...new Set((errors ?? []).map((e) => e.extensions.code))].sort(), [...codes].sort());
    assert.equal(supergraphSdl === undefined, codes.length > 0);
  });
}
