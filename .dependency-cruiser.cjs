/** The table of who may import whom. It has no exception list: move the code, not the rule. */
const entries = [
  '^electron/(main|cli|preload)\\.ts$',
  '^renderer/(main|print/main|print/markup|print/drawn)\\.tsx?$',
  '^(tests|scripts)/',
  '^[^/]+$',
  '\\.d\\.ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file nobody imports is forgotten work: use it or delete it.',
      severity: 'error',
      from: { orphan: true, pathNot: entries },
      to: {},
    },
    {
      name: 'framework-is-pure',
      comment: 'framework/ imports framework/ and valibot, nothing else: no Node, no Electron, no React.',
      severity: 'error',
      from: { path: '^framework/' },
      to: { pathNot: ['^framework/', '(^|/)node_modules/valibot/'] },
    },
    {
      name: 'window-never-imports-shell',
      comment: 'renderer/ calls electron/ through renderer/api.ts; what both need goes to framework/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', '(^|/)node_modules/electron/'] },
    },
    {
      name: 'window-has-no-node',
      comment: 'The window runs sandboxed: files, processes and keys belong in electron/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shell-never-imports-window',
      comment: 'electron/ never imports renderer/; what both need goes to framework/.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: ['^renderer/', '(^|/)node_modules/(react|react-dom|zustand|@base-ui)/'] },
    },
    {
      name: 'no-page-to-page',
      comment:
        'Pages never import each other: share through renderer/ui/, renderer/check-in/, renderer/store/ or framework/.',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'pieces-know-no-page',
      comment: 'Shared pieces, the store and the printed document know nothing of the pages.',
      severity: 'error',
      from: { path: '^renderer/(ui|check-in|store|print|strings)/' },
      to: { path: '^renderer/features/' },
    },
    {
      name: 'rooms-never-import-tests',
      severity: 'error',
      from: { path: '^(framework|electron|renderer)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
