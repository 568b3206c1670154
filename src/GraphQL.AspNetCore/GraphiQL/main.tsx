import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './main.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';

// The page and the graph it asks share one address. The address of a GET request opens here with its query filled in.
const fetcher = createGraphiQLFetcher({ url: window.location.pathname });
const parameters = new URLSearchParams(window.location.search);

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    initialQuery={parameters.get('query') ?? undefined}
    initialVariables={parameters.get('variables') ?? undefined}
  />,
);
