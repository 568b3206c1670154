// The client graphql-sse against the running host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from 'graphql-sse';
import { startHost } from './host.mjs';
import { changed, place, rename, take, titles } from './orders.mjs';

let host;
let client;
before(async () => {
  host = await startHost();
  client = createClient({ url: `${host.url}/graphql`, singleConnection: false, retryAttempts: 0 });
});
after(async () => {
  client?.dispose();
  await host?.stop();
});

const one = async (query, variables) => (await take(1, client.iterate({ query, variables })))[0];

test('a query gives one result and completes', async () => {
  const results = await take(2, client.iterate({ query: titles }));
  assert.equal(results.length, 1);
  assert.ok(results[0].data.valfard.fouJamt.studyOrders.nodes.length > 0);
});

test('a subscription hears of what mutations do', async () => {
  const { id } = (await one(place, { title: 'Först' })).data.valfardPlaceStudyOrder.studyOrder;
  let connected;
  const open = new Promise((resolve) => { connected = resolve; });
  const streams = createClient({ url: `${host.url}/graphql`, retryAttempts: 0, on: { connected: () => connected() } });
  const heard = (async () => {
    for await (const { data } of streams.iterate({ query: changed, variables: { id } })) {
      if (data.valfardStudyOrderChanged.title === 'Sedan') {
        return data.valfardStudyOrderChanged;
      }
    }
  })();
  await open;
  await one(rename, { id, version: 1, title: 'Sedan' });
  assert.equal((await heard).version, 2);
  streams.dispose();
});

test('a request that fails is a result with errors', async () => {
  const { data, errors } = await one('{ nothing }');
  assert.equal(data, undefined);
  assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
});

test('the single connection mode is refused', async () => {
  const single = createClient({ url: `${host.url}/graphql`, singleConnection: true, retryAttempts: 0 });
  await assert.rejects(take(1, single.iterate({ query: titles })), (error) => {
    assert.equal(error.response.status, 405);
    return true;
  });
  single.dispose();
});
