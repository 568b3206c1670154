// Sign-in at a real OpenID provider, through a whole browser's worth of redirects; and a frontend elsewhere with tokens of the same provider.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as client from 'openid-client';
import { startHost } from './host.mjs';
import { Browser } from './openid/browser.mjs';
import { secret, startProvider } from './openid/provider.mjs';

const password = 'exempel-i-utveckling';
const frontend = 'http://127.0.0.1:9/tillbaka';

let provider;
let host;
before(async () => {
  provider = await startProvider();
  const group = (section) => ({
    [`${section}Groups__0__Group`]: 'samordnare',
    [`${section}Groups__0__Role`]: 'Coordinator',
    [`${section}Groups__0__ScopeKind`]: 'Network',
    [`${section}Groups__0__ScopeValue`]: 'valfard/fouJamt',
  });
  const ours = 'Samverkan__Access__Providers__0__';
  const elsewhere = 'Samverkan__Access__Authorities__0__';
  host = await startHost({
    settings: {
      Samverkan__Access__Open: 'false',
      [`${ours}Id`]: 'prov', [`${ours}Name`]: 'Provlegitimation', [`${ours}Issuer`]: provider.issuer, [`${ours}ClientId`]: 'samverkan', [`${ours}ClientSecret`]: secret,
      [`${ours}Scopes__0`]: 'profile', [`${ours}Scopes__1`]: 'email', [`${ours}Scopes__2`]: 'groups', ...group(ours),
      [`${elsewhere}Issuer`]: provider.issuer, [`${elsewhere}Audience`]: 'samverkan', ...group(elsewhere),
    },
  });
  await provider.serve(`${host.url}/access/outside/prov/callback`, frontend);
});
after(async () => {
  await host?.stop();
  await provider?.stop();
});

/** Goes to the provider and agrees there. */
async function come(browser, login, returnTo = '/min-sida') {
  const begun = await browser.send(`${host.url}/access/outside/prov/begin?returnTo=${encodeURIComponent(returnTo)}`);
  assert.equal(begun.status, 302);
  return browser.agree(Browser.next(begun, host.url), provider.issuer, login);
}

/** Comes back, and says which page of the product one is led to. */
async function comeBack(browser, callback) {
  const answer = await browser.send(callback);
  assert.equal(answer.status, 302, await answer.text());
  return answer.headers.get('location');
}

const signIn = async (browser, login, returnTo) => comeBack(browser, await come(browser, login, returnTo));
const session = async (browser) => (await browser.send(`${host.url}/access/session`)).json();

test('who is linked to an account signs in to it, and keeps its name', async () => {
  const browser = new Browser();
  await browser.post(`${host.url}/access/sign-in`, { email: 'rapport@example.org', password });
  const { address } = await browser.post(`${host.url}/access/outside/prov/link`, { returnTo: '/min-sida' });
  assert.equal(await comeBack(browser, await browser.agree(address, provider.issuer, 'rune')), '/min-sida?kopplad=prov');
  await browser.post(`${host.url}/access/sign-out`, {});
  assert.equal((await session(browser)).signedIn, false);

  assert.equal(await signIn(browser, 'rune', '/kommuner'), '/kommuner');

  const { account, grants } = await session(browser);
  assert.equal(account.email, 'rapport@example.org');
  assert.deepEqual(grants.map((g) => g.role), ['REPORTER']);
});

test('who is new and in a group gets an account with the role that the group gives', async () => {
  const browser = new Browser();
  assert.equal(await signIn(browser, 'petra'), '/min-sida');
  const { account, grants } = await session(browser);
  assert.equal(account.name, 'Petra Provsson');
  assert.deepEqual(grants, [{ role: 'COORDINATOR', scopeKind: 'NETWORK', scopeValue: 'valfard/fouJamt' }]);
  const { data } = await browser.post(`${host.url}/graphql`, { query: '{ valfard { fouJamt { goals { totalCount } } } access { me { email outsideLogins { provider } } } }' });
  assert.deepEqual(data.access.me, { email: null, outsideLogins: [{ provider: 'Provlegitimation' }] });
});

test('the provider changes its keys, and sign-in goes on at once', async () => {
  await signIn(new Browser(), 'petra');
  await provider.rotate();
  assert.equal(await signIn(new Browser(), 'petra'), '/min-sida');
});

