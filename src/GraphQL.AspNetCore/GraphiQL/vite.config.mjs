import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Every reference is relative: the server decides where the files lie (GraphiQLPage.cs).
export default defineConfig({
  base: './',
  logLevel: 'error',
  plugins: [react(), compressed('dist/assets')],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // a data: address would need a hole in the page's content security policy
    assetsInlineLimit: 0,
    // Monaco is large by nature, and only loaded on this page
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
  },
});

/** Keeps the files compressed, as they are embedded and sent: seven megabytes become two. */
function compressed(folder) {
  return {
    name: 'compressed',
    closeBundle() {
      for (const file of readdirSync(folder)) {
        writeFileSync(join(folder, `${file}.gz`), gzipSync(readFileSync(join(folder, file)), { level: 9 }));
        rmSync(join(folder, file));
      }
    },
  };
}
