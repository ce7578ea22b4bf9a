import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

/** Everything that becomes a file of its own in out/main: programs, worker scripts. Add a line to add one. */
const mainInputs = {
  main: resolve('electron/main.ts'),
  cli: resolve('electron/cli.ts'),
  'finish-worker': resolve('electron/pdf/finish-worker.ts'),
};

/**
 * CommonJS for Node 18, because an ESM main needs Electron 28 and tests may run on an older runtime. A lazy
 * `import()` becomes a chunk of its own, so that starting loads only what the first page needs.
 */
const nodeOutput = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const;

export default defineConfig({
  main: {
    build: {
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: mainInputs, output: nodeOutput },
    },
  },
  preload: {
    build: {
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: { input: { preload: resolve('electron/preload.ts') }, output: nodeOutput },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome114',
      cssTarget: 'chrome114',
      minify: true,
      cssCodeSplit: true,
      // The content security policy lets in files of the app, not data: addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: { index: resolve('renderer/index.html'), print: resolve('renderer/print.html') },
      },
    },
  },
});
