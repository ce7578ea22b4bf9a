/** Reading beside the program: in a real process, of the built program, and with one that misbehaves. */
import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readBundleAside, type ReaderProcess } from '../../../electron/bundle/aside';
import { startReaderInNode } from '../../../electron/bundle/start-in-node';
import { writeBundle } from '../../../electron/bundle/write-bundle';
import { makerOf } from '../../../electron/durable';
import { PlanError } from '../../../electron/plan-error';
import { ensureBuild } from '../../../scripts/built.mjs';
import { hostileZips } from '../../helpers/hostile-zips';
import { sampleBundle } from '../../helpers/sample-bundle';
import { zipOf } from '../../helpers/zip-bytes';
import { temporaryFolder } from '../main/temporary-folder';

beforeAll(() => ensureBuild(), 120_000);

async function sample(more = 0) {
  const folder = temporaryFolder();
  const file = join(folder, 'plan.rung');
  const { manifest } = await writeBundle(file, sampleBundle(more));
  return { folder, file, manifest, parent: join(folder, 'plans') };
}

/** Nothing of it is left in the folder in which it was unpacked. */
function expectNothingIn(parent: string): void {
  expect(readdirSync(parent)).toEqual([]);
}

test('a real process reads it into a folder for this user alone, which is gone when it is removed', async () => {
  const { file, manifest, parent } = await sample(200);
  const told: number[] = [];
  const job = { goOn: () => undefined, tell: ({ bytes }: { bytes: number }) => void told.push(bytes) };
  const staged = await readBundleAside(file, { start: startReaderInNode, parent, job });
  expect(staged.manifest).toEqual(manifest);
  expect(statSync(staged.layout.root).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o700);
  expect(readdirSync(parent).map(makerOf)).toEqual([process.pid]);
  expect(readFileSync(staged.layout.planFile, 'utf8')).toContain(manifest.plan);
  await staged.remove();
  expectNothingIn(parent);
  expect(told.length).toBeGreaterThan(0);
});

test('what it refuses comes back as the same sentence, and nothing stays', async () => {
  const { file, parent } = await sample();
  writeFileSync(file, readFileSync(file).subarray(0, -30));
  const refused = readBundleAside(file, { start: startReaderInNode, parent });
  await expect(refused).rejects.toThrow(
    new PlanError('refused', `${file} was not opened: its end is missing, so ask for it to be sent again.`),
  );
  expectNothingIn(parent);
});

/** A process that does what the test says when it is sent a file. */
function acting(act: (say: (message: unknown) => void, exit: (how: string) => void) => void) {
  const seen = { killed: 0 };
  const start = (): ReaderProcess => {
    let say: (message: unknown) => void = () => undefined;
    const exits: ((how: string) => void)[] = [];
    const exit = (how: string) => exits.splice(0).forEach((take) => take(how));
    return {
      send: ({ staging }) => {
        writeFileSync(join(staging, 'half'), 'half');
        act((message) => say(message), exit);
      },
      onMessage: (take) => (say = take),
      onExit: (take) => void exits.push(take),
      kill: () => {
        seen.killed += 1;
        exit('SIGKILL');
      },
    };
  };
  return { start, seen };
}

test.each([
  ['is silent for too long', () => undefined, 'reading it takes longer than 0.2 seconds'],
  ['dies', (_say: unknown, exit: (how: string) => void) => exit('SIGSEGV'), 'reading it broke off (SIGSEGV)'],
  [
    'takes too much',
    (say: (message: unknown) => void) => say({ kind: 'memory' }),
    'reading it takes more than 192 MB of memory',
  ],
])('a process that %s is ended, and nothing stays', async (_what, act, reason) => {
  const { file, parent } = await sample();
  const { start, seen } = acting(act);
  await expect(readBundleAside(file, { start, parent, seconds: 0.2 })).rejects.toThrow(
    new PlanError('refused', `${file} was not opened: ${reason}.`),
  );
  expect(seen.killed).toBe(1);
  expectNothingIn(parent);
});

