import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Every reference is relative: the server decides where the files lie (GraphiQLPage.cs).
export default defineConfig({
  base: './',
  logLevel: 'error',
  plugins: [react()],
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
