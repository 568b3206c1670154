// A real OpenID provider (oidc-provider) on a free loopback port, behind a front that can spoil what it answers.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, decodeJwt } from 'jose';
import Provider from 'oidc-provider';

export const secret = 'hemlig-i-provet';

const people = {
  petra: { name: 'Petra Provsson', email: 'petra@example.com', email_verified: true, groups: ['samordnare'] },
  rune: { name: 'Rune Rapportsson', email: 'rapport@example.org', email_verified: true, groups: [] },
};

/** A running provider. `wrong` says what it does wrong with ID tokens; `rotate` gives it another key. */
export async function startProvider() {
  const server = createServer((request, response) => provider.answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const provider = new SpoilableProvider(`http://127.0.0.1:${server.address().port}`, server);
  await provider.rotate();
  return provider;
}

class SpoilableProvider {
  wrong = '';
  #keys = 0;
  #clients = [];

  constructor(issuer, server) {
    this.issuer = issuer;
    this.server = server;
  }

  /** Says who may ask it: the product, and a frontend elsewhere. */
  async serve(callback, frontend) {
    this.#clients = [
      { client_id: 'samverkan', client_secret: secret, redirect_uris: [callback], token_endpoint_auth_method: 'client_secret_basic' },
      { client_id: 'frontend', redirect_uris: [frontend], token_endpoint_auth_method: 'none' },
    ];
    await this.rotate();
  }

  /** Publishes another key in place of the present one. */
  async rotate() {
    const { privateKey } = await generateKeyPair('RS256', { extractable: true });
    this.key = { privateKey, kid: `key-${++this.#keys}` };
    const provider = new Provider(this.issuer, this.#configuration({ ...(await exportJWK(privateKey)), kid: this.key.kid, alg: 'RS256', use: 'sig' }));
    this.callback = provider.callback();
  }

  async answer(request, response) {
    if (this.wrong && request.url === '/token') {
      spoilEnd(response, (token) => this.#spoil(token));
    }
    await this.callback(request, response);
  }

  async stop() {
    this.server.close();
    this.server.closeAllConnections();
    await once(this.server, 'close');
  }

  #configuration(key) {
    return {
      clients: this.#clients,
      jwks: { keys: [key] },
      cookies: { keys: ['kakor i provet'] },
      pkce: { required: () => true },
      scopes: ['openid', 'profile', 'email', 'groups', 'api'],
      claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], groups: ['groups'] },
      // all that the scopes ask for stands in the ID token
      conformIdTokenClaims: false,
      findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
      extraTokenClaims: (_, token) => ({ name: people[token.accountId]?.name, groups: people[token.accountId]?.groups }),
      features: {
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: (_, resource) => ({ scope: 'api', audience: resource.slice('urn:'.length), accessTokenFormat: 'jwt', accessTokenTTL: 300, jwt: { sign: { alg: 'RS256' } } }),
        },
      },
    };
  }

  async #spoil(token) {
    const claims = decodeJwt(token);
    const changed = {
      nonce: { nonce: 'en annans' },
      audience: { aud: 'annan tjänst' },
      issuer: { iss: 'https://annan.example' },
      expired: { exp: Math.floor(Date.now() / 1000) - 120 },
      subject: { sub: undefined },
    }[this.wrong];
    if (this.wrong === 'none') {
      return new UnsecuredJWT(claims).encode();
    }
    const { privateKey } = this.wrong === 'key' ? await generateKeyPair('RS256') : this.key;
    return new SignJWT({ ...claims, ...changed }).setProtectedHeader({ alg: 'RS256', kid: this.key.kid, typ: 'JWT' }).sign(privateKey);
  }
}

/** Has what a response ends with changed on its way. */
function spoilEnd(response, spoil) {
  const end = response.end.bind(response);
  response.end = (body) => {
    const answer = JSON.parse(body);
    if (!answer.id_token) {
      return end(body);
    }
    spoil(answer.id_token).then((idToken) => {
      const changed = JSON.stringify({ ...answer, id_token: idToken });
      response.setHeader('content-length', Buffer.byteLength(changed));
      end(changed);
    });
    return response;
  };
}
