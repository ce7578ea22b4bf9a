import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import { createPlan, openPlan, PlanError } from '../../../electron/plan/plan-folder';
import { RequestError } from '../../../framework/request';
import { showPlan } from '../../../framework/show';
import {
  computer,
  contents,
  fingerprint,
  frameworkText,
  newPlan,
  note,
  noteOf,
  onlyJournal,
  open,
  profile,
  rating,
  ratingOf,
  requests,
  temporaryFolder,
} from './workshop';

describe('a new plan', () => {
  it('is a folder of plan.json, one framework and one file of two lines', async () => {
    const plan = await newPlan(await computer());
    const files = [...(await contents(plan.folder)).keys()].sort();
    expect(files).toEqual([
      `frameworks/${plan.plan.framework}.json`,
      `journal/${plan.id.slice(0, 32)}.jsonl`,
      'plan.json',
    ]);
    expect(await readFile(join(plan.folder, 'plan.json'), 'utf8')).toBe(`{"format":1,"id":"${plan.id}"}\n`);
    expect(plan.plan.profile).toEqual(profile);
    expect(plan.frameworkText).toBe(frameworkText);
    expect(plan.entries.map(({ changes }) => changes.map(({ type }) => type))).toEqual([
      ['journal.begin'],
      ['plan.start', 'profile.set'],
    ]);
    expect(plan.devices.map(({ isThis, standing }) => ({ isThis, standing }))).toEqual([
      { isThis: true, standing: 'first' },
    ]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('is for this user alone', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(plan.folder)).toBe(0o700);
    expect(await mode(join(plan.folder, 'journal'))).toBe(0o700);
    expect(await mode(await onlyJournal(plan.folder))).toBe(0o600);
    expect(await mode(join(installation.folder, 'keys', `${plan.id}.pem`))).toBe(0o600);
  });

  it('goes into an empty folder, and into no other', async () => {
    const installation = await computer();
    const folder = join(await temporaryFolder(), 'there');
    await mkdir(folder);
    await newPlan(installation, folder);
    await expect(createPlan(installation, { folder, frameworkText, profile })).rejects.toThrow(/not empty/);
  });

  it('leaves nothing behind where the framework is none', async () => {
    const parent = await temporaryFolder();
    const fresh = { folder: join(parent, 'plan'), frameworkText: '{"id":1}', profile };
    await expect(createPlan(await computer(), fresh)).rejects.toThrow(PlanError);
    expect((await contents(parent)).size).toBe(0);
  });

  it('remembers that it is a sample', async () => {
    const installation = await computer();
    const folder = join(await temporaryFolder(), 'sample');
    const plan = await createPlan(installation, { folder, frameworkText, profile, sample: true });
    expect(plan.isSample).toBe(true);
    await plan.close();
    expect((await open(installation, folder)).isSample).toBe(true);
  });
});

describe('acts', () => {
  it('are lines that are there again after opening anew', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    const first = await plan.apply(rating('1.1', 'met'));
    await plan.apply(note('1.2', 'A note\nof two lines – ünïcödé 🪜'));
    const added = await plan.apply(requests({ type: 'action.add', text: 'Read the manual' }));
    expect(first.isRefold).toBe(false);
    expect(added.added).toHaveLength(1);
    expect(plan.plan.actions.get(added.added[0] ?? '')?.text).toBe('Read the manual');
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(again.plan).toEqual(plan.plan);
    expect(again.entries).toEqual(plan.entries);
    expect(again.steps).toEqual(plan.steps);
    expect(again.savedAt).toBe(plan.savedAt);
    expect(showPlan(again.plan, again.framework)).toBe(showPlan(plan.plan, plan.framework));
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('are kept in the order they were asked for, though nobody waits', async () => {
    const plan = await newPlan(await computer());
    await Promise.all(
      Array.from({ length: 20 }, (_, count) => plan.apply(note('1.1', `note ${String(count)}`))),
    );
    expect(noteOf(plan, '1.1')).toBe('note 19');
    expect(plan.entries).toHaveLength(22);
  });

  it('change nothing where one of them breaks a rule', async () => {
    const plan = await newPlan(await computer());
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    const act = requests(
      { type: 'rating.set', indicator: 'infrastructure-support/1.1', rating: 'met' },
      { type: 'rating.set', indicator: 'no-such/1.1', rating: 'met' },
    );
    await expect(plan.apply(act)).rejects.toThrow(RequestError);
    expect(await fingerprint(plan.folder)).toEqual(before);
    expect(ratingOf(plan, '1.1')).toBeUndefined();
  });

  it('are undone and redone, across openings', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    const undone = await plan.apply(requests({ type: 'change.undo' }));
    expect(undone.isRefold).toBe(true);
    expect(ratingOf(plan, '1.1')).toBeUndefined();
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(again.steps.redo?.id).toBe(undone.act);
    await again.apply(requests({ type: 'change.redo' }));
    expect(ratingOf(again, '1.1')).toBe('met');
    await expect(again.apply(requests({ type: 'change.redo' }))).rejects.toThrow(/nothing to bring back/);
  });

  it('cost the same however large the plan is: neither list nor steps are made anew', async () => {
    const plan = await newPlan(await computer());
    const { entries } = plan;
    await plan.apply(rating('1.1', 'met'));
    expect(plan.entries).toBe(entries);
    expect(plan.steps.undo?.id).toBe(plan.entries.at(-1)?.id);
  });
});

describe('opening', () => {
  it('says in one sentence that a folder is no plan', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'letter.txt'), 'Dear');
    await expect(openPlan(await computer(), folder)).rejects.toThrow(
      /cannot be opened: its plan.json is not there/,
    );
    await expect(openPlan(await computer(), join(folder, 'none'))).rejects.toThrow(PlanError);
  });

  it('for looking leaves every byte and every name as it was', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(rating('1.1', 'met'));
    await plan.close();
    const before = await fingerprint(plan.folder);
    const other = await open(await computer('cli'), plan.folder, { readOnly: true });
    expect(ratingOf(other, '1.1')).toBe('met');
    expect(await other.fileOf('0'.repeat(64))).toBeNull();
    await checkPlan(plan.folder);
    await expect(other.apply(rating('1.1', null))).rejects.toThrow(/only to be read/);
    await other.close();
    expect(await fingerprint(plan.folder)).toEqual(before);
  });

  it('in the window writes nothing before the first act', async () => {
    const settings = join(await temporaryFolder(), 'settings');
    const plan = await newPlan(await computer('cli', settings));
    await plan.close();
    const before = await fingerprint(plan.folder);
    const window = await open(await computer('app', settings), plan.folder);
    expect(window.isUnknownPerson).toBe(false);
    expect(window.readOnly).toBeNull();
    expect(await fingerprint(plan.folder)).toEqual(before);
    await window.apply(rating('1.1', 'met'));
    expect(window.devices.map(({ standing }) => standing)).toEqual(['first', 'vouched']);
    expect(ratingOf(window, '1.1')).toBe('met');
  });
});
