/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Pattern */
/** @typedef {{ name: string, importNames: string[], message: string }} Name */

const notShell = {
  regex: '^\\.{1,2}/(.*/)?electron/',
  message:
    'Only electron/ imports electron/: call it through renderer/api.ts; what both need goes to framework/.',
};
const notWindow = {
  regex: '^\\.{1,2}/(.*/)?renderer/',
  message: 'electron/ never imports renderer/: what both need goes to framework/.',
};
const notTests = {
  regex: '^\\.{1,2}/(.*/)?(tests|scripts)/',
  message: 'No room imports tests/ or scripts/.',
};
const notNode = {
  regex: '^(node:|(fs|path|os|crypto|child_process|util|events|buffer|stream|url)(/|$))',
  message:
    'No Node here: files, processes and keys belong in electron/, behind a call of framework/contract/.',
};
const onlyValibot = {
  regex: '^(?!\\.{1,2}/|valibot$)',
  message:
    'framework/ is pure: it imports framework/ and valibot only. Clock, ids, hashing and files come in from electron/ as arguments.',
};
const reactBelongsToTheWindow = {
  regex: '^(react|react-dom|zustand|@base-ui|@tanstack|lucide-react|react-day-picker|minisearch)(/|$)',
  message: 'What a person sees belongs in renderer/.',
};
const electronBelongsToTheShell = {
  regex: '^electron($|/|-store)',
  message: 'Electron belongs in electron/: call it through renderer/api.ts.',
};

/** @type {Name[]} */
const rawIpc = [
  {
    name: 'electron',
    importNames: ['ipcMain'],
    message:
      'Only electron/ipc.ts receives calls: it checks sender and input. Add yours to electron/handlers.ts.',
  },
  {
    name: 'electron',
    importNames: ['ipcRenderer', 'contextBridge'],
    message: 'Only electron/preload.ts talks to the page: add the call to framework/contract/.',
  },
];

/**
 * The rule for some files: what they may not import, each with a message that says where to go instead.
 * @param {string[]} files
 * @param {Pattern[]} patterns
 * @param {Name[]} [paths]
 */
function refuse(files, patterns, paths = []) {
  return { files, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns, paths }] } };
}

const windowPatterns = [notShell, notTests, notNode, electronBelongsToTheShell];
const shellPatterns = [notWindow, notTests, reactBelongsToTheWindow];

/**
 * A page's folder: whatever leaves it must leave features/ too.
 * @param {string} up the way from the file out of its own feature
 * @returns {Pattern}
 */
function notAnotherPage(up) {
  return {
    regex: `^(${up}[^.]|(\\.\\./)+features/)`,
    message:
      'Pages never import each other: move what both need to renderer/ui/, renderer/store/ or framework/.',
  };
}

/** Which room may import what, and which file alone may touch what. The picture is in CONTRIBUTING.md. */
export const importRules = [
  refuse(['framework/**/*.ts'], [notShell, notWindow, notTests, onlyValibot]),
  refuse(['electron/**/*.ts'], shellPatterns, rawIpc),
  refuse(['electron/ipc.ts'], shellPatterns, rawIpc.slice(1)),
  refuse(['electron/preload.ts'], [...shellPatterns, notNode], rawIpc.slice(0, 1)),
  refuse(['renderer/**/*.{ts,tsx}'], windowPatterns),
  refuse(['renderer/features/*/*.{ts,tsx}'], [...windowPatterns, notAnotherPage('\\.\\./')]),
  refuse(['renderer/features/*/*/*.{ts,tsx}'], [...windowPatterns, notAnotherPage('\\.\\./\\.\\./')]),
];
