import { Client, cacheExchange, fetchExchange } from 'urql';
import { base } from '../url/place';

/** What every request that could change something carries: a form of another site cannot send it. */
export const ownHeader = { 'X-Samverkan': '1' };

/** What every request to the graph carries. */
export const commonHeaders = { ...ownHeader, Accept: 'application/graphql-response+json' };

/** The graph of all modules. A new one is made when somebody signs in or out, so that nothing read before is kept. */
export const newClient = (): Client =>
  new Client({
    url: `${base}/graphql`,
    exchanges: [cacheExchange, fetchExchange],
    requestPolicy: 'cache-and-network',
    preferGetMethod: false,
    fetchOptions: { credentials: 'same-origin', headers: commonHeaders },
  });
