/** Making the file: all or nothing, within the bounds, the same bytes for the same content. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FilesProgress } from '../../../framework/contract/views';
import { crc32 } from '../../../electron/bundle/crc32';
import type { BundleEntry } from '../../../electron/bundle/measured-entry';
import { readBundle } from '../../../electron/bundle/read-bundle';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { PlanError } from '../../../electron/plan-error';
import { sampleBundle } from '../../helpers/sample-bundle';
import { temporaryFolder } from '../main/temporary-folder';

const sample = sampleBundle();
const before = 'what stood there before';

interface Place {
  readonly folder: string;
  readonly target: string;
}

function place(): Place {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'out'));
  const target = join(folder, 'out', 'plan.rung');
  writeFileSync(target, before);
  return { folder, target };
}

function expectNothingChanged({ folder, target }: Place): void {
  expect(readdirSync(join(folder, 'out'))).toEqual(['plan.rung']);
  expect(readFileSync(target, 'utf8')).toBe(before);
}

function attached(bytes: Uint8Array, ending = ''): BundleEntry {
  return { name: `files/${createHash('sha256').update(bytes).digest('hex')}${ending}`, bytes };
}

function withMore(...more: readonly BundleEntry[]) {
  return { ...sample, entries: [...sample.entries, ...more] };
}

function refusal(what: string): PlanError {
  return new PlanError(
    'refused',
    `The file would hold ${what}, which is too much to travel as one: leave something out. Nothing was saved.`,
  );
}

test('CRC-32 is the one that everybody means', () => {
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926);
  expect(crc32(Buffer.from('789'), crc32(Buffer.from('123456')))).toBe(0xcbf43926);
  expect(crc32(Buffer.alloc(0))).toBe(0);
});

test('it takes the place of what stood there, for its user alone, and leaves nothing else', async () => {
  const { folder, target } = place();
  const { size } = await writeBundle(target, sample);
  expect(readdirSync(join(folder, 'out'))).toEqual(['plan.rung']);
  expect(statSync(target).size).toBe(size);
  if (process.platform !== 'win32') expect(statSync(target).mode & 0o777).toBe(0o600);
});

test('the bytes depend on the content alone, not on the day or the time zone', async () => {
  const { folder, target } = place();
  const zone = process.env.TZ;
  await writeBundle(target, sample);
  try {
    process.env.TZ = 'Pacific/Kiritimati';
    await writeBundle(join(folder, 'other.rung'), sample);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
  expect(readFileSync(join(folder, 'other.rung')).equals(readFileSync(target))).toBe(true);
});

test('what would look like a bomb is stored as it is, and so is what is packed already', async () => {
  const { folder, target } = place();
  const zeros = Buffer.alloc(3_000_000);
  const picture = Buffer.from('not really a picture '.repeat(50));
  const { size } = await writeBundle(target, withMore(attached(zeros, '.txt'), attached(picture, '.png')));
  expect(size).toBeGreaterThan(3_000_000);
  expect(readFileSync(target).includes(picture)).toBe(true);
  mkdirSync(join(folder, 'staging'));
  await expect(readBundle(target, join(folder, 'staging'))).resolves.toBeDefined();
});

test.each([
  [
    'more than 20,000 files',
    () => Array.from({ length: 20_000 }, (_none, index) => attached(Buffer.from(String(index)))),
  ],
  [
    'more than 50 MB of text to read',
    () => [{ name: `journal/${'0'.repeat(32)}.jsonl`, bytes: Buffer.alloc(50_000_000) }],
  ],
])('%s are refused before anything is written', async (what, more) => {
  const there = place();
  await expect(writeBundle(there.target, withMore(...more()))).rejects.toThrow(refusal(what));
  expectNothingChanged(there);
});

test('more than 500 MB are refused by their size, without being read', async () => {
  const there = place();
  const path = join(there.folder, 'film.mp4');
  closeSync(openSync(path, 'w'));
  truncateSync(path, 500_000_000);
  const begun = performance.now();
  const writing = writeBundle(there.target, withMore({ name: `files/${'0'.repeat(64)}.mp4`, path }));
  await expect(writing).rejects.toThrow(refusal('more than 500 MB'));
  expect(performance.now() - begun).toBeLessThan(500);
  expectNothingChanged(there);
});

test('a file that is not there is named', async () => {
  const there = place();
  const path = join(there.folder, 'gone.txt');
  await expect(
    writeBundle(there.target, withMore({ name: `files/${'0'.repeat(64)}.txt`, path })),
  ).rejects.toThrow(new PlanError('missing', `There is no file ${path}, so nothing was saved.`));
  expectNothingChanged(there);
});

/** A job that does something once it is that far. */
function when(step: FilesProgress['step'], act: () => void) {
  const told: FilesProgress[] = [];
  const tell = (progress: FilesProgress) => {
    const isFirst = progress.step === step && told.every((one) => one.step !== step);
    told.push(progress);
    if (isFirst) act();
  };
  return { told, tell };
}

test('a file that changes while it is saved ends it', async () => {
  const there = place();
  const path = join(there.folder, 'note.txt');
  const bytes = Buffer.from('A note');
  writeFileSync(path, bytes);
  const { tell } = when('copying', () => writeFileSync(path, 'A n0te'));
  const writing = writeBundle(
    there.target,
    withMore({ name: `files/${createHash('sha256').update(bytes).digest('hex')}`, path }),
    { goOn: () => undefined, tell },
  );
  await expect(writing).rejects.toThrow(
    new PlanError('disk', `${path} was changed by another program while it was saved: try again.`),
  );
  expectNothingChanged(there);
});

test.each(['reading', 'copying'] as const)('cancelled while %s, nothing is there', async (step) => {
  const there = place();
  let isCancelled = false;
  const { tell } = when(step, () => (isCancelled = true));
  const goOn = () => {
    if (isCancelled) throw new PlanError('cancelled', 'It was cancelled. Nothing was changed.');
  };
  const more = attached(Buffer.alloc(2_000_000, 'abc'));
  await expect(writeBundle(there.target, withMore(more), { goOn, tell })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expectNothingChanged(there);
});

test('it tells how far it is, in bytes of all, twice', async () => {
  const { target } = place();
  const { told, tell } = when('ended', () => undefined);
  const { manifest } = await writeBundle(target, withMore(attached(Buffer.alloc(500_000, 'abc'))), {
    goOn: () => undefined,
    tell,
  });
  const all = manifest.entries.reduce((sum, { size }) => sum + size, 0);
  const last = (step: FilesProgress['step']) => told.filter((one) => one.step === step).at(-1);
  expect(last('reading')).toMatchObject({ bytes: all, ofBytes: all });
  expect(last('copying')?.bytes).toBe(last('copying')?.ofBytes);
});

test('a folder that is not there is said, and a mistake of ours is a bug', async () => {
  const { folder } = place();
  const target = join(folder, 'no', 'plan.rung');
  await expect(writeBundle(target, sample)).rejects.toMatchObject({ code: 'disk' });
  const wrong: readonly BundleEntry[][] = [
    [{ name: '../evil', bytes: Buffer.alloc(0) }],
    [...sample.entries.slice(0, 1)],
    [{ name: 'files/x', bytes: Buffer.alloc(0) }],
  ];
  for (const more of wrong) {
    await expect(writeBundle(join(folder, 'x.rung'), withMore(...more))).rejects.not.toBeInstanceOf(
      PlanError,
    );
  }
  expect(readdirSync(folder)).toEqual(['out']);
});
