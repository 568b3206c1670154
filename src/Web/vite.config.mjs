import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed.mjs';
import { firstLoad } from './build/first-load.mjs';
import { segments } from './build/segments.mjs';

/** What a page may cost before anything is shown: gzipped script, in kB of 1000 bytes. */
const firstLoadLimit = 200;

export default defineConfig({
  // Relative: the host decides where the files lie (Portal.cs). In development the pages lie at the root.
  base: process.env.NODE_ENV === 'development' ? '/' : './',
  logLevel: 'error',
  plugins: [react(), segments('src/app/segments.json'), firstLoad(firstLoadLimit), compressed('dist')],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  // the host puts a nonce of each answer here
  html: { cspNonce: '{nonce}' },
  build: {
    target: 'es2022',
    // a data: address would need a hole in the page's content security policy
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
  },
  server: { proxy: Object.fromEntries(['/graphql', '/access', '/health'].map((path) => [path, 'http://localhost:5080'])) },
  test: { environment: 'jsdom', include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'build/**/*.test.mjs'] },
});
