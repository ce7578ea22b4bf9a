import { execFileSync } from 'node:child_process';
import { mkdir, open as openFile, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import { PlanStore } from '../../../electron/plan/plan-store';
import type { FileSource, OpenPlan } from '../../../electron/plan/plan-folder';
import { nodeCrypto } from '../../../electron/node-crypto';
import { computer, contents, fingerprint, newPlan, open, requests, temporaryFolder } from './workshop';

const hello = nodeCrypto.sha256('hello');

function attach(plan: OpenPlan, ...sources: readonly FileSource[]) {
  const named = new Map(sources.map((source, index) => [`file ${String(index)}`, source]));
  const inputs = [...named.keys()].map((path) => ({ type: 'evidence.add', kind: 'file', path }) as const);
  return plan.apply(requests(...inputs), named);
}

async function fileOf(name: string, text = 'hello'): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, text);
  return path;
}

describe('attaching a file', () => {
  it('copies it under its hash and records name and size, never a path', async () => {
    const plan = await newPlan(await computer());
    const path = await fileOf('Report.PDF');
    const { added } = await attach(plan, { file: path });
    const evidence = plan.plan.evidence.get(added[0] ?? '');
    expect(evidence?.file).toEqual({ sha256: hello, name: 'Report.PDF', size: 5 });
    expect(evidence?.title).toBe('Report.PDF');
    const stored = await plan.fileOf(hello);
    expect(stored).toBe(join(plan.folder, 'files', `${hello}.pdf`));
    expect(await readFile(stored ?? '', 'utf8')).toBe('hello');
    expect((await stat(stored ?? '')).mode & 0o777).toBe(0o600);
    expect(plan.missingFiles).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('stores the same content once, whatever its name', async () => {
    const plan = await newPlan(await computer());
    await attach(plan, { file: await fileOf('a.txt') }, { bytes: Buffer.from('hello'), name: 'b.png' });
    const files = [...(await contents(join(plan.folder, 'files'))).keys()];
    expect(files).toEqual([`${hello}.txt`]);
    expect([...plan.plan.evidence.values()].map(({ file }) => file?.name)).toEqual(['a.txt', 'b.png']);
  });

  it('takes endings only where they are plain, and names without what no name should hold', async () => {
    const plan = await newPlan(await computer());
    await attach(
      plan,
      { bytes: Buffer.from('1'), name: 'a.verylongending' },
      { bytes: Buffer.from('2'), name: '../x\\y\n.T%T' },
    );
    const names = [...(await contents(join(plan.folder, 'files'))).keys()];
    expect(names.every((name) => /^[0-9a-f]{64}$/.test(name))).toBe(true);
    const recorded = [...plan.plan.evidence.values()].map(({ file }) => file?.name);
    expect(recorded).toEqual(['a.verylongending', '.._x_y_.T%T']);
  });

  it('follows a link to a file, and refuses folders, pipes, devices and what is not there', async () => {
    const plan = await newPlan(await computer());
    const folder = await temporaryFolder();
    await symlink(await fileOf('real.txt'), join(folder, 'link.txt'));
    await attach(plan, { file: join(folder, 'link.txt') });
    await mkdir(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    for (const path of [join(folder, 'folder'), join(folder, 'pipe'), '/dev/zero', join(folder, 'none')]) {
      await expect(attach(plan, { file: path })).rejects.toThrow(/cannot be attached. Nothing was changed/);
    }
    expect(await fingerprint(plan.folder)).toEqual(before);
  });

  it('refuses more than 2 GB before copying any of it', async () => {
    const plan = await newPlan(await computer());
    const path = await fileOf('film.mp4');
    await truncate(path, 2 * 1024 ** 3 + 1);
    await expect(attach(plan, { file: path })).rejects.toThrow(/larger than 2 GB/);
    expect([...(await contents(join(plan.folder, 'files'))).keys()]).toEqual([]);
  });

  it('takes out again what a refused act brought, but not what was there before', async () => {
    const plan = await newPlan(await computer());
    await attach(plan, { file: await fileOf('a.txt') });
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    const sources = [
      { bytes: Buffer.from('hello'), name: 'again.txt' },
      { bytes: Buffer.from('new'), name: 'new.txt' },
      { file: '/nowhere' },
    ];
    await expect(attach(plan, ...sources)).rejects.toThrow(/nowhere/);
    expect(await fingerprint(plan.folder)).toEqual(before);
  });

  it('puts right a stored file that is not what it was', async () => {
    const plan = await newPlan(await computer());
    await attach(plan, { file: await fileOf('a.txt') });
    const stored = join(plan.folder, 'files', `${hello}.txt`);
    await writeFile(stored, 'jello');
    expect(await checkPlan(plan.folder)).toEqual([`files/${hello}.txt is not what was attached.`]);
    await attach(plan, { file: await fileOf('b.txt') });
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('copies a large file whole', async () => {
    const plan = await newPlan(await computer());
    const path = join(await temporaryFolder(), 'large.bin');
    const handle = await openFile(path, 'w');
    await handle.write(Buffer.alloc(3_500_000, 'abc'));
    await handle.close();
    await attach(plan, { file: path });
    expect(await checkPlan(plan.folder)).toEqual([]);
    expect([...plan.plan.evidence.values()].map(({ file }) => file?.size)).toEqual([3_500_000]);
  });
});

describe('a file that is not in the folder', () => {
  it('is listed, also where only its size is wrong', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await attach(plan, { file: await fileOf('a.txt') });
    await plan.close();
    const stored = join(plan.folder, 'files', `${hello}.txt`);
    await truncate(stored, 2);
    expect((await open(installation, plan.folder)).missingFiles).toEqual([hello]);
    await rm(stored);
    const again = await open(installation, plan.folder);
    expect(again.missingFiles).toEqual([hello]);
    expect(await again.fileOf(hello)).toBeNull();
    expect(await checkPlan(plan.folder)).toEqual([`The attached file ${hello} (a.txt) is not there.`]);
  });
});

describe('a file whose act is on the disk', () => {
  it('stays, whatever fails after that', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    const looking = vi.spyOn(PlanStore.prototype, 'listFiles').mockRejectedValueOnce(new Error('EIO'));
    const act = requests({ type: 'evidence.add', kind: 'file', path: 'f' });
    const bytes = Buffer.from('what was proved');
    await plan.apply(act, new Map([['f', { bytes, name: 'proof.txt' }]])).catch(() => undefined);
    looking.mockRestore();
    await plan.close();
    const again = await open(installation, plan.folder);
    expect([again.plan.evidence.size, again.missingFiles]).toEqual([1, []]);
  });
});
