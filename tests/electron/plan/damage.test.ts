import { appendFile, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Installation } from '../../../electron/installation';
import { checkPlan } from '../../../electron/plan/check';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import {
  computer,
  contents,
  copyOf,
  fingerprint,
  journalsIn,
  newPlan,
  note,
  noteOf,
  onlyJournal,
  open,
  rating,
  ratingOf,
} from './workshop';

/** A closed plan with a rating in each of three acts, and its backup of today. */
async function threeActs(installation: Installation): Promise<OpenPlan> {
  const plan = await newPlan(installation);
  for (const number of ['1.1', '1.2', '1.3']) await plan.apply(rating(number, 'met'));
  await plan.close();
  return plan;
}

async function flip(file: string, at: number): Promise<void> {
  const bytes = await readFile(file);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 4;
  await writeFile(file, bytes);
}

/** The offset of the middle of that line of the file, counted from 0. */
async function middleOf(file: string, line: number): Promise<number> {
  const lines = (await readFile(file, 'latin1')).split('\n');
  const before = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
  return before + Math.floor((lines[line]?.length ?? 0) / 2);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  const names = [...(await contents(folder)).keys()].sort();
  return names.filter((name) => !name.startsWith('backups/'));
}

describe('an end that was not written whole', () => {
  it('of this device’s file is cut off into a .torn file, said, and gone on from', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const file = await onlyJournal(plan.folder);
    const good = await readFile(file);
    await appendFile(file, '{"v":1,"seq":5,"pre');
    const again = await open(installation, plan.folder);
    expect(await readFile(file)).toEqual(good);
    expect(await readFile(`${file}.torn`, 'utf8')).toBe('{"v":1,"seq":5,"pre');
    expect(again.notices.map(({ text }) => text)).toEqual([
      expect.stringMatching(/not written to its end.*kept in [0-9a-f]{32}\.jsonl\.torn/),
    ]);
    await again.apply(rating('2.1', 'met'));
    expect(again.devices).toHaveLength(1);
    expect(await checkPlan(plan.folder)).toEqual([]);
    await again.close();
    expect((await open(installation, plan.folder)).notices).toEqual([]);
  });

  it('of zeros, as a power failure leaves it, is cut off as well', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const file = await onlyJournal(plan.folder);
    await appendFile(file, Buffer.alloc(4096));
    const again = await open(installation, plan.folder);
    await again.apply(rating('2.1', 'met'));
    expect(again.entries).toHaveLength(6);
    expect(again.devices).toHaveLength(1);
  });

  it('is left alone by whoever only looks', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    await appendFile(await onlyJournal(plan.folder), '{"v":1');
    const before = await fingerprint(plan.folder);
    const looked = await open(installation, plan.folder, { readOnly: true });
    expect(looked.troubles.map(({ kind }) => kind)).toEqual(['torn']);
    expect(ratingOf(looked, '1.3')).toBe('met');
    expect(await fingerprint(plan.folder)).toEqual(before);
  });

  it('with an acknowledged act in it is cut off, and the backup that has the act is offered', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.close();
    const file = await onlyJournal(plan.folder);
    await flip(file, -200);
    const again = await open(installation, plan.folder);
    expect(ratingOf(again, '1.1')).toBeUndefined();
    expect(await namesIn(plan.folder)).toContain(`journal/${plan.id.slice(0, 32)}.jsonl.torn`);
    const act = again.notices.find(({ id }) => id === 'lost')?.act;
    if (act?.kind !== 'restore') throw new Error('no backup is offered');
    await again.restore(act.backup);
    expect(ratingOf(again, '1.1')).toBe('met');
    await again.apply(rating('1.2', 'met'));
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('of another device’s file is used as far as it is good, left as it is, and written beside', async () => {
    const installation = await computer();
    const plan = await threeActs(await computer());
    const file = await onlyJournal(plan.folder);
    const whole = await readFile(file);
    await truncate(file, whole.length - 100);
    const torn = await readFile(file);
    const other = await open(installation, plan.folder);
    expect([ratingOf(other, '1.2'), ratingOf(other, '1.3')]).toEqual(['met', undefined]);
    await other.answer(true);
    await other.apply(rating('2.1', 'met'));
    expect(other.readOnly).toBeNull();
    expect(await readFile(file)).toEqual(torn);
    expect(other.troubles.map(({ kind, line }) => ({ kind, line }))).toEqual([{ kind: 'torn', line: 5 }]);
    // A sync may still be at it: only after ten seconds is anything said.
    expect(other.notices).toEqual([]);
    await writeFile(file, whole);
    const later = await open(installation, plan.folder);
    expect([ratingOf(later, '1.3'), ratingOf(later, '2.1')]).toEqual(['met', 'met']);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });
});