for (const wrong of ['nonce', 'audience', 'issuer', 'expired', 'subject', 'none', 'key']) {
  test(`an ID token with a wrong ${wrong} signs nobody in`, async () => {
    const browser = new Browser();
    provider.wrong = wrong;
    try {
      assert.equal(await signIn(browser, 'petra'), '/logga-in?fel=ogiltig&till=%2Fmin-sida');
      assert.equal((await session(browser)).signedIn, false);
    } finally {
      provider.wrong = '';
    }
    assert.equal(await signIn(browser, 'petra'), '/min-sida');
  });
}

test('a callback is good once, and its code in no other attempt', async () => {
  const browser = new Browser();
  const first = await come(browser, 'petra');
  assert.equal(await comeBack(browser, first), '/min-sida');
  assert.equal(await comeBack(new Browser(), first), '/logga-in?fel=ogiltig');
  assert.equal(await comeBack(browser, first), '/logga-in?fel=ogiltig');

  const thief = new Browser();
  const second = new URL(await come(thief, 'petra'));
  second.searchParams.set('code', new URL(first).searchParams.get('code'));
  assert.equal(await comeBack(thief, second.href), '/logga-in?fel=ogiltig&till=%2Fmin-sida');
  assert.equal((await session(thief)).signedIn, false);
});

test('a state that was changed signs nobody in', async () => {
  const browser = new Browser();
  const callback = new URL(await come(browser, 'petra'));
  const state = callback.searchParams.get('state');
  callback.searchParams.set('state', state.slice(0, -1) + (state.endsWith('A') ? 'B' : 'A'));
  assert.equal(await comeBack(browser, callback.href), '/logga-in?fel=ogiltig');
  assert.equal((await session(browser)).signedIn, false);
});

test('another issuer in the answer signs nobody in, and neither does none', async () => {
  for (const change of [(query) => query.set('iss', 'https://annan.example'), (query) => query.delete('iss')]) {
    const browser = new Browser();
    const callback = new URL(await come(browser, 'petra'));
    assert.equal(callback.searchParams.get('iss'), provider.issuer);
    change(callback.searchParams);
    assert.equal(await comeBack(browser, callback.href), '/logga-in?fel=ogiltig&till=%2Fmin-sida');
  }
});

test('the provider refuses who comes without a challenge, and what it says leads to the sign-in page', async () => {
  const browser = new Browser();
  const begun = await browser.send(`${host.url}/access/outside/prov/begin`);
  const address = new URL(Browser.next(begun, host.url));
  assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
  address.searchParams.delete('code_challenge');
  address.searchParams.delete('code_challenge_method');
  const callback = await browser.agree(address.href, provider.issuer, 'petra');
  assert.equal(new URL(callback).searchParams.get('error'), 'invalid_request');
  assert.equal(await comeBack(browser, callback), '/logga-in?fel=ogiltig');
});

test('who declines at the provider comes to the sign-in page', async () => {
  const browser = new Browser();
  const begun = await browser.send(`${host.url}/access/outside/prov/begin`);
  const page = await browser.send(Browser.next(begun, host.url));
  let address = `${Browser.next(page, provider.issuer)}/abort`;
  while (address.startsWith(provider.issuer)) {
    address = Browser.next(await browser.send(address), address);
  }
  assert.equal(new URL(address).searchParams.get('error'), 'access_denied');
  assert.equal(await comeBack(browser, address), '/logga-in?fel=avbruten');
});

/** A token that a frontend elsewhere gets for somebody, by openid-client. */
async function tokenFor(audience, login) {
  const config = await client.discovery(new URL(provider.issuer), 'frontend', undefined, client.None(), { execute: [client.allowInsecureRequests] });
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const address = client.buildAuthorizationUrl(config, {
    redirect_uri: frontend, scope: 'openid api', state, resource: `urn:${audience}`,
    code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const callback = await new Browser().agree(address.href, provider.issuer, login);
  const tokens = await client.authorizationCodeGrant(config, new URL(callback), { pkceCodeVerifier: verifier, expectedState: state }, { resource: `urn:${audience}` });
  return tokens.access_token;
}

const ask = async (token) => fetch(`${host.url}/graphql`, {
  method: 'POST',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query: '{ valfard { fouJamt { goals { totalCount } } } access { me { id } } }' }),
});

test('a frontend elsewhere asks with its own token, as what the group is here and as no account', async () => {
  const answer = await ask(await tokenFor('samverkan', 'petra'));
  assert.equal(answer.status, 200);
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  assert.equal(data.access.me, null);
  assert.equal(typeof data.valfard.fouJamt.goals.totalCount, 'number');
});

test('a token for another audience is refused', async () => {
  const answer = await ask(await tokenFor('annan', 'petra'));
  assert.equal(answer.status, 401);
  assert.match(answer.headers.get('www-authenticate'), /invalid_token/);
});
