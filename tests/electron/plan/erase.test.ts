import { appendFile, copyFile, cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeCrypto } from '../../../electron/node-crypto';
import { checkPlan } from '../../../electron/plan/check';
import type { OpenPlan } from '../../../electron/plan/plan-folder';
import {
  computer,
  copyOf,
  filesWith,
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
} from './workshop';
import { fc } from '../../helpers/laws';

const secret = 'nobody must ever read this again';
const ofNote = { what: 'note', indicator: 'infrastructure-support/1.1' } as const;

async function attach(plan: OpenPlan, text: string, title: string): Promise<string> {
  const source = new Map([['f', { bytes: Buffer.from(text), name: 'secret.txt' }]]);
  const act = requests({ type: 'evidence.add', kind: 'file', path: 'f', title, note: `${title}: a note` });
  return (await plan.apply(act, source)).added[0] ?? '';
}

describe('erasing for good', () => {
  it('takes a note and all it ever said out of the folder and its backups', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', `${secret}, first`));
    await plan.apply([...note('1.1', `${secret}, second`), ...rating('1.1', 'met')]);
    await plan.apply(note('1.2', 'this stays'));
    await plan.backUp();
    expect(await filesWith(join(plan.folder, 'backups'), secret)).toHaveLength(1);
    const committed = await plan.erase(ofNote);
    expect(committed.isRefold).toBe(true);
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect([noteOf(plan, '1.1'), noteOf(plan, '1.2'), ratingOf(plan, '1.1')]).toEqual([
      undefined,
      'this stays',
      'met',
    ]);
    expect(await checkPlan(plan.folder)).toEqual([]);
    await plan.apply(rating('1.3', 'met'));
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(again.notices).toEqual([]);
    expect(again.plan).toEqual(plan.plan);
    expect(again.devices).toHaveLength(1);
    await expect(again.erase(ofNote)).rejects.toThrow(/nothing of it left/);
  });

  it('takes the file with it, unless other evidence is that very file', async () => {
    const plan = await newPlan(await computer());
    const [one, two] = [await attach(plan, 'shared', 'One'), await attach(plan, 'shared', 'Two')];
    const alone = await attach(plan, 'alone', 'Three');
    await plan.erase({ what: 'evidence', evidence: one });
    expect(await plan.fileOf(nodeCrypto.sha256('shared'))).not.toBeNull();
    await plan.erase({ what: 'evidence', evidence: alone });
    expect(await plan.fileOf(nodeCrypto.sha256('alone'))).toBeNull();
    await plan.erase({ what: 'evidence', evidence: two });
    expect(await readdir(join(plan.folder, 'files'))).toEqual([]);
    expect(await filesWith(plan.folder, 'Three')).toEqual([]);
    expect(plan.plan.evidence.size).toBe(0);
    expect(plan.missingFiles).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('does not come undone: not by undo, not by going back to a backup', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(note('1.1', secret));
    await plan.backUp();
    await plan.erase(ofNote);
    await plan.apply(rating('1.1', 'met'));
    await plan.apply(requests({ type: 'change.undo' }));
    await expect(plan.apply(requests({ type: 'change.undo' }))).rejects.toThrow(/nothing to take back/);
    const [row] = await plan.backups();
    await plan.apply(rating('2.1', 'met'));
    await plan.restore(row?.id ?? '');
    expect(noteOf(plan, '1.1')).toBeUndefined();
    expect(await filesWith(plan.folder, secret)).toEqual([]);
  });

  it('reaches an older copy that appears beside: it is emptied too, and nothing comes back', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', secret));
    await plan.close();
    const older = await readFile(await onlyJournal(plan.folder));
    const again = await open(installation, plan.folder);
    await again.erase(ofNote);
    await again.close();
    await writeFile(join(plan.folder, 'journal', 'older copy.jsonl'), older);
    const looked = await open(installation, plan.folder, { readOnly: true });
    expect(noteOf(looked, '1.1')).toBeUndefined();
    expect(await filesWith(plan.folder, secret)).toHaveLength(1);
    const opened = await open(installation, plan.folder);
    expect(noteOf(opened, '1.1')).toBeUndefined();
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect(await checkPlan(plan.folder)).toEqual([]);
    await opened.apply(rating('1.1', 'met'));
    expect(opened.devices).toHaveLength(1);
  });

  it('is finished at the next opening where it was cut short', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await attach(plan, secret, secret);
    await plan.backUp();
    await plan.close();
    const before = await copyOf(plan.folder);
    const again = await open(installation, plan.folder);
    const [evidence] = again.plan.evidence.keys();
    await again.erase({ what: 'evidence', evidence: evidence ?? '' });
    await again.close();
    // As after a kill right behind the line that records it: that line is there, all else is as it was.
    const file = await onlyJournal(plan.folder);
    const line = (await readFile(file, 'utf8')).trimEnd().split('\n').at(-1) ?? '';
    await cp(before, plan.folder, { recursive: true });
    await appendFile(file, `${line}\n`);
    expect((await filesWith(plan.folder, secret)).length).toBeGreaterThan(2);
    const opened = await open(installation, plan.folder);
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect(opened.plan.evidence.size).toBe(0);
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('takes set-aside pieces that hold some of it along, and says so', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', secret));
    await plan.close();
    const file = await onlyJournal(plan.folder);
    const bytes = await readFile(file);
    await writeFile(`${file}.torn`, bytes.subarray(bytes.indexOf('"digest"', bytes.indexOf(secret) - 600)));
    await writeFile(`${file}.2.torn`, bytes.subarray(bytes.indexOf(secret), bytes.length - 5));
    await writeFile(`${file}.damaged-2026-01-01`, Buffer.concat([bytes.subarray(0, 50), bytes]));
    await writeFile(`${file}.3.torn`, 'nothing of it');
    const again = await open(installation, plan.folder);
    await again.erase(ofNote);
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect(await readdir(join(plan.folder, 'journal'))).toHaveLength(2);
    expect(again.notices).toHaveLength(3);
  });

  it('reaches what another device wrote, in that device’s file too', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    const away = await computer();
    const other = await open(away, plan.folder);
    await other.answer(true);
    await other.apply(note('1.1', secret));
    await other.close();
    await plan.close();
    const again = await open(installation, plan.folder);
    await again.erase(ofNote);
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect(await journalsIn(plan.folder)).toHaveLength(2);
    expect(await checkPlan(plan.folder)).toEqual([]);
    const back = await open(away, plan.folder);
    await back.apply(rating('2.1', 'met'));
    expect(back.devices.filter(({ isThis }) => isThis)).toHaveLength(1);
    expect(back.notices).toEqual([]);
  });

  it('reaches lines that only a backup still has', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', 'kept for now'));
    await plan.close();
    const early = await readFile(await onlyJournal(plan.folder));
    const later = await open(installation, plan.folder);
    await later.apply(note('1.1', secret));
    await later.close();
    const [device = ''] = await readdir(join(plan.folder, 'backups'));
    const [day = ''] = await readdir(join(plan.folder, 'backups', device));
    const file = await onlyJournal(plan.folder);
    await copyFile(file, join(plan.folder, 'backups', device, day, 'journal', file.split('/').at(-1) ?? ''));
    await writeFile(file, early);
    const put = await open(installation, plan.folder);
    await put.erase(ofNote);
    expect(await filesWith(plan.folder, secret)).toEqual([]);
    expect(await filesWith(plan.folder, 'kept for now')).toEqual([]);
  });

  it('holds for whatever words were erased', async () => {
    const text = fc.string({ unit: 'binary', minLength: 6, maxLength: 60 }).filter((value) => {
      return !/\p{Surrogate}|\0/u.test(value) && value.trim().length > 5;
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), async (texts) => {
        const plan = await newPlan(await computer());
        for (const words of texts) await plan.apply(note('1.1', words));
        await plan.apply(note('1.2', 'stays'));
        await plan.backUp();
        await plan.erase(ofNote);
        for (const words of texts) {
          const written = JSON.stringify(words).slice(1, -1);
          expect(await filesWith(join(plan.folder, 'journal'), written)).toEqual([]);
          expect(await filesWith(join(plan.folder, 'backups'), written)).toEqual([]);
        }
        expect(noteOf(plan, '1.2')).toBe('stays');
        expect(await checkPlan(plan.folder)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it('changes nothing where there is nothing to erase', async () => {
    const plan = await newPlan(await computer());
    await plan.apply(note('1.2', 'something'));
    await plan.backUp();
    const before = await fingerprint(plan.folder);
    await expect(plan.erase(ofNote)).rejects.toThrow(/nothing of it left/);
    expect(await fingerprint(plan.folder)).toEqual(before);
  });
});
