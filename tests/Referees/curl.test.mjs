// What a spreadsheet can do, done by curl: Basic with a key as the password.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { startHost } from './host.mjs';
import { Browser } from './openid/browser.mjs';

const run = promisify(execFile);

let host;
let key;
before(async () => {
  host = await startHost({ settings: { Samverkan__Access__Open: 'false' } });
  const browser = new Browser();
  await browser.post(`${host.url}/access/sign-in`, { email: 'rapport@example.org', password: 'exempel-i-utveckling' });
  const { data: { access } } = await browser.post(`${host.url}/graphql`, { query: '{ access { me { grants { id } } } }' });
  const { data } = await browser.post(`${host.url}/graphql`, {
    query: 'mutation ($input: CreateApiKeyInput!) { accessCreateApiKey(input: $input) { id secret errors { message } } }',
    variables: { input: { name: 'curl', grantIds: access.me.grants.map((g) => g.id), expiresAt: new Date(Date.now() + 86_400_000).toISOString() } },
  });
  key = { ...data.accessCreateApiKey, browser };
  assert.deepEqual(key.errors, []);
});
after(() => host?.stop());

/** Status and body of what curl was answered. */
async function curl(user, query, ...options) {
  const { stdout } = await run('curl', [
    '--silent', '--show-error', '--max-time', '60', '--write-out', '\n%{http_code}', ...(user ? ['--user', user] : []),
    '--header', 'Content-Type: application/json', '--data', JSON.stringify({ query }), ...options, `${host.url}/graphql`,
  ], { maxBuffer: 16 * 1024 * 1024 });
  const at = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(at + 1)), body: JSON.parse(stdout.slice(0, at)) };
}

const orders = '{ valfard { fouJamt { studyOrders { totalCount } } } }';

test('Basic with a key asks with the key\'s roles, whatever the name', async () => {
  for (const name of ['excel', '']) {
    const { status, body } = await curl(`${name}:${key.secret}`, orders);
    assert.equal(status, 200);
    assert.equal(body.data.valfard.fouJamt.studyOrders.totalCount, 12);
  }
});

test('without the key it is nobody who asks', async () => {
  const { body } = await curl(undefined, orders);
  assert.equal(body.errors[0].extensions.code, 'UNAUTHENTICATED');
});

test('a key that is none is refused with a challenge', async () => {
  const { status, body } = await curl(`excel:smv_${'A'.repeat(43)}`, orders);
  assert.equal(status, 401);
  assert.equal(body.code, 'REFUSED');
});

test('the basis for a year\'s invoices comes as a file that a spreadsheet opens', async () => {
  const { status, body } = await curl(`excel:${key.secret}`, `{ kommunovergripande { agreements(first: 20) { nodes {
    allocations { instalments { number } invoiceBasis(format: CSV) { fileName mediaType content size } } } } } }`);
  assert.equal(status, 200);
  assert.equal(body.errors, undefined);
  const bases = body.data.kommunovergripande.agreements.nodes.flatMap((a) => a.allocations.map((d) => d.invoiceBasis)).filter(Boolean);
  assert.ok(bases.length > 0, 'no basis in the sample');
  const file = Buffer.from(bases[0].content, 'base64');
  assert.equal(file.length, bases[0].size);
  assert.match(bases[0].fileName, /\.csv$/);
  const lines = file.toString('utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  assert.ok(lines.some((l) => l.includes('Östersund')) && lines.every((l) => l.split(';').length === lines[0].split(';').length), lines.join('\n'));
});

test('a revoked key is refused at once', async () => {
  await key.browser.post(`${host.url}/graphql`, { query: `mutation { accessRevokeApiKey(input: { id: "${key.id}" }) { errors { message } } }` });
  assert.equal((await curl(`excel:${key.secret}`, orders)).status, 401);
});
