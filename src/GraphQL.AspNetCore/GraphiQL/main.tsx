import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './main.css';
import { createGraphiQLFetcher, type Fetcher, type FetcherParams } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-sse';
import { createRoot } from 'react-dom/client';

// The page and the graph it asks share one address. The address of a GET request opens here with its query filled in.
const url = window.location.pathname;
const ask = createGraphiQLFetcher({ url });
const streams = createClient({ url });
const parameters = new URLSearchParams(window.location.search);

const fetcher: Fetcher = (request, options) => isSubscription(request)
  ? streams.iterate({ ...request, operationName: request.operationName ?? undefined }) as ReturnType<Fetcher>
  : ask(request, options);

function isSubscription({ query, operationName }: FetcherParams) {
  try {
    return getOperationAST(parse(query), operationName)?.operation === 'subscription';
  } catch {
    return false; // the server says what is wrong with it
  }
}

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    initialQuery={parameters.get('query') ?? undefined}
    initialVariables={parameters.get('variables') ?? undefined}
  />,
);
