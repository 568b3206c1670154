// The subgraphs held against Apollo's composition: what a Federation 2 router would do with them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { startHost } from './host.mjs';

const modules = ['kommunovergripande', 'valfard', 'access'];
let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

const compose = (sdls) => composeServices(
  Object.entries(sdls).map(([name, sdl]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) })));

async function subgraphs() {
  const sdls = await Promise.all(modules.map((module) => host.sdl(`/graphql/${module}`)));
  return Object.fromEntries(modules.map((module, i) => [module, sdls[i]]));
}

test('composition of all modules gives a supergraph without error', async () => {
  const { errors, supergraphSdl } = compose(await subgraphs());
  assert.deepEqual(errors?.map((e) => e.message) ?? [], []);
  assert.match(supergraphSdl, /join__Graph/);
});

test('the supergraph has the interface by which the register leads on', async () => {
  const { schema } = compose(await subgraphs());
  const item = schema.type('WorkspaceItem');
  assert.equal(item?.kind, 'InterfaceType');
  assert.deepEqual(item.possibleRuntimeTypes().map((t) => t.name), ['StudyOrder', 'StudyResult']);
});

test('the supergraph lets a municipality have fields of both modules', async () => {
  const { schema } = compose(await subgraphs());
  const fields = schema.type('Municipality').fields().map((f) => f.name);
  assert.ok(fields.includes('population') && fields.includes('studyOrders'), fields.join());
});

test('_service gives the SDL that ?sdl gives', async () => {
  for (const [module, sdl] of Object.entries(await subgraphs())) {
    const { _service } = await host.ask(`/graphql/${module}`, '{ _service { sdl } }');
    assert.equal(_service.sdl.trim(), sdl.trim());
  }
});

test('composition refuses a module that takes a field of another one', async () => {
  const { kommunovergripande } = await subgraphs();
  const thief = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
    type Municipality @key(fields: "code") { code: String! name: String! }
    type Query { thief: Municipality }`;
  const { errors } = compose({ kommunovergripande, thief });
  assert.ok(errors?.some((e) => e.extensions.code === 'INVALID_FIELD_SHARING'), JSON.stringify(errors));
});