describe('another device’s file that is not what was written', () => {
  it('keeps the plan writable and untouched; the backup that has what is lost brings it back beside', async () => {
    const home = await computer();
    const plan = await threeActs(home);
    const away = await computer();
    const other = await open(away, plan.folder);
    await other.answer(true);
    await other.apply(rating('2.1', 'met'));
    await other.close();
    const file = join(plan.folder, 'journal', `${plan.id.slice(0, 32)}.jsonl`);
    await flip(file, await middleOf(file, 3));
    const damaged = await readFile(file);
    const again = await open(away, plan.folder);
    expect(again.readOnly).toBeNull();
    expect(ratingOf(again, '1.3')).toBeUndefined();
    await again.apply(rating('2.2', 'met'));
    const act = again.notices.find(({ id }) => id === 'lost')?.act;
    if (act?.kind !== 'restore') throw new Error('no backup is offered');
    expect(act.backup.startsWith(away.device)).toBe(true);
    await again.restore(act.backup);
    expect(['1.2', '1.3', '2.1', '2.2'].map((number) => ratingOf(again, number))).toEqual(
      Array(4).fill('met'),
    );
    expect(again.notices.some(({ id }) => id === 'lost')).toBe(false);
    expect(await readFile(file)).toEqual(damaged);
  });

  it('is not read at all where it is larger than 200 MB', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const file = join(plan.folder, 'journal', 'huge.jsonl');
    await writeFile(file, '');
    await truncate(file, 200_000_001);
    const again = await open(installation, plan.folder);
    expect(again.troubles.map(({ reason }) => reason)).toEqual(['it is larger than 200 MB']);
    await again.apply(rating('2.1', 'met'));
  });
});

