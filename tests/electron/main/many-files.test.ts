import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { Dialogs } from '../../../electron/dialogs';
import { FileWork } from '../../../electron/files/file-work';
import { OfferedFiles } from '../../../electron/files/offered-files';
import { applyChanges } from '../../../electron/handlers/apply';
import { findFile } from '../../../electron/handlers/find-file';
import { lookThrough } from '../../../electron/handlers/many-files';
import { openInstallation } from '../../../electron/installation';
import { localDay } from '../../../electron/local-day';
import { createPlan, openPlan } from '../../../electron/plan/plan-folder';
import { Drafts } from '../../../electron/session/drafts';
import { Session } from '../../../electron/session/session';
import type { FilesProgress } from '../../../framework/contract/views';
import { frameworkText, profile } from '../plan/workshop';
import { noSecondBackups } from './no-second-backups';
import { temporaryFolder } from './temporary-folder';

const sessions: Session[] = [];

afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** What the calls work with, on a real plan. `chosen` is what the person answers in dialogs. */
async function program() {
  const root = temporaryFolder();
  const installation = await openInstallation(join(root, 'settings'), 'app');
  const plan = await createPlan(installation, { folder: join(root, 'plan'), frameworkText, profile });
  await plan.close();
  const session = new Session({
    openFolder: (folder) => openPlan(installation, folder),
    second: noSecondBackups,
    openDrafts: ({ id }) => Drafts.open(join(root, 'settings'), id),
    changed: () => undefined,
    opened: () => undefined,
    noteBug: (_where, error) => {
      throw error;
    },
  });
  sessions.push(session);
  const openAnew = async () => {
    await session.leave();
    await session.show(() => openPlan(installation, join(root, 'plan')));
  };
  await openAnew();
  const progress: FilesProgress[] = [];
  const fileWork = new FileWork((one) => progress.push(one));
  const offered = new OfferedFiles();
  const chosen: { folder: string | null; files: readonly string[] } = { folder: null, files: [] };
  const dialogs: Dialogs = {
    chooseFolder: () => Promise.resolve(chosen.folder),
    chooseFiles: () => Promise.resolve(chosen.files),
    chooseTarget: () => Promise.resolve(null),
    ask: () => Promise.resolve(0),
  };
  const files = join(root, 'plan', 'files');
  const desk = join(root, 'Desk');
  mkdirSync(desk);
  return { session, openAnew, fileWork, offered, dialogs, chosen, progress, files, desk };
}

type Program = Awaited<ReturnType<typeof program>>;

async function look(parts: Program, path: string) {
  const { path: word } = await parts.offered.give(path);
  return lookThrough(parts, { paths: [word] });
}

/** Adds all that is new, as the window does. */
async function addAll(parts: Program, path: string) {
  const { files } = await look(parts, path);
  const changes = files
    .filter(({ title, same }) => title === null && same === null)
    .map((file) => ({ type: 'evidence.add', kind: 'file', path: file.path, date: file.day }));
  return applyChanges(parts, changes);
}

function fill(folder: string, count: number, size = 20_000): void {
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(folder, `${String(index)}.txt`), `${String(index)} `.padEnd(size, 'x'));
  }
}

describe('a folder that is looked through', () => {
  it('tells what is new, what the plan has already and as what, what is twice in it, and each day', async () => {
    const parts = await program();
    writeFileSync(join(parts.desk, 'known.txt'), 'known');
    await addAll(parts, join(parts.desk, 'known.txt'));
    mkdirSync(join(parts.desk, 'in'));
    writeFileSync(join(parts.desk, 'in', 'new.txt'), 'new');
    writeFileSync(join(parts.desk, 'new again.txt'), 'new');
    utimesSync(join(parts.desk, 'in', 'new.txt'), 1_700_000_000, new Date('2026-03-04T12:00:00'));
    utimesSync(join(parts.desk, 'known.txt'), 1_700_000_000, new Date('2099-01-01T12:00:00'));
    const { files } = await look(parts, parts.desk);
    const told = files.map(({ inside, title, same }) => ({ inside, title, same }));
    expect(told).toEqual([
      { inside: 'Desk/in/new.txt', title: null, same: null },
      { inside: 'Desk/known.txt', title: 'known.txt', same: null },
      { inside: 'Desk/new again.txt', title: null, same: 'Desk/in/new.txt' },
    ]);
    expect(files.map(({ day }) => day)).toEqual(['2026-03-04', localDay(), localDay()]);
  });

  it('of a thousand files becomes one act, one undo, and never keeps the program waiting', async () => {
    const parts = await program();
    fill(parts.desk, 1000);
    writeFileSync(join(parts.desk, 'long.bin'), Buffer.alloc(100_000_000));
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const before = parts.session.plan.entries.length;
    const { added } = await addAll(parts, parts.desk);
    delay.disable();
    expect(added).toHaveLength(1001);
    expect(parts.session.plan.entries).toHaveLength(before + 1);
    expect(readdirSync(parts.files)).toHaveLength(1001);
    expect(parts.session.plan.missingFiles).toEqual([]);
    // Half of them are far below this where nothing else runs; other tests share the machine.
    expect(delay.percentile(99) / 1e6).toBeLessThan(50);
    expect(delay.max / 1e6).toBeLessThan(1000);
    const steps = new Set(parts.progress.map(({ step }) => step));
    expect(steps).toEqual(new Set(['looking', 'reading', 'copying', 'ended']));
    await applyChanges(parts, [{ type: 'change.undo' }]);
    expect(parts.session.plan.plan.evidence.size).toBe(0);
  }, 60_000);

  it.each(['looking', 'reading', 'copying'] as const)(
    'leaves nothing behind where it is cancelled while %s',
    async (step) => {
      const parts = await program();
      fill(parts.desk, 60, 2_000_000);
      const fileWork: FileWork = new FileWork((one) => {
        if (one.step === step) fileWork.stop();
      });
      const before = parts.session.plan.entries.length;
      await expect(addAll({ ...parts, fileWork }, parts.desk)).rejects.toMatchObject({ code: 'cancelled' });
      expect(readdirSync(parts.files)).toEqual([]);
      expect(parts.session.plan.entries).toHaveLength(before);
      // The next one is not cancelled by it.
      await addAll(parts, join(parts.desk, '1.txt'));
      expect(readdirSync(parts.files)).toHaveLength(1);
    },
    60_000,
  );

  it('is told where one of its files goes before it is read, and where what is wanted is no word of ours', async () => {
    const parts = await program();
    await expect(lookThrough(parts, { paths: ['/etc'] })).rejects.toThrow('not at hand');
    fill(parts.desk, 1);
    const { files } = await look(parts, parts.desk);
    rmSync(join(parts.desk, '0.txt'));
    const [file] = files;
    const changes = [{ type: 'evidence.add', kind: 'file', path: file?.path }];
    await expect(applyChanges(parts, changes)).rejects.toThrow('There is no file');
    expect(readdirSync(parts.files)).toEqual([]);
  });
});

