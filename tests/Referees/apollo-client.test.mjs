// Apollo Client against the running host: what it caches, follows and uploads.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import UploadHttpLink from 'apollo-upload-client/UploadHttpLink.mjs';
import { OperationTypeNode } from 'graphql';
import { createClient as createSocket } from 'graphql-ws';
import WebSocket from 'ws';
import { startFileHost, startHost } from './host.mjs';
import { changed, place, rename, titles } from './orders.mjs';

let host;
let socket;
let client;
before(async () => {
  host = await startHost();
  socket = createSocket({ url: `${host.url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0 });
  client = new ApolloClient({
    cache: new InMemoryCache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      new GraphQLWsLink(socket),
      new HttpLink({ uri: `${host.url}/graphql` })),
  });
});
after(async () => {
  client?.stop();
  await socket?.dispose();
  await host?.stop();
});

const cachedTitle = (id) => client.readFragment({ id: client.cache.identify({ __typename: 'StudyOrder', id }), fragment: gql`fragment T on StudyOrder { title }` })?.title;

async function placed(title) {
  const { data } = await client.mutate({ mutation: gql(place), variables: { title } });
  return data.valfardPlaceStudyOrder.studyOrder;
}

test('a query is answered and kept by id', async () => {
  const { data } = await client.query({ query: gql(titles) });
  const [first] = data.valfard.fouJamt.studyOrders.nodes;
  assert.equal(cachedTitle(first.id), first.title);
});

test('what a mutation answers changes the object wherever it is shown', async () => {
  const order = await placed('Före');
  const { data: before } = await client.query({ query: gql(titles), fetchPolicy: 'network-only' });
  assert.ok(before.valfard.fouJamt.studyOrders.nodes.some((o) => o.id === order.id && o.title === 'Före'));
  await client.mutate({ mutation: gql(rename), variables: { id: order.id, version: 1, title: 'Efter' } });
  const now = client.readQuery({ query: gql(titles) }).valfard.fouJamt.studyOrders.nodes.find((o) => o.id === order.id);
  assert.equal(now.title, 'Efter');
});

test('a subscription changes the cache as well', async () => {
  const order = await placed('Följs');
  const heard = new Promise((resolve, reject) => {
    client.subscribe({ query: gql(changed), variables: { id: order.id } }).subscribe({
      next: ({ data, error }) => {
        if (error) {
          reject(error);
        } else if (data.valfardStudyOrderChanged.version === 2) {
          resolve();
        }
      },
      error: reject,
    });
  });
  await new Promise((resolve) => { socket.subscribe({ query: '{ __typename }' }, { next() {}, error: resolve, complete: resolve }); });
  // not through Apollo Client, which would know it from the answer
  await host.ask('/graphql', rename, { id: order.id, version: 1, title: 'Följd' });
  await heard;
  assert.equal(cachedTitle(order.id), 'Följd');
});

test('an error has the code that the server gave', async () => {
  const { error } = await client.query({ query: gql`{ nothing }`, errorPolicy: 'all' });
  assert.equal(error.errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
});

test('apollo-upload-client brings files', async () => {
  const files = await startFileHost();
  const uploads = new ApolloClient({
    cache: new InMemoryCache(),
    link: new UploadHttpLink({ uri: `${files.url}/graphql`, headers: { 'Apollo-Require-Preflight': 'true' } }),
  });
  try {
    const { data } = await uploads.mutate({
      mutation: gql`mutation Keep($files: [Upload!]!) { keep(files: $files) { name contentType length text } }`,
      variables: { files: [new File(['hej'], 'å ä.txt', { type: 'text/plain' }), new File(['x'.repeat(200_000)], 'lång.csv', { type: 'text/csv' })] },
    });
    assert.deepEqual(data.keep.map(({ name, contentType, length }) => [name, contentType, length]), [['å ä.txt', 'text/plain', 3], ['lång.csv', 'text/csv', 200_000]]);
    assert.equal(data.keep[0].text, 'hej');
  } finally {
    uploads.stop();
    await files.stop();
  }
});