describe('a middle that is not what was written', () => {
  it('of this device’s file makes the plan read-only and offers the newest whole backup', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const file = await onlyJournal(plan.folder);
    await flip(file, await middleOf(file, 3));
    const before = await fingerprint(plan.folder);
    const again = await open(installation, plan.folder);
    expect(again.readOnly).toMatch(/^Line 4 of journal\/[0-9a-f]{32}\.jsonl cannot be read/);
    await expect(again.apply(rating('2.1', 'met'))).rejects.toThrow(/go back to a backup/);
    await again.backUp();
    expect(await fingerprint(plan.folder)).toEqual(before);
    const [row] = await again.backups();
    const act = { kind: 'restore', backup: row?.id, day: row?.day };
    expect(again.notices.map((notice) => notice.act)).toEqual([act]);
  });

  it('is put right by going back: the damaged file is kept, and what was good of it counts', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.backUp();
    for (const number of ['1.2', '1.3', '2.1']) await plan.apply(rating(number, 'met'));
    await plan.close();
    const file = await onlyJournal(plan.folder);
    await flip(file, await middleOf(file, 4));
    const bad = await readFile(file);
    const again = await open(installation, plan.folder);
    const [row] = await again.backups();
    await again.restore(row?.id ?? '');
    expect(again.readOnly).toBeNull();
    // The backup ends with 1.1, the good beginning of the damaged file with 1.2.
    expect(['1.1', '1.2', '1.3'].map((number) => ratingOf(again, number))).toEqual(['met', 'met', undefined]);
    const aside = (await namesIn(plan.folder)).filter((name) => name.includes('.damaged-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(join(plan.folder, aside[0] ?? ''))).toEqual(bad);
    await again.apply(rating('2.2', 'met'));
    expect(await checkPlan(plan.folder)).toEqual([]);
    await again.close();
    const last = await open(installation, plan.folder);
    expect(ratingOf(last, '2.2')).toBe('met');
    expect(last.notices).toEqual([]);
  });

  it('matters little where another copy beside it has everything', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const file = await onlyJournal(plan.folder);
    await writeFile(file.replace('.jsonl', ' (copy).jsonl'), await readFile(file));
    await flip(file, await middleOf(file, 2));
    const again = await open(installation, plan.folder);
    expect(again.readOnly).toBeNull();
    await again.apply(note('1.1', 'on'));
    expect(again.devices).toHaveLength(1);
    expect(await namesIn(plan.folder)).toContainEqual(expect.stringMatching(/\.jsonl\.damaged-/));
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it.each([
    ['emptied to nothing', (file: string) => truncate(file, 0)],
    [
      'filled with zeros',
      async (file: string) => writeFile(file, Buffer.alloc((await readFile(file)).length)),
    ],
    ['gone', (file: string) => rm(file)],
    ['broken in its first line', (file: string) => flip(file, 300)],
  ])('of a first file that is %s shows the backup until it is put right', async (_, harm) => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const whole = plan.plan;
    await harm(await onlyJournal(plan.folder));
    const again = await open(installation, plan.folder);
    expect(again.readOnly).not.toBeNull();
    const act = again.notices.find((notice) => notice.act !== null)?.act;
    if (act?.kind !== 'restore') throw new Error('no backup is offered');
    await again.restore(act.backup);
    expect(again.readOnly).toBeNull();
    expect(again.plan.ratings.get('infrastructure-support/1.1')).toEqual(
      whole.ratings.get('infrastructure-support/1.1'),
    );
    await again.apply(rating('2.1', 'met'));
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('is never taken for an empty plan: without any backup the plan does not open', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    await rm(join(plan.folder, 'backups'), { recursive: true });
    await truncate(await onlyJournal(plan.folder), 0);
    const before = await fingerprint(plan.folder);
    await expect(open(installation, plan.folder)).rejects.toThrow(/cannot be read, and no backup/);
    expect(await fingerprint(plan.folder)).toEqual(before);
  });
});

describe('plan.json and the framework', () => {
  it.each(['plan.json', 'frameworks'])(
    'where %s is damaged it is mended and kept, and said',
    async (what) => {
      const installation = await computer();
      const plan = await threeActs(installation);
      const file =
        what === 'plan.json'
          ? join(plan.folder, what)
          : join(plan.folder, what, `${plan.plan.framework}.json`);
      const good = await readFile(file);
      await flip(file, 30);
      expect(await checkPlan(plan.folder)).toContainEqual(expect.stringMatching(/is not what was written/));
      const again = await open(installation, plan.folder);
      expect(again.plan).toEqual(plan.plan);
      expect(again.notices).toHaveLength(1);
      expect(await readFile(file)).toEqual(good);
      expect(await checkPlan(plan.folder)).toEqual([]);
    },
  );

  it('where the framework is nowhere, that is said', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    await rm(join(plan.folder, 'frameworks'), { recursive: true });
    await rename(join(plan.folder, 'backups'), `${plan.folder}-backups`);
    await expect(open(installation, plan.folder)).rejects.toThrow(/framework .*\.json back/);
  });

  it('where a file says another version, nothing is written', async () => {
    const installation = await computer();
    const plan = await threeActs(installation);
    const newer = await copyOf(plan.folder);
    await writeFile(join(newer, 'plan.json'), `{"format":2,"id":"${plan.id}","new":[1]}\n`);
    const before = await fingerprint(newer);
    const opened = await open(installation, newer);
    expect(opened.readOnly).toMatch(/newer Rung/);
    await expect(opened.apply(rating('1.1', null))).rejects.toThrow(/newer Rung/);
    const file = await onlyJournal(plan.folder);
    await appendFile(file, '{"v":2,"what":"nobody knows yet"}\n');
    const line = await open(installation, plan.folder);
    expect(line.readOnly).toMatch(/newer Rung/);
    expect(ratingOf(line, '1.3')).toBe('met');
    expect(noteOf(line, '1.1')).toBeUndefined();
    expect(await fingerprint(newer)).toEqual(before);
    expect(await journalsIn(plan.folder)).toHaveLength(1);
  });
});
