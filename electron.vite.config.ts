import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

type ModuleGraph = Rolldown.ChunkingContext;

/** The modules that a module imports, and theirs. @param isLaterToo whether also those that are loaded later */
function reachedFrom(id: string, isLaterToo: boolean, graph: ModuleGraph): Set<string> {
  const reached = new Set([id]);
  // What is added while it is gone through is gone through too.
  for (const one of reached) {
    const module = graph.getModuleInfo(one);
    for (const next of module?.importedIds ?? []) reached.add(next);
    for (const next of (isLaterToo ? module?.dynamicallyImportedIds : null) ?? []) reached.add(next);
  }
  return reached;
}

/** What is needed even before that by whoever starts a program that prints: see electron/cli/export.ts. */
const alone = new Set(['electron/plan-error.ts', 'electron/pdf/print-job.ts'].map((file) => resolve(file)));

/**
 * What the first page needs comes in few files: each more takes a look-up, a reading and a parsing of its own, and in the
 * window a round trip to the main process. What `other` needs as well is a file apart, so that it need not load the rest.
 */
function fewFiles(first: string, other: string): Rolldown.CodeSplittingGroup {
  let reached: Record<'first' | 'other', ReadonlySet<string>> | null = null;
  return {
    debugName: first,
    includeDependenciesRecursively: false,
    name: (id, graph) => {
      reached ??= {
        first: reachedFrom(resolve(first), false, graph),
        other: reachedFrom(resolve(other), true, graph),
      };
      if (!reached.first.has(id) || id === resolve(first) || alone.has(id)) return null;
      return reached.other.has(id) ? 'shared' : 'first';
    },
  };
}

/** Everything that becomes a file of its own in out/main: programs, worker scripts. Add a line to add one. */
const mainInputs = {
  main: resolve('electron/main.ts'),
  cli: resolve('electron/cli.ts'),
  'finish-worker': resolve('electron/pdf/finish-worker.ts'),
  'people-worker': resolve('electron/session/people-worker.ts'),
  'bundle-worker': resolve('electron/bundle/bundle-worker.ts'),
  drawing: resolve('renderer/print/markup.tsx'),
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
    // React is two libraries in one, of which people need one.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'node18',
      minify: true,
      externalizeDeps: false,
      rolldownOptions: {
        input: mainInputs,
        output: {
          ...nodeOutput,
          codeSplitting: { groups: [fewFiles('electron/main.ts', 'electron/cli.ts')] },
        },
      },
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
        input: {
          index: resolve('renderer/index.html'),
          print: resolve('renderer/print.html'),
          drawn: resolve('renderer/drawn.html'),
        },
        output: {
          codeSplitting: { groups: [fewFiles('renderer/main.tsx', 'renderer/print/main.tsx')] },
        },
      },
    },
  },
});