test('what is much within the bounds is waited for longer, but not for ever', async () => {
  const { file, parent } = await sample();
  const much = { kind: 'progress', files: 0, of: 200, bytes: 0, ofBytes: 5_000_000 };
  const again = (say: (message: unknown) => void) => [much, much, much].forEach(say);
  const begun = performance.now();
  await expect(readBundleAside(file, { start: acting(again).start, parent, seconds: 0.2 })).rejects.toThrow(
    'reading it takes longer than 2.2 seconds.',
  );
  expect(performance.now() - begun).toBeGreaterThan(2100);
});

test('a process that says what no reader says is waited for no longer than any other', async () => {
  const { file, parent } = await sample();
  const { start } = acting((say) => [null, 7, { kind: 'done' }, { kind: 'failed', code: 'x' }].forEach(say));
  await expect(readBundleAside(file, { start, parent, seconds: 0.2 })).rejects.toThrow('longer than 0.2');
  const wrong = acting((say) => say({ kind: 'done', manifest: '{}' }));
  await expect(readBundleAside(file, { start: wrong.start, parent })).rejects.toThrow(
    'a manifest that is none',
  );
  expectNothingIn(parent);
});

test('cancelled, the process is gone at once and nothing stays', async () => {
  const { file, parent } = await sample();
  let isCancelled = false;
  setTimeout(() => (isCancelled = true), 100);
  const goOn = () => {
    if (isCancelled) throw new PlanError('cancelled', 'It was cancelled.');
  };
  const { start, seen } = acting(() => undefined);
  const reading = readBundleAside(file, { start, parent, job: { goOn, tell: () => undefined } });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
  expect(seen.killed).toBe(1);
  expectNothingIn(parent);
});

test('a real process that takes more memory than it may is ended', async () => {
  const { file, parent } = await sample();
  const content = Buffer.from(`{"entries":[${'{},'.repeat(2_600_000)}{}]}`);
  writeFileSync(file, zipOf([{ name: 'manifest.json', content, isStored: true }]));
  const reading = readBundleAside(file, { start: startReaderInNode, parent, megabytes: 40 });
  await expect(reading).rejects.toThrow(
    new PlanError('refused', `${file} was not opened: reading it takes more than 40 MB of memory.`),
  );
  expectNothingIn(parent);
});

const bombs = hostileZips.filter(({ what }) => what.includes('bomb'));

test.each(bombs.map((bomb) => [bomb.what, bomb] as const))(
  '%s is refused for what it is, with less than 100 MB more and in two seconds',
  async (_what, { bytes, reason }) => {
    const { file, parent } = await sample();
    writeFileSync(file, bytes());
    const begun = performance.now();
    const reading = readBundleAside(file, { start: startReaderInNode, parent, megabytes: 100 });
    await expect(reading).rejects.toThrow(new PlanError('refused', `${file} was not opened: ${reason}.`));
    expect(performance.now() - begun).toBeLessThan(2000);
    expectNothingIn(parent);
  },
);

test('an honest file of 150 MB takes less than 100 MB more to read', { timeout: 60_000 }, async () => {
  const { file, folder, parent } = await sample();
  const path = join(folder, 'film.mp4');
  const piece = randomBytes(1_000_000);
  const bytes = Buffer.concat(Array.from({ length: 150 }, () => piece));
  writeFileSync(path, bytes);
  const bundle = sampleBundle();
  const name = `files/${createHash('sha256').update(bytes).digest('hex')}.mp4`;
  await writeBundle(file, { ...bundle, entries: [...bundle.entries, { name, path }] });
  const staged = await readBundleAside(file, { start: startReaderInNode, parent, megabytes: 100 });
  expect(statSync(join(staged.layout.root, name)).size).toBe(bytes.length);
  await staged.remove();
  expectNothingIn(parent);
});

test('a file that is not there is missing, not damaged', async () => {
  const { folder, parent } = await sample();
  const file = join(folder, 'other.rung');
  await expect(readBundleAside(file, { start: startReaderInNode, parent })).rejects.toMatchObject({
    code: 'missing',
    message: `There is no file ${file}.`,
  });
});
