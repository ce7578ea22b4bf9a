import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Installation } from '../../../electron/installation';
import { nodeCrypto } from '../../../electron/node-crypto';
import { checkPlan } from '../../../electron/plan/check';
import { Ledger } from '../../../electron/plan/ledger';
import { findJournals, loadJournals } from '../../../electron/plan/journal-files';
import { openPlan } from '../../../electron/plan/plan-folder';
import { joinCopies } from '../../../framework/branches';
import { foldPlan } from '../../../framework/fold';
import { readJournal } from '../../../framework/journal';
import { emptied, readLine, textOf } from '../../../framework/line';
import { snapshotOf } from '../../../framework/plan';
import { showPlan } from '../../../framework/show';
import { standingsOf } from '../../../framework/standing';
import { computer, contents, copyOf, newPlan, note, onlyJournal, open, rating, requests } from './workshop';
import { fc } from '../../helpers/laws';

/** Two devices, an attached file, an undo: a bit of everything, and small. */
async function smallPlan(installation: Installation): Promise<string> {
  const plan = await newPlan(installation);
  await plan.apply(rating('1.1', 'met'));
  await plan.apply(note('1.1', 'Wörds 🪜 of one’s own'));
  const evidence = { type: 'evidence.add', kind: 'file', path: 'f' } as const;
  await plan.apply(
    requests(evidence),
    new Map([['f', { bytes: Buffer.from('a report'), name: 'report.txt' }]]),
  );
  await plan.apply(requests({ type: 'change.undo' }));
  await plan.close();
  const other = await open(await computer('cli'), plan.folder);
  await other.apply(requests({ type: 'change.redo' }));
  await other.apply(rating('1.2', 'partly'));
  await other.close();
  return plan.folder;
}

/** As the reader sees it; null where it does not open at all. */
async function shown(installation: Installation, folder: string): Promise<string | null> {
  try {
    const plan = await openPlan(installation, folder, { readOnly: true });
    return showPlan(plan.plan, plan.framework);
  } catch {
    return null;
  }
}

describe('laws of a plan on disk', () => {
  let folder = '';
  const put = (name: string, bytes: Uint8Array) => writeFile(join(folder, name), bytes);

  beforeEach(async () => {
    folder = await smallPlan(await computer());
  });

  it('finds and names any flipped bit in any file', async () => {
    const files = [...(await contents(folder))];
    expect(await checkPlan(folder)).toEqual([]);
    expect(files.length).toBeGreaterThan(5);
    const flip = fc.record({
      file: fc.nat(files.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bit: fc.nat(7),
    });
    await fc.assert(
      fc.asyncProperty(flip, async ({ file, at, bit }) => {
        const [name, bytes] = files[file] ?? ['', Buffer.alloc(0)];
        const bad = Buffer.from(bytes);
        const place = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
        bad[place] = (bad[place] ?? 0) ^ (1 << bit);
        await put(name, bad);
        const sentences = await checkPlan(folder);
        await put(name, bytes);
        expect(sentences.join('\n'), `${name} at ${String(place)}`).toContain(name);
      }),
      { numRuns: 140 },
    );
  }, 60_000);

  it('finds any flipped bit in a signature, wherever it stands', async () => {
    const names = [...(await contents(folder)).keys()].filter((name) => name.startsWith('journal/'));
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      for (let at = bytes.indexOf('"sig":"'); at !== -1; at = bytes.indexOf('"sig":"', at + 1)) {
        for (const place of [at + 7, at + 50, at + 92]) {
          const bad = Buffer.from(bytes);
          bad[place] = (bad[place] ?? 0) ^ 1;
          await put(name, bad);
          expect((await checkPlan(folder)).join('\n')).toContain(name);
        }
      }
      await put(name, bytes);
    }
  });

  it('verifies with any lines emptied but the first', async () => {
    const files = [...(await contents(folder))].filter(([file]) => file.startsWith('journal/'));
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.boolean()), async (isKept) => {
        for (const [file, bytes] of files) {
          const lines = bytes.toString().split('\n').slice(0, -1);
          const rest = lines.map((text, index) => {
            const read = readLine(text, nodeCrypto);
            const isEmptied = index > 0 && isKept.next().value === false;
            return isEmptied && read.status === 'whole' ? textOf(emptied(read.sealed).line) : text;
          });
          await put(file, Buffer.from(`${rest.join('\n')}\n`));
        }
        const journals = (await checkPlan(folder)).filter((sentence) => sentence.includes(' journal/'));
        expect(journals).toEqual([]);
      }),
      { numRuns: 30 },
    );
    for (const [file, bytes] of files) await put(file, bytes);
    expect(await checkPlan(folder)).toEqual([]);
  });

  it('reads the same whatever its files are called and in whatever order they come', async () => {
    const files = await loadJournals(await findJournals(join(folder, 'journal'), 'journal'));
    const id = files.find(({ journal }) => journal?.begin?.plan === null)?.journal?.id ?? '';
    const before = new Ledger(id, files);
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: files.length }), (shuffled) => {
        const renamed = shuffled.map((file, index) => ({ ...file, name: `journal/${String(index)} (copy)` }));
        const after = new Ledger(id, renamed);
        expect(after.plan).toEqual(before.plan);
        expect(after.entries).toEqual(before.entries);
        expect(after.steps).toEqual(before.steps);
      }),
    );
  });
});

