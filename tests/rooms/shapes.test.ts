import { afterAll, beforeAll, expect, test } from 'vitest';
import { OffendingTree } from './offending-tree';

const offences = {
  'framework/default-export.ts': 'export default 1;\n',
  'framework/barrel.ts': "export * from './good';\n",
  'framework/cast.ts': "export const size = JSON.parse('1') as number;\n",
  'framework/any.ts': 'export function same(value: any): unknown {\n  return value;\n}\n',
  'framework/not-null.ts': 'export const first = (list: readonly string[]): string => list[0]!;\n',
  'framework/disabled.ts': '// eslint-disable-next-line no-var\nexport var old = 1;\n',
  'framework/ignored.ts': "// @ts-ignore\nexport const wrong: number = 'text';\n",
  'framework/boolean.ts': 'export function show(isOpen: boolean): boolean {\n  return isOpen;\n}\n',
  'framework/four.ts': 'export function four(a: 1, b: 2, c: 3, d: 4): number {\n  return a + b + c + d;\n}\n',
  'framework/arrow.ts': 'export const arrow = (): number => 1;\n',
  'framework/writable.ts': 'export interface Thing {\n  name: string;\n}\n',
  'framework/random.ts': 'export const salt = Math.random();\n',
  'framework/long.ts': `export const one = 1;\n${'\n'.repeat(299)}export const two = 2;\n`,
  'framework/long-function.ts': `export function long(): number {\n${'\n'.repeat(59)}  return 1;\n}\n`,
  'electron/swallows.ts':
    'export function quiet(act: () => void): void {\n  try {\n    act();\n  } catch {}\n}\n',
  'electron/floats.ts': 'export function later(): void {\n  Promise.resolve(1);\n}\n',
  'renderer/markup.tsx':
    'export function Text() {\n  return <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n}\n',
  'framework/good.ts':
    'export const ranks = [1, 2] as const;\nexport interface Level {\n  readonly rank: 1 | 2;\n}\n',
};

let tree: OffendingTree;
let found: readonly string[];
beforeAll(() => {
  tree = new OffendingTree(offences);
  found = tree.lint();
}, 120_000);
afterAll(() => tree.remove());

test.each([
  ['framework/default-export.ts', 'No default export'],
  ['framework/barrel.ts', 'No barrel'],
  ['framework/cast.ts', 'consistent-type-assertions'],
  ['framework/any.ts', 'no-explicit-any'],
  ['framework/not-null.ts', 'no-non-null-assertion'],
  ['framework/disabled.ts', 'no-var'],
  ['framework/ignored.ts', 'ban-ts-comment'],
  ['framework/boolean.ts', 'A positional boolean'],
  ['framework/four.ts', 'max-params'],
  ['framework/arrow.ts', 'export function name'],
  ['framework/writable.ts', 'Data is readonly'],
  ['framework/random.ts', 'no randomness'],
  ['framework/long.ts', 'max-lines'],
  ['framework/long-function.ts', 'max-lines-per-function'],
  ['electron/swallows.ts', 'An error is never swallowed'],
  ['electron/floats.ts', 'no-floating-promises'],
  ['renderer/markup.tsx', 'Text becomes elements through React only'],
])('%s: %s', (file, part) => {
  expect(found.filter((line) => line.startsWith(`${file}: `)).join('\n')).toContain(part);
});

test('what is in order passes', () => {
  expect(found.filter((line) => line.startsWith('framework/good.ts: '))).toEqual([]);
});
