import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { ensureBuild } from '../../scripts/built.mjs';

const out = resolve(import.meta.dirname, '../../out');

/** A built file and all it loads before its first line runs, without what `import()` loads later. */
function loadedAtOnce(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  const text = readFileSync(file, 'utf8').replaceAll(/\.then\(\(\)\s*=>\s*[\w.$]*\(?require\([^)]*\)/g, '');
  for (const [, path] of text.matchAll(/require\([`'"](\.[^`'"]+)[`'"]\)/g)) {
    if (path !== undefined) loadedAtOnce(join(dirname(file), path), known);
  }
  return known;
}

beforeAll(() => ensureBuild(), 120_000);

test('the command line needs no Electron', () => {
  const loaded = [...loadedAtOnce(join(out, 'main/cli.cjs'))];
  expect(loaded.filter((file) => /require\([`'"]electron[`'"]\)/.test(readFileSync(file, 'utf8')))).toEqual(
    [],
  );
});

test('the preload script is one file that asks for Electron only, as the sandbox demands', () => {
  const text = readFileSync(join(out, 'preload/preload.cjs'), 'utf8');
  const asked = [...text.matchAll(/require\([`'"]([^`'"]+)[`'"]\)/g)].map(([, name]) => name);
  expect([...new Set(asked)]).toEqual(['electron']);
});

test.each(['index', 'print'])(
  '%s.html holds no script and no style of its own: the policy would refuse them',
  (page) => {
    const html = readFileSync(join(out, 'renderer', `${page}.html`), 'utf8');
    expect(html).toMatch(/<script [^>]*src="\.\//);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|"data:/i);
  },
);