/** What a file of that text adds up to, without a disk. */
function folded(id: string, text: string): string {
  const journal = readJournal({ name: 'journal', text }, nodeCrypto);
  const journals = joinCopies('lines' in journal ? [journal] : []);
  const { plan } = foldPlan(id, standingsOf(id, journals, nodeCrypto));
  const trouble = 'lines' in journal ? journal.trouble?.kind : journal.kind;
  return JSON.stringify([snapshotOf(plan), trouble ?? 'whole']);
}

describe('a file cut at any byte', () => {
  it('is read as it was before or after an act, never as a third thing', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    for (const act of [rating('1.1', 'met'), note('1.1', 'wörds'), requests({ type: 'change.undo' })]) {
      await plan.apply(act);
    }
    await plan.close();
    await rm(join(plan.folder, 'backups'), { recursive: true });
    const file = await onlyJournal(plan.folder);
    const whole = await readFile(file);
    const ends = [...whole.keys()].filter((at) => whole[at] === 10).map((at) => at + 1);
    const states = new Set(ends.map((end) => folded(plan.id, whole.toString('utf8', 0, end))));
    expect([ends.length, states.size]).toEqual([5, 4]);
    for (let length = 1; length < whole.length; length += 1) {
      const end = Math.max(0, ...ends.filter((at) => at <= length));
      const cut = folded(plan.id, whole.toString('utf8', 0, length));
      const good = folded(plan.id, whole.toString('utf8', 0, end));
      const torn = good.replace(/"whole"]$/, '"torn"]');
      expect(cut).toBe(end === length ? good : torn);
      if (length % 61 !== 0) continue;
      await writeFile(file, whole.subarray(0, length));
      const seen = await shown(installation, plan.folder);
      expect(seen === null).toBe(length < (ends[1] ?? 0));
    }
  }, 60_000);

  it('is mended at any byte: what is torn is kept, the plan goes on, and the person hears of it', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    await plan.apply(rating('1.1', 'met'));
    await plan.apply(rating('1.2', 'met'));
    await plan.close();
    await rm(join(plan.folder, 'backups'), { recursive: true });
    const name = (await onlyJournal(plan.folder)).slice(plan.folder.length);
    const whole = await readFile(join(plan.folder, name));
    const second = whole.indexOf(10, whole.indexOf(10) + 1) + 1;
    for (let length = second; length < whole.length; length += 53) {
      const folder = await copyOf(plan.folder);
      await writeFile(join(folder, name), whole.subarray(0, length));
      const again = await open(installation, folder);
      expect(again.readOnly).toBeNull();
      expect(again.notices.length).toBeGreaterThan(0);
      await again.apply(rating('1.3', 'met'));
      await again.close();
      const after = await contents(folder);
      const torn = after.get(`${name.slice(1)}.torn`) ?? Buffer.alloc(0);
      const kept = after.get(name.slice(1)) ?? Buffer.alloc(0);
      expect(Buffer.concat([kept, torn]).subarray(0, length)).toEqual(whole.subarray(0, length));
      expect(await checkPlan(folder)).toEqual([]);
    }
  }, 60_000);
});