describe('a file that is missing', () => {
  async function withMissing() {
    const parts = await program();
    writeFileSync(join(parts.desk, 'letter.txt'), 'Thank you.');
    const { added } = await addAll(parts, join(parts.desk, 'letter.txt'));
    writeFileSync(join(parts.desk, 'other.txt'), 'Another one');
    await addAll(parts, join(parts.desk, 'other.txt'));
    const kept = readdirSync(parts.files).map((name) => ({
      name,
      text: readFileSync(join(parts.files, name), 'utf8'),
    }));
    for (const { name } of kept) rmSync(join(parts.files, name));
    await parts.openAnew();
    expect(parts.session.plan.missingFiles).toHaveLength(2);
    return { parts, evidence: added[0] ?? '', lines: parts.session.plan.entries.length };
  }

  it('comes back from the file that the person chooses, whatever it is called, and nothing is recorded', async () => {
    const { parts, evidence, lines } = await withMissing();
    renameSync(join(parts.desk, 'letter.txt'), join(parts.desk, 'moved.txt'));
    parts.chosen.files = [join(parts.desk, 'moved.txt')];
    expect(await findFile(parts, { evidence, from: 'file' })).toEqual({ kind: 'found', others: 0 });
    expect(parts.session.plan.missingFiles).toHaveLength(1);
    expect(readdirSync(parts.files).map((name) => readFileSync(join(parts.files, name), 'utf8'))).toEqual([
      'Thank you.',
    ]);
    expect(parts.session.plan.entries).toHaveLength(lines);
  });

  it('is not another one of the same name and size, which may be taken as a newer version', async () => {
    const { parts, evidence } = await withMissing();
    writeFileSync(join(parts.desk, 'letter.txt'), 'Thank me!!');
    parts.chosen.files = [join(parts.desk, 'letter.txt')];
    const answer = await findFile(parts, { evidence, from: 'file' });
    expect(answer).toMatchObject({ kind: 'other', file: { name: 'letter.txt', size: 10 } });
    expect(readdirSync(parts.files)).toEqual([]);
    const path = answer.kind === 'other' ? answer.file.path : '';
    await applyChanges(parts, [{ type: 'evidence.edit', evidence, path }]);
    expect(parts.session.plan.missingFiles).toHaveLength(1);
    expect(parts.session.plan.plan.evidence.get(evidence)?.earlier).toHaveLength(1);
  });

  it('is found in a folder by its content, with every other missing file that lies there', async () => {
    const { parts, evidence, lines } = await withMissing();
    const deep = join(parts.desk, 'archive', '2026');
    mkdirSync(deep, { recursive: true });
    renameSync(join(parts.desk, 'letter.txt'), join(deep, 'a.bak'));
    renameSync(join(parts.desk, 'other.txt'), join(deep, 'b.bak'));
    parts.chosen.folder = parts.desk;
    expect(await findFile(parts, { evidence, from: 'folder' })).toEqual({ kind: 'found', others: 1 });
    expect(parts.session.plan.missingFiles).toEqual([]);
    expect(parts.session.plan.entries).toHaveLength(lines);
  });

  it('is said not to be in a folder, and how much was looked at; a folder that is dropped is searched too', async () => {
    const { parts, evidence } = await withMissing();
    const empty = temporaryFolder();
    writeFileSync(join(empty, 'x.txt'), 'Thank me!!');
    parts.chosen.folder = empty;
    expect(await findFile(parts, { evidence, from: 'folder' })).toEqual({ kind: 'none', searched: 1 });
    const { path } = await parts.offered.give(parts.desk);
    expect(await findFile(parts, { evidence, from: 'offered', path })).toEqual({ kind: 'found', others: 1 });
    parts.chosen.folder = null;
    expect(await findFile(parts, { evidence, from: 'folder' })).toEqual({ kind: 'cancelled' });
  });

  it('is there again once any evidence brings that very content', async () => {
    const { parts } = await withMissing();
    const { path } = await parts.offered.give(join(parts.desk, 'letter.txt'));
    await applyChanges(parts, [{ type: 'evidence.add', kind: 'file', path, title: 'The letter again' }]);
    expect(parts.session.plan.missingFiles).toHaveLength(1);
  });
});
