// The client graphql-ws against the running host.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startHost } from './host.mjs';
import { changed, place, rename, take, titles } from './orders.mjs';

let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

const socketOf = (options = {}, at = host) => createClient({
  url: `${at.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: true, retryAttempts: 0, ...options,
});

async function withClient(use, options) {
  const client = socketOf(options);
  try {
    await use(client);
  } finally {
    await client.dispose();
  }
}

const one = async (client, query, variables) => (await take(1, client.iterate({ query, variables })))[0];

test('a query gives one result and completes', () => withClient(async (client) => {
  const results = await take(2, client.iterate({ query: titles }));
  assert.equal(results.length, 1);
  assert.equal(results[0].data.valfard.fouJamt.studyOrders.totalCount >= 12, true);
}));

test('a subscription hears of what mutations on the same socket do, in their order', () => withClient(async (client) => {
  const placed = (await one(client, place, { title: 'Först' })).data.valfardPlaceStudyOrder.studyOrder;
  const heard = take(2, client.iterate({ query: changed, variables: { id: placed.id } }));
  await one(client, rename, { id: placed.id, version: 1, title: 'Sedan' });
  await one(client, rename, { id: placed.id, version: 2, title: 'Sist' });
  assert.deepEqual((await heard).map((r) => r.data.valfardStudyOrderChanged.title).at(-1), 'Sist');
}));

test('a request that fails is an error of its operation alone', () => withClient(async (client) => {
  await assert.rejects(one(client, '{ nothing }'), (errors) => {
    assert.equal(errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
    return true;
  });
  assert.ok((await one(client, '{ __typename }')).data);
}));

test('a field that fails is a result with errors', () => withClient(async (client) => {
  const { data, errors } = await one(client, `{ kommunovergripande { municipalities { code } } _: __typename
    valfard { fouJamt { studyOrder(id: "not-an-id") { id } } } }`);
  assert.equal(data.kommunovergripande.municipalities.length, 8);
  assert.equal(errors[0].extensions.code, 'BAD_USER_INPUT');
}));

test('an operation that is left is left in the server as well, and its socket stays', () => withClient(async (client) => {
  const values = client.iterate({ query: changed });
  const next = values.next();
  await one(client, place, { title: 'Lämnas' });
  assert.ok((await next).value.data.valfardStudyOrderChanged.id);
  await values.return();
  assert.ok((await one(client, '{ __typename }')).data);
}));

test('an id that is used twice closes the socket with 4409', async () => {
  const closed = new Promise((resolve) => {
    const client = socketOf({ generateID: () => 'same', on: { closed: resolve } });
    for (let i = 0; i < 2; i++) {
      client.subscribe({ query: changed }, { next() {}, error() {}, complete() {} });
    }
  });
  assert.equal((await closed).code, 4409);
});

test('the keep-alive of the client is answered', () => new Promise((resolve, reject) => {
  const client = socketOf({
    lazy: false,
    keepAlive: 50,
    on: { pong: (received) => { if (received) { resolve(client.dispose()); } }, closed: (event) => reject(new Error(`closed ${event.code}`)) },
  });
}));

test('somebody who is not signed in is told so, and may still ask for what is public', async () => {
  const closedHost = await startHost({ environment: 'Production' });
  const client = socketOf({ connectionParams: { authorization: 'Bearer nobody' } }, closedHost);
  try {
    await assert.rejects(one(client, changed), (errors) => {
      assert.equal(errors[0].extensions.code, 'UNAUTHENTICATED');
      return true;
    });
    assert.ok((await one(client, '{ kommunovergripande { municipalities { code } } }')).data);
  } finally {
    await client.dispose();
    await closedHost.stop();
  }
});

test('a host that stops ends the socket with 1001, for which a client comes back', async () => {
  const mortal = await startHost();
  const client = socketOf({}, mortal);
  const closed = new Promise((resolve) => { client.on('closed', resolve); });
  client.subscribe({ query: changed }, { next() {}, error() {}, complete() {} });
  await new Promise((resolve) => { client.on('connected', resolve); });
  await mortal.stop();
  assert.equal((await closed).code, 1001);
});
