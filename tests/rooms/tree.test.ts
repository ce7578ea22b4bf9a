import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const ours = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: project,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(project, path)));
const sources = ours.filter((path) => /^(framework|electron|renderer)\/.*\.tsx?$/.test(path));

const lengths = new Map(
  sources.map((path) => [path, readFileSync(join(project, path), 'utf8').trimEnd().split('\n').length]),
);

describe('the tree', () => {
  test('the median source file has at most 90 lines, and none has more than 300', () => {
    const sorted = [...lengths.values()].sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(90);
    expect([...lengths].filter(([, length]) => length > 300)).toEqual([]);
  });

  test('files are named in kebab-case, for what they export, and none is a barrel', () => {
    const names = ours.filter((path) =>
      /^(framework|electron|renderer|scripts|tests)\/.*\.(tsx?|mjs|cjs|css)$/.test(path),
    );
    expect(
      names.filter((path) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|d))?\.[a-z]+$/.test(basename(path))),
    ).toEqual([]);
    expect(names.filter((path) => /^(index|utils?|helpers?|common)\.tsx?$/.test(basename(path)))).toEqual([]);
  });
});

describe('what a clone depends on', () => {
  test('the lock file names packages and digests, and no place to fetch them from', () => {
    const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
    expect(lock).not.toContain('"resolved"');
    expect(lock).toContain('"integrity"');
  });

  test('every package is pinned to one exact version', () => {
    const about: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    expect(about).toHaveProperty('devDependencies');
    expect(about).not.toHaveProperty('dependencies');
    expect(JSON.stringify(about)).not.toMatch(/":"[\^~>]\d+\.\d+\.\d+"/);
  });

  test('no file names the host of a package registry', () => {
    const host = new RegExp(['registry', '[\\w.-]*(npmjs|yarnpkg)', '(org|com)'].join('\\.'), 'i');
    const text = ours.filter((path) => !/\.(png|ico|icns|pdf|zip|woff2)$/.test(path));
    expect(text.filter((path) => host.test(readFileSync(join(project, path), 'utf8')))).toEqual([]);
  });
});
