/** What is written is what is read. */
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBundle } from '../../../electron/bundle/read-bundle';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { sampleBundle } from '../../helpers/sample-bundle';
import { temporaryFolder } from '../main/temporary-folder';

test('a small one', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'plan.rung');
  const content = sampleBundle();
  const written = await writeBundle(file, content);
  expect(written.size).toBe(statSync(file).size);
  expect(readdirSync(folder)).toEqual(['plan.rung']);
  const staging = join(folder, 'staging');
  mkdirSync(staging);
  const read = await readBundle(file, staging);
  expect(read.manifest).toEqual(written.manifest);
  for (const entry of content.entries) {
    expect('bytes' in entry && readFileSync(join(staging, entry.name)).equals(entry.bytes)).toBe(true);
  }
});
