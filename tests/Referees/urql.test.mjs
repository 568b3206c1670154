// The client urql against the running host, with its usual exchanges.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cacheExchange, createClient, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { startHost } from './host.mjs';
import { changed, place, rename, titles } from './orders.mjs';

let host;
let socket;
let client;
before(async () => {
  host = await startHost();
  socket = createSocket({ url: `${host.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, lazy: false, retryAttempts: 0 });
  client = createClient({
    url: `${host.url}/graphql`,
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange, subscriptionExchange({
      forwardSubscription: (request) => ({ subscribe: (sink) => ({ unsubscribe: socket.subscribe({ ...request, query: request.query ?? '' }, sink) }) }),
    })],
  });
});
after(async () => {
  await socket?.dispose();
  await host?.stop();
});

test('a query is answered, and again from the cache', async () => {
  const first = await client.query(titles).toPromise();
  const again = await client.query(titles).toPromise();
  assert.equal(first.error, undefined);
  assert.equal(first.data.valfard.fouJamt.studyOrders.nodes[0].__typename, 'StudyOrder');
  assert.deepEqual(again.data, first.data);
});

test('a mutation is done, and what it changes is asked for anew', async () => {
  const before = (await client.query(titles).toPromise()).data.valfard.fouJamt.studyOrders.totalCount;
  const { data, error } = await client.mutation(place, { title: 'Genom urql' }).toPromise();
  assert.equal(error, undefined);
  assert.equal(data.valfardPlaceStudyOrder.studyOrder.status, 'PLACED');
  const after = await client.query(titles, {}, { requestPolicy: 'network-only' }).toPromise();
  assert.equal(after.data.valfard.fouJamt.studyOrders.totalCount, before + 1);
});

test('a query by GET is answered', async () => {
  const { data, error } = await client.query('{ __typename }', {}, { preferGetMethod: 'force' }).toPromise();
  assert.equal(error, undefined);
  assert.equal(data.__typename, 'Query');
});

test('an error has the code that the server gave', async () => {
  const { error } = await client.query('{ nothing }').toPromise();
  assert.equal(error.graphQLErrors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
});

test('a subscription over graphql-ws hears of what a mutation does', async () => {
  const { id } = (await client.mutation(place, { title: 'Följd' }).toPromise()).data.valfardPlaceStudyOrder.studyOrder;
  let renamed = false;
  const heard = new Promise((resolve, reject) => {
    const { unsubscribe } = client.subscription(changed, { id }).subscribe(({ data, error }) => {
      if (error) {
        reject(error);
      } else if (data?.valfardStudyOrderChanged.title === 'Omdöpt') {
        unsubscribe();
        resolve(data.valfardStudyOrderChanged);
      }
    });
  });
  // the socket answers a ping after it has opened the subscription that was asked for before
  await new Promise((resolve) => { socket.subscribe({ query: '{ __typename }' }, { next() {}, error: resolve, complete: resolve }); });
  renamed = (await client.mutation(rename, { id, version: 1, title: 'Omdöpt' }).toPromise()).data.valfardChangeStudyOrder.errors.length === 0;
  assert.ok(renamed);
  assert.equal((await heard).version, 2);
});
