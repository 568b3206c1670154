import '@fontsource-variable/source-sans-3/wght.css';
import '@mantine/core/styles.css';
import './app/tokens.css';
import './app/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';

const root = document.getElementById('root');
if (!root) {
  throw new Error('The page has no place for the portal.');
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
