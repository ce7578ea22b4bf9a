import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkPlan } from '../../../electron/plan/check';
import { findJournals, loadJournals } from '../../../electron/plan/journal-files';
import { Ledger } from '../../../electron/plan/ledger';
import { TestWriter } from '../../helpers/test-writer';
import { computer, newPlan, note, noteOf, open, rating, temporaryFolder } from './workshop';

const zone = process.env.TZ;

afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** The whole computer's clock, as everything that runs here sees it. */
function setClock(instant: string): void {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
}

describe('days and order', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-03-01T11:00:00Z', '2026-03-02'],
    ['Pacific/Pago_Pago', '2026-03-01T10:00:00Z', '2026-02-28'],
    ['Asia/Kathmandu', '2026-02-28T18:30:00Z', '2026-03-01'],
  ])('in %s an act is of the writer’s own day, whoever reads it', async (place, instant, day) => {
    const installation = await computer();
    process.env.TZ = place;
    setClock(instant);
    const plan = await newPlan(installation);
    const committed = await plan.apply(rating('1.1', 'met'));
    expect(committed.day).toBe(day);
    await plan.close();
    expect((await plan.backups()).map((row) => row.day)).toEqual([day]);
    process.env.TZ = place === 'Pacific/Kiritimati' ? 'Pacific/Pago_Pago' : 'Pacific/Kiritimati';
    const again = await open(installation, plan.folder);
    expect(again.plan.ratings.get('infrastructure-support/1.1')?.day).toBe(day);
    expect(again.plan).toEqual(plan.plan);
  });

  it('stay right though the clock is put back by thirty days', async () => {
    const installation = await computer();
    setClock('2026-06-30T12:00:00Z');
    const plan = await newPlan(installation);
    await plan.apply(note('1.1', 'before'));
    setClock('2026-05-31T12:00:00Z');
    await plan.apply(note('1.1', 'after'));
    await plan.close();
    const again = await open(installation, plan.folder);
    expect(noteOf(again, '1.1')).toBe('after');
    expect(again.savedAt).toBe('2026-05-31T12:00:00.000Z');
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it.each(['2038-01-19T03:14:08Z', '2099-12-31T23:59:59Z'])('work in %s', async (instant) => {
    setClock(instant);
    const plan = await newPlan(await computer());
    await plan.apply(note('1.1', 'then'));
    expect(plan.savedAt.slice(0, 4)).toBe(instant.slice(0, 4));
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('are not led astray by a clock past 2100', async () => {
    const installation = await computer();
    const plan = await newPlan(installation);
    setClock('2150-01-01T00:00:00Z');
    await plan.apply(note('1.1', 'one'));
    setClock('2026-07-01T00:00:00Z');
    await plan.apply(note('1.1', 'two'));
    expect(noteOf(plan, '1.1')).toBe('two');
    expect(await checkPlan(plan.folder)).toEqual([]);
  });

  it('of a line that is older than what it had seen are damage, and end the reading there', async () => {
    const folder = await temporaryFolder();
    const first = new TestWriter();
    const second = new TestWriter({ plan: first.id, vouchedBy: first });
    const met = { type: 'rating.set', indicator: 'infrastructure-support/1.1', rating: 'met' } as const;
    const late = first.act([met], 1_900_000_000_000_000);
    const clock = first.lines.at(-1)?.line.clock ?? 0;
    const changes = [{ ...met, rating: 'partly' }] as const;
    const write = async (name: string, writer: TestWriter) => writeFile(join(folder, name), writer.text);
    const read = async () => new Ledger(first.id, await loadJournals(await findJournals(folder, 'journal')));
    await write('first.jsonl', first);

    second.append({ changes, seen: { [first.id]: late }, clock: clock + 1 });
    await write('second.jsonl', second);
    const right = await read();
    expect(right.troubles).toEqual([]);
    expect(right.plan.ratings.get(met.indicator)?.rating).toBe('partly');

    const liar = new TestWriter({ plan: first.id, vouchedBy: first });
    liar.append({ changes, seen: { [first.id]: late }, clock });
    liar.act(changes, clock + 60_000_000);
    await write('second.jsonl', liar);
    const wrong = await read();
    expect(wrong.troubles.map(({ file, line, reason }) => ({ file, line, reason }))).toEqual([
      { file: 'journal/second.jsonl', line: 2, reason: 'its clock is not after what it had seen' },
    ]);
    expect(wrong.plan.ratings.get(met.indicator)?.rating).toBe('met');
  });
});
