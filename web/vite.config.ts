import react from '@vitejs/plugin-react';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';
import { defineConfig } from 'vitest/config';

/** The started system, for `npm run dev`: pages come from Vite, everything else from there. */
const system = process.env.TALENT_POOL_URL ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    react(),
    // Compressed once, here, not for every reader.
    compression({ algorithms: [defineAlgorithm('brotliCompress'), defineAlgorithm('gzip')], threshold: 1024 }),
  ],
  build: {
    target: 'es2023',
    manifest: true,
    // The Content-Security-Policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
  server: {
    proxy: Object.fromEntries(['/api', '/auth', '/config.json'].map((path) => [path, { target: system }])),
  },
  test: {
    projects: [
      // What needs no page needs no browser's objects either.
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'pages',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
    css: { modules: { classNameStrategy: 'non-scoped' } },
    // To load React, jsdom and a server for each file anew would take longer than the tests; setup.ts leaves nothing behind.
    isolate: false,
    // A machine that builds everything else meanwhile is slow.
    testTimeout: 60_000,
    // No test may depend on the zone of the process; nobody here lives in this one.
    env: { TZ: 'America/St_Johns' },
  },
});
