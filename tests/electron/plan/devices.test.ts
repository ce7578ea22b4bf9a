import { cp, copyFile, mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import { sayingAgain } from '../../../framework/conflicts/saying-again';
import {
  computer,
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
  requests,
  temporaryFolder,
} from './workshop';

/** What any tool that copies files does: each file's longer state reaches the other side. */
async function sync(one: string, other: string): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const) {
    for (const name of await journalsIn(from)) {
      const source = join(from, 'journal', name);
      const target = join(to, 'journal', name);
      const there = await stat(target).catch(() => null);
      if (there === null || there.size < (await stat(source)).size) await copyFile(source, target);
    }
  }
}

describe('a plan on another computer', () => {
  it('asks whose it is, and refuses to write until that is answered', async () => {
    const plan = await newPlan(await computer());
    const before = await fingerprint(plan.folder);
    const other = await open(await computer(), plan.folder);
    expect(other.isUnknownPerson).toBe(true);
    await expect(other.apply(rating('1.1', 'met'))).rejects.toThrow(/whether this is your plan/);
    await other.answer(false);
    expect(other.isUnknownPerson).toBe(false);
    await expect(other.apply(rating('1.1', 'met'))).rejects.toThrow(/only the person whose plan it is/);
    await other.backUp();
    expect(await fingerprint(plan.folder)).toEqual(before);
  });

  it('is gone on with by the person’s word, and says so', async () => {
    const plan = await newPlan(await computer());
    const installation = await computer();
    const other = await open(installation, plan.folder);
    await other.answer(true);
    expect(other.isUnknownPerson).toBe(false);
    await other.apply(rating('1.1', 'met'));
    expect(other.devices.map(({ standing, isThis }) => ({ standing, isThis }))).toEqual([
      { standing: 'first', isThis: false },
      { standing: 'word', isThis: true },
    ]);
    expect(installation.knows(plan.plan.person)).toBe(true);
    await other.close();
    const again = await open(installation, plan.folder);
    expect(again.isUnknownPerson).toBe(false);
    await again.apply(rating('1.2', 'met'));
    expect(await journalsIn(plan.folder)).toHaveLength(2);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('is the person’s by the very command that changes it', async () => {
    const plan = await newPlan(await computer());
    const other = await open(await computer('cli'), plan.folder);
    await other.apply(rating('1.1', 'met'));
    expect(other.devices.map(({ standing }) => standing)).toEqual(['first', 'word']);
    expect(ratingOf(other, '1.1')).toBe('met');
  });

  it('needs no second question for another plan of the same person', async () => {
    const home = await computer();
    const [one, two] = [await newPlan(home), await newPlan(home)];
    const away = await computer();
    const first = await open(away, one.folder);
    await first.answer(true);
    const second = await open(away, two.folder);
    expect(second.isUnknownPerson).toBe(false);
    await second.apply(rating('1.1', 'met'));
    expect(second.devices.map(({ standing }) => standing)).toEqual(['first', 'word']);
  });
});

describe('two devices of one person', () => {
  it('alternate 200 edits in two copies of the folder, and none is lost', async () => {
    const home = await computer();
    const first = await newPlan(home);
    await first.close();
    const elsewhere = await copyOf(first.folder);
    const away = await computer('cli');
    for (let round = 0; round < 10; round += 1) {
      const here = await open(home, first.folder);
      const there = await open(away, elsewhere);
      for (let count = 0; count < 10; count += 1) {
        await here.apply(note('1.1', `here ${String(round)} ${String(count)}`));
        await there.apply(note('1.2', `there ${String(round)} ${String(count)}`));
      }
      await Promise.all([here.close(), there.close()]);
      await sync(first.folder, elsewhere);
    }
    const [here, there] = [await open(home, first.folder), await open(away, elsewhere)];
    expect(here.plan).toEqual(there.plan);
    expect(noteOf(here, '1.2')).toBe('there 9 9');
    const notes = here.entries.flatMap(({ changes }) => changes.filter(({ type }) => type === 'note.set'));
    expect(notes).toHaveLength(200);
    expect(here.notices).toEqual([]);
    expect(await checkPlan(first.folder)).toEqual([]);
    const seen = here.journals.flatMap(({ lines }) =>
      lines.filter(({ line }) => Object.keys(line.seen).length > 0),
    );
    // Once when the second device begins, then once for each time the other's file had grown.
    expect(seen).toHaveLength(1 + 9 + 9);
  }, 60_000);

  it('that change one field in turn, 200 times in one folder, always know of each other', async () => {
    const devices = [await computer('cli'), await computer('cli')] as const;
    const { folder } = await newPlan(devices[0]);
    for (let count = 0; count < 200; count += 1) {
      const plan = await open(count % 2 === 0 ? devices[0] : devices[1], folder);
      await plan.apply(note('1.1', `number ${String(count)}`));
      await plan.close();
    }
    const [one, other] = [await open(devices[0], folder), await open(devices[1], folder)];
    const notes = one.entries.flatMap(({ changes }) => changes.filter(({ type }) => type === 'note.set'));
    expect([notes.length, noteOf(one, '1.1')]).toEqual([200, 'number 199']);
    expect(one.plan).toEqual(other.plan);
    expect([one.conflicts, other.conflicts]).toEqual([[], []]);
    expect(await journalsIn(folder)).toHaveLength(2);
  }, 60_000);

  it('that changed one field apart both see it, until one of them has chosen', async () => {
    const home = await computer();
    const first = await newPlan(home);
    await first.apply(rating('1.1', 'not-yet'));
    await first.close();
    const elsewhere = await copyOf(first.folder);
    const away = await computer('cli');
    const here = await open(home, first.folder);
    await here.apply(rating('1.1', 'met'));
    await here.close();
    const there = await open(away, elsewhere);
    await there.apply(rating('1.1', 'partly'));
    expect(there.conflicts).toEqual([]);
    await there.close();
    await sync(first.folder, elsewhere);
    const [one, other] = [await open(home, first.folder), await open(away, elsewhere)];
    expect(one.conflicts.map(({ values }) => values.map(({ says }) => says))).toMatchObject([
      [{ rating: 'partly' }, { rating: 'met' }],
    ]);
    expect(one.conflicts).toEqual(other.conflicts);
    const kept = one.conflicts[0]?.values[1]?.says;
    await one.apply(requests(...(kept === undefined ? [] : [sayingAgain(kept)])));
    expect([ratingOf(one, '1.1'), one.conflicts]).toEqual(['met', []]);
    await one.apply(requests({ type: 'change.undo' }));
    expect(one.conflicts).toEqual(other.conflicts);
    await one.apply(requests({ type: 'change.redo' }));
    await Promise.all([one.close(), other.close()]);
    await sync(first.folder, elsewhere);
    const last = await open(away, elsewhere);
    expect([ratingOf(last, '1.1'), last.conflicts]).toEqual(['met', []]);
  });

  it('write at once into one folder: each its own file, and both know all', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const window = await newPlan(await computer('app', settings));
    const command = await open(await computer('cli', settings), window.folder);
    const acts = Array.from({ length: 50 }, (_, count) => count);
    await Promise.all([
      ...acts.map((count) => window.apply(note('1.1', `window ${String(count)}`))),
      ...acts.map((count) => command.apply(note('1.2', `command ${String(count)}`))),
    ]);
    const again = await open(await computer('cli', settings), window.folder, { readOnly: true });
    expect(again.entries).toHaveLength(2 + 1 + 100);
    expect(await checkPlan(window.folder)).toEqual([]);
  });

  it('of which the clock of one is behind still come in the order they were known', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const plan = await newPlan(await computer('app', settings));
    await plan.apply(note('1.1', 'first'));
    const clocks = plan.entries.map(({ clock }) => clock);
    expect(clocks).toEqual([...clocks].sort((one, other) => one - other));
    const command = await open(await computer('cli', settings), plan.folder);
    await command.apply(note('1.1', 'second'));
    expect(noteOf(command, '1.1')).toBe('second');
    expect(command.entries.at(-1)?.clock).toBeGreaterThan(clocks.at(-1) ?? 0);
  });

  it('as two processes of one device write one after the other into one file', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const plan = await newPlan(await computer('cli', settings));
    const other = await open(await computer('cli', settings), plan.folder);
    await plan.apply(note('1.1', 'one'));
    // The day's backup, made behind the first act, looks at the folder as well.
    for (const process of [plan, other]) await process.backUp();
    for (let count = 0; count < 10; count += 1) {
      await plan.apply(note('1.1', `one ${String(count)}`));
      // It has to take in first what the other wrote, and says that there is more to read than its own act.
      expect((await other.apply(note('1.2', `other ${String(count)}`))).isRefold).toBe(true);
      expect((await other.apply(rating('1.3', 'met'))).isRefold).toBe(false);
      expect(noteOf(other, '1.1')).toBe(`one ${String(count)}`);
    }
    await onlyJournal(plan.folder);
    expect(await checkPlan(plan.folder)).toEqual([]);
    await plan.apply(requests({ type: 'change.undo' }));
    await plan.apply(requests({ type: 'change.undo' }));
    expect([noteOf(plan, '1.1'), noteOf(plan, '1.2')]).toEqual(['one 9', 'other 8']);
  });
});

