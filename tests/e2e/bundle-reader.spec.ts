/** A plan that came as one file is read in a process of its own, which Electron starts and holds to its bounds. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { writeBundle } from '../../electron/bundle/write-bundle';
import { zipOf } from '../helpers/zip-bytes';
import { bareBundle, bareId } from './bare-bundle';
import { expect, test } from './launch';
import { readInProgram } from './reader-process';

test('Electron reads, refuses, and ends what takes too much memory', async ({ folders, start }) => {
  const { app } = await start();
  const file = join(folders.root, 'plan.rung');
  const staging = (name: string) => {
    const folder = join(folders.root, name);
    mkdirSync(folder);
    return folder;
  };
  const good = staging('good');
  await writeBundle(file, bareBundle);
  expect(await readInProgram(app, file, good)).toMatchObject({ kind: 'done' });
  expect(readFileSync(join(good, 'plan.json'), 'utf8')).toContain(bareId);

  const bomb = { name: 'manifest.json', data: deflateRawSync(Buffer.alloc(7_000_000)) };
  writeFileSync(file, zipOf([{ ...bomb, list: { size: 7_000_000 } }]));
  expect(await readInProgram(app, file, staging('bomb'))).toEqual({
    kind: 'failed',
    code: 'refused',
    message: `${file} was not opened: “manifest.json” in it is packed more than 100 to 1.`,
  });

  const content = Buffer.from(`{"entries":[${'{},'.repeat(2_600_000)}{}]}`);
  writeFileSync(file, zipOf([{ name: 'manifest.json', content, isStored: true }]));
  expect(await readInProgram(app, file, staging('large'))).toEqual({ kind: 'memory' });
});
