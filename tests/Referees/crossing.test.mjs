// The question that crosses two modules, asked as a reporting tool asks it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { startHost } from './host.mjs';

let host;
before(async () => {
  host = await startHost();
  // twelve study orders and four results
  await registered(16);
});
after(() => host?.stop());

/** Until the register has heard of everything: it is told by events, a moment later. */
async function registered(items) {
  for (const deadline = Date.now() + 60_000; ; await pause(50)) {
    const { kommunovergripande: { register } } = await host.ask('/graphql', '{ kommunovergripande { register { totalCount } } }');
    if (register.totalCount === items) {
      return;
    }
    assert.ok(Date.now() < deadline, `the register has ${register.totalCount} items of ${items}`);
  }
}

const studyOrders = 'studyOrders(first: 3) { nodes { id title status } totalCount }';

test('one request gives every municipality its population, its study orders and its register entries', async () => {
  const { kommunovergripande: { municipalities } } = await host.ask('/graphql', `{
    kommunovergripande { municipalities {
      code name population(year: 2024) ${studyOrders}
      registerEntries(where: { kind: { eq: STUDY_ORDER } }, first: 3) { nodes { title status item { id ... on StudyOrder { registryNumber } } } }
    } } }`);
  assert.equal(municipalities.length, 8);
  assert.equal(municipalities.reduce((sum, m) => sum + m.population, 0), 132839);
  for (const { name, studyOrders: orders, registerEntries: entries } of municipalities) {
    assert.ok(orders.nodes.length > 0, `${name} has no study orders`);
    assert.deepEqual(entries.nodes.map((e) => e.item.id), orders.nodes.map((o) => o.id), `the register disagrees for ${name}`);
  }
});

test('_entities of a subgraph gives what the composed graph gives', async () => {
  const { kommunovergripande: { municipalities } } = await host.ask('/graphql', `{ kommunovergripande { municipalities { code ${studyOrders} } } }`);
  const { _entities } = await host.ask('/graphql/valfard',
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Municipality { code ${studyOrders} } } }`,
    { of: municipalities.map(({ code }) => ({ __typename: 'Municipality', code })) });
  assert.deepEqual(_entities, municipalities);
});

test('the names that outside checks rely on are there', async () => {
  const data = await host.ask('/graphql', `{
    kommunovergripande { municipalities { code name population(year: 2024) } }
    valfard { fouJamt { studyOrders(first: 5) { nodes { id title status municipality { code name } } totalCount } } } }`);
  const { nodes, totalCount } = data.valfard.fouJamt.studyOrders;
  assert.equal(nodes.length, 5);
  assert.equal(totalCount, 12);
  assert.ok(nodes.every((o) => o.municipality.name));
});
