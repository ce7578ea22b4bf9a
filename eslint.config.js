import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './scripts/lint/import-rules.mjs';
import { shapeRules } from './scripts/lint/shape-rules.mjs';

const everyRoom = ['framework/**/*.ts', 'electron/**/*.ts', 'renderer/**/*.{ts,tsx}'];
const tests = ['tests/**/*.{ts,tsx}'];
const configs = ['*.config.ts', '*.js', '*.cjs'];

const seeded = {
  name: 'fast-check',
  message: 'Take fc from tests/helpers/laws.ts: what it asks is the same in every run.',
};

/** Rules of the language itself, the same in every file of the project. */
const languageRules = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-empty': 'error',
  'no-eval': 'error',
  'no-implicit-coercion': 'error',
  'no-param-reassign': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'prefer-template': 'error',
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
  'max-params': ['error', { max: 3 }],
};

const typedRules = {
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-confusing-void-expression': [
    'error',
    { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
  ],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'coverage/**', 'tests/fixtures/**'] },
  {
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    // There is no way to switch a rule off from inside a file: fix the code, or change the rule here.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: { ...languageRules, ...typedRules },
  },
  { files: everyRoom, rules: shapeRules.room },
  { files: ['framework/**/*.ts'], rules: shapeRules.framework },
  { files: ['renderer/**/*.{ts,tsx}'], ...hooks.configs.flat['recommended-latest'] },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'react-hooks/exhaustive-deps': 'error',
      // Speaks of libraries the React Compiler cannot handle, which this project does not use.
      'react-hooks/incompatible-library': 'off',
      ...shapeRules.renderer,
    },
  },
  { files: ['renderer/api.ts', 'renderer/print/**/*.{ts,tsx}'], rules: shapeRules.bridgeUser },
  ...importRules,
  {
    files: tests,
    rules: {
      ...shapeRules.tests,
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-imports': ['error', { paths: [seeded] }],
    },
  },
  { files: ['tests/helpers/laws.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['scripts/**/*.mjs'],
    rules: {
      'max-lines': ['error', { max: 90 }],
      'no-restricted-syntax': shapeRules.tests['no-restricted-syntax'],
    },
  },
  { files: ['electron/cli.ts', 'tests/bench/**/*.ts', 'scripts/**/*.mjs'], rules: { 'no-console': 'off' } },
  { files: ['**/*.js', '**/*.cjs'], extends: [tseslint.configs.disableTypeChecked] },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  // Tools read their configuration from a default export, and Vite gives a `?raw` import as one.
  { files: [...configs, '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
