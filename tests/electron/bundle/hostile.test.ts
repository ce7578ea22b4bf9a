/** Whatever comes from outside: one clear sentence, nothing written but in the folder for it, and soon. */
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from '../../../electron/bundle/read-bundle';
import { PlanError } from '../../../electron/plan-error';
import { all } from '../../helpers/honest-zip';
import { hostileManifests } from '../../helpers/hostile-manifests';
import { hostileEntries } from '../../helpers/hostile-names';
import { hostileZips } from '../../helpers/hostile-zips';
import { zipOf } from '../../helpers/zip-bytes';
import { temporaryFolder } from '../main/temporary-folder';

const hostile = [...hostileEntries, ...hostileZips, ...hostileManifests];

interface Place {
  readonly folder: string;
  readonly file: string;
  readonly staging: string;
}

function placed(bytes: Uint8Array): Place {
  const folder = temporaryFolder();
  const [file, staging] = [join(folder, 'in', 'plan.rung'), join(folder, 'in', 'deep', 'staging')];
  mkdirSync(staging, { recursive: true });
  writeFileSync(file, bytes);
  return { folder, file, staging };
}

/** Everything in the folder and below, by its path in it. */
function everythingIn(folder: string, prefix = ''): readonly string[] {
  return readdirSync(join(folder, prefix)).flatMap((name) => {
    const path = prefix === '' ? name : `${prefix}/${name}`;
    return lstatSync(join(folder, path)).isDirectory() ? [path, ...everythingIn(folder, path)] : [path];
  });
}

const mayBeThere =
  /^in(?:\/plan\.rung|\/deep(?:\/staging(?:\/(?:plan\.json|(?:frameworks|files|journal)(?:\/[0-9a-z.-]+)?))?)?)?$/;

test('the honest one of which all are made is opened', async () => {
  const { file, staging } = placed(zipOf(all));
  expect((await readBundle(file, staging)).manifest.entries).toHaveLength(4);
});

test('there are at least 45 kinds, each of its own', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(45);
  expect(new Set(hostile.map(({ what }) => what)).size).toBe(hostile.length);
});

test.each(hostile.map((one) => [one.what, one] as const))('%s', async (_what, { bytes, reason }) => {
  const { folder, file, staging } = placed(bytes());
  const begun = performance.now();
  await expect(readBundle(file, staging)).rejects.toThrow(
    new PlanError('refused', `${file} was not opened: ${reason}.`),
  );
  expect(performance.now() - begun).toBeLessThan(2000);
  expect(everythingIn(folder).filter((path) => !mayBeThere.test(path))).toEqual([]);
});

test('a folder and a pipe are no files, and nobody waits for them', async () => {
  const { folder, staging } = placed(zipOf(all));
  const pipe = join(folder, 'pipe.rung');
  const paths = process.platform === 'win32' ? [folder] : [folder, pipe];
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe]);
  for (const path of paths) {
    await expect(readBundle(path, staging)).rejects.toThrow(
      new PlanError('refused', `${path} was not opened: it is no file.`),
    );
  }
});

test('nothing is written over or through what stands in the folder already', async () => {
  const { folder, file, staging } = placed(zipOf(all));
  const outside = join(folder, 'outside');
  writeFileSync(outside, 'mine');
  symlinkSync(outside, join(staging, 'plan.json'));
  await expect(readBundle(file, staging)).rejects.toMatchObject({ code: 'disk' });
  expect(readFileSync(outside, 'utf8')).toBe('mine');
});
