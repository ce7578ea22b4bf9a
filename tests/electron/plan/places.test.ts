import { existsSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import { movePlan, syncToolOf } from '../../../electron/plan/places';
import { computer, fingerprint, newPlan, open, rating, ratingOf, temporaryFolder } from './workshop';

const sharedMemory = '/dev/shm';

describe('the tool that copies a folder elsewhere', () => {
  it.each([
    ['/home/name/Dropbox/Documents/Rung', 'Dropbox'],
    ['/home/name/Dropbox (Personal)/Rung', 'Dropbox'],
    ['/Users/name/OneDrive - Company/Rung', 'OneDrive'],
    ['/Users/name/Library/CloudStorage/OneDrive-Personal/Rung', 'OneDrive'],
    ['/Users/name/Library/Mobile Documents/com~apple~CloudDocs/Rung', 'iCloud Drive'],
    ['/Users/name/Library/CloudStorage/GoogleDrive-name@example.org/My Drive', 'Google Drive'],
    ['/home/name/Nextcloud/Rung', 'Nextcloud'],
    ['/home/name/Syncthing/Rung', 'Syncthing'],
    ['/home/name/Documents/Rung', null],
    ['/home/name/dropboxes/Boxing/Rung', null],
  ])('of %s is %s', (folder, tool) => {
    expect(syncToolOf(folder)).toBe(tool);
  });

  it('is told by what it leaves there too', async () => {
    const folder = await temporaryFolder();
    expect(syncToolOf(join(folder, 'a', 'b'))).toBeNull();
    await mkdir(join(folder, '.stfolder'));
    expect(syncToolOf(join(folder, 'a', 'b'))).toBe('Syncthing');
  });
});

describe('moving a plan', () => {
  it('brings it to its new place, whole, and it goes on there', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    const target = join(await temporaryFolder(), 'new', 'place');
    await movePlan(plan, target);
    expect(existsSync(plan.folder)).toBe(false);
    expect(await fingerprint(target)).toEqual(before);
    const moved = await open(installation, target);
    await moved.apply(rating('1.2', 'met'));
    expect(moved.devices).toHaveLength(1);
    expect(ratingOf(moved, '1.1')).toBe('met');
  });

  it.runIf(existsSync(sharedMemory))('works onto another disk', async () => {
    const installation = await computer();
    const plan = await newPlan(installation, join(sharedMemory, `rung-test-${String(process.pid)}`));
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    const parent = await temporaryFolder();
    const target = join(parent, 'plan');
    await movePlan(plan, target);
    expect(existsSync(plan.folder)).toBe(false);
    expect(await fingerprint(target)).toEqual(before);
    expect(await readdir(parent)).toEqual(['plan']);
    expect((await lstat(join(target, 'plan.json'))).mode & 0o777).toBe(0o600);
    expect(await checkPlan(target)).toEqual([]);
  });

  it('refuses a place that is taken, or inside the plan itself', async () => {
    const plan = await newPlan(await computer());
    const before = await fingerprint(plan.folder);
    const taken = await temporaryFolder();
    await expect(movePlan(plan, taken)).rejects.toThrow(/is there already/);
    await expect(movePlan(plan, join(plan.folder, 'inside'))).rejects.toThrow(/into itself/);
    expect(await fingerprint(plan.folder)).toEqual(before);
    expect(await readdir(taken)).toEqual([]);
  });

  it.runIf(existsSync(sharedMemory))('leaves all as it was where the copy fails', async () => {
    const place = join(sharedMemory, `rung-test-${String(process.pid)}-link`);
    const plan = await newPlan(await computer(), place);
    await writeFile(join(place, 'files', 'own notes.txt'), 'x');
    await symlink('/etc/hostname', join(place, 'files', 'link'));
    const before = await fingerprint(place);
    const parent = await temporaryFolder();
    await expect(movePlan(plan, join(parent, 'plan'))).rejects.toThrow(/neither file nor folder/);
    expect(await fingerprint(place)).toEqual(before);
    expect(await readdir(parent)).toEqual([]);
    await chmod(place, 0o700);
    await movePlan(plan, `${place}-gone`).catch(() => undefined);
    const { rm } = await import('node:fs/promises');
    await rm(`${place}-gone`, { recursive: true, force: true });
  });
});