describe('a device that was refused', () => {
  it('no longer counts, and can only read', async () => {
    const home = await computer();
    const plan = await newPlan(home);
    const away = await computer();
    const other = await open(away, plan.folder);
    await other.answer(true);
    await other.apply(rating('1.1', 'met'));
    await other.close();
    const journal = other.devices.find(({ isThis }) => isThis)?.journal ?? '';
    const again = await open(home, plan.folder);
    expect(ratingOf(again, '1.1')).toBe('met');
    const { isRefold } = await again.record([{ type: 'device.refuse', journal }]);
    expect(isRefold).toBe(true);
    await again.close();
    const refused = await open(away, plan.folder);
    expect(ratingOf(refused, '1.1')).toBeUndefined();
    expect(refused.devices.map(({ standing }) => standing)).toEqual(['first', 'refused']);
    await expect(refused.apply(rating('1.2', 'met'))).rejects.toThrow(/was refused/);
  });
});

describe('a plan that was put back to an earlier state', () => {
  it('is gone on with in a new file; nothing is overwritten, and both states count', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.close();
    const earlier = await copyOf(plan.folder);
    const later = await open(installation, plan.folder);
    await later.apply(rating('1.2', 'met'));
    await later.close();
    await rename(plan.folder, `${plan.folder}-later`);
    await cp(earlier, plan.folder, { recursive: true });
    const again = await open(installation, plan.folder);
    expect(again.notices.map(({ id }) => id)).toEqual(['put-back']);
    const old = await readFile(await onlyJournal(plan.folder));
    await again.apply(rating('1.3', 'met'));
    expect(again.notices).toEqual([]);
    expect(await readFile(join(plan.folder, 'journal', `${plan.id.slice(0, 32)}.jsonl`))).toEqual(old);
    expect(again.devices.map(({ standing }) => standing)).toEqual(['first', 'vouched']);
    await again.close();
    await sync(plan.folder, `${plan.folder}-later`);
    const whole = await open(installation, plan.folder);
    expect(['1.1', '1.2', '1.3'].map((number) => ratingOf(whole, number))).toEqual(['met', 'met', 'met']);
    expect(whole.notices).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('and was written by a clone of the computer too has two branches, which both count', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    const cloned = join(await temporaryFolder(), 'settings');
    await cp(installation.folder, cloned, { recursive: true });
    const elsewhere = await copyOf(plan.folder);
    const here = await open(installation, plan.folder);
    await here.apply(rating('1.1', 'met'));
    await here.apply(note('1.1', 'here'));
    await here.close();
    const there = await open(await computer('app', cloned), elsewhere);
    await there.apply(rating('1.2', 'met'));
    await there.apply(note('1.1', 'there'));
    await there.close();
    const name = `${plan.id.slice(0, 32)}.jsonl`;
    await mkdir(join(plan.folder, 'journal'), { recursive: true });
    const conflicted = name.replace('.jsonl', ' (conflicted copy).jsonl');
    await copyFile(join(elsewhere, 'journal', name), join(plan.folder, 'journal', conflicted));
    const both = await open(installation, plan.folder);
    expect([ratingOf(both, '1.1'), ratingOf(both, '1.2')]).toEqual(['met', 'met']);
    expect(both.conflicts.map(({ field }) => field)).toEqual(['note infrastructure-support/1.1']);
    expect(both.notices.map(({ id }) => id.split(' ')[0])).toEqual(['put-back', 'parted']);
    await both.apply(rating('1.3', 'met'));
    expect(await journalsIn(plan.folder)).toHaveLength(3);
    await both.apply(note('1.1', 'one of both'));
    const settled = await open(installation, plan.folder, { readOnly: true });
    expect([both.conflicts, settled.conflicts]).toEqual([[], []]);
    expect(both.notices.map(({ id }) => id.split(' ')[0])).toEqual(['parted']);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('whose key is gone begins anew by word', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.close();
    await rename(join(installation.folder, 'keys'), join(installation.folder, 'lost-keys'));
    const again = await open(await computer('app', installation.folder), plan.folder);
    await again.apply(rating('1.1', 'met'));
    expect(again.devices.map(({ standing }) => standing)).toEqual(['first', 'word']);
  });
});

describe('a file of another plan', () => {
  it('is not counted, and said to be one', async () => {
    const installation = await computer();
    const [plan, other] = [await newPlan(installation), await newPlan(installation)];
    await other.apply(rating('1.1', 'met'));
    await copyFile(await onlyJournal(other.folder), join(plan.folder, 'journal', 'stray.jsonl'));
    const again = await open(installation, plan.folder);
    expect(ratingOf(again, '1.1')).toBeUndefined();
    expect(again.troubles.map(({ kind, file }) => ({ kind, file }))).toEqual([
      { kind: 'foreign', file: 'journal/stray.jsonl' },
    ]);
    await again.apply(rating('1.2', 'met'));
    expect(again.notices).toHaveLength(1);
  });
});
