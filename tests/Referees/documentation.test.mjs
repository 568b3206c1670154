// What the documentation asks is answered.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { startHost } from './host.mjs';

const root = new URL('../../', import.meta.url);
const pages = ['README.md', ...readdirSync(new URL('docs/guides', root)).map((file) => `docs/guides/${file}`)];
const documents = pages.flatMap((page) => [...readFileSync(new URL(page, root), 'utf8').matchAll(/```graphql\n(.*?)```/gs)]
  .map(([, document]) => ({ page, document })));

let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

test('there is something to ask', () => assert.ok(documents.length > 1));

/** A subscription is answered by a stream, which is open until something fails. */
async function follow(document) {
  const left = new AbortController();
  const response = await fetch(`${host.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: document }),
    signal: left.signal,
  });
  const { value } = await response.body.getReader().read();
  left.abort();
  assert.equal(new TextDecoder().decode(value), ':\n\n');
}

for (const { page, document } of documents) {
  const send = document.trimStart().startsWith('subscription') ? follow : (query) => host.ask('/graphql', query);
  test(`${page}: ${document.trim().split('\n')[1].trim()}`, () => send(document));
}
