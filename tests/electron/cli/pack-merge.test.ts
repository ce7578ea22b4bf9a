/** A review by file, from the command line: exact answers, exit codes, and what is in the file. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bench, like, oneLineOf, parsed, rung, treeOf, type Bench } from './rung';

const indicator = 'infrastructure-support/1.1';
const id = like(/^[0-9a-f]{64}$/);
const anyNumber: unknown = expect.any(Number);
const anyString: unknown = expect.any(String);
const person = like(/^[0-9a-f]{32}$/);

async function shownTexts({ at, rung }: Bench, plan: string): Promise<string> {
  const { code, stdout } = await rung(['show', at(plan)]);
  expect(code).toBe(0);
  return stdout;
}

async function withPlan(): Promise<Bench> {
  const one = bench();
  await one.answer(['new', 'plan']);
  writeFileSync(one.at('proof.txt'), 'kept as it was\n');
  const ran = await one.apply('plan', [
    { type: 'rating.set', indicator, rating: 'met' },
    { type: 'note.set', indicator, text: 'zebra private', private: true },
    { type: 'evidence.add', kind: 'file', path: 'proof.txt', indicators: [indicator], note: 'giraffe first' },
  ]);
  expect(ran.code).toBe(0);
  return one;
}

function unpacked(file: string): string {
  return execFileSync('unzip', ['-p', file], { maxBuffer: 50_000_000 }).toString('latin1');
}

describe('pack and merge', () => {
  it('clears away what a command that was killed had unpacked, and only that', async () => {
    const one = await withPlan();
    await one.answer(['pack', 'plan', 'out.rung', '--private']);
    const temporary = one.at('temporary');
    // No process has that number: it is above what any system gives.
    const dead = join(temporary, `.rung-999999999-${'a'.repeat(16)}.tmp`);
    const living = join(temporary, `.rung-${String(process.pid)}-${'b'.repeat(16)}.tmp`);
    for (const folder of [dead, living, join(temporary, 'other')]) mkdirSync(folder, { recursive: true });
    writeFileSync(join(dead, 'plan.json'), '{}');
    const env = { RUNG_HOME: one.at('home'), TMPDIR: temporary, TEMP: temporary };
    const { code } = await rung(['merge', 'copy', 'out.rung'], { cwd: one.folder, env });
    expect(code).toBe(0);
    expect(readdirSync(temporary).sort()).toEqual([basename(living), 'other']);
  });

  it('everything gives the same plan where there was none, and merging again changes nothing', async () => {
    const one = await withPlan();
    expect(await one.answer(['pack', 'plan', 'out.rung', '--private'])).toEqual({
      path: one.at('out.rung'),
      size: anyNumber,
      plan: id,
      entries: 4,
    });
    const two = bench();
    const file = one.at('out.rung');
    const dry = await two.answer(['merge', 'copy', file, '--dry-run']);
    expect(dry).toEqual({ isNew: true, plan: id, folder: two.at('copy') });
    const made = await two.answer(['merge', 'copy', file]);
    expect(made).toMatchObject({ isNew: true, plan: id, folder: two.at('copy'), accepted: [], waiting: [] });
    expect(await shownTexts(two, 'copy')).toBe(await shownTexts(one, 'plan'));
    const before = treeOf(one.at('plan'));
    expect(await one.answer(['merge', 'plan', file])).toEqual({
      isNew: false,
      acts: [],
      accepted: [],
      waiting: [],
    });
    expect(treeOf(one.at('plan')).filter((line) => line.includes('.jsonl'))).toEqual(
      before.filter((line) => line.includes('.jsonl')),
    );
  });

  it('leaves out what is private or was overwritten, and files with --no-files, to the last byte', async () => {
    const one = await withPlan();
    const [, evidence] = /"id": "([0-9a-f]{16})"/.exec(await shownTexts(one, 'plan')) ?? [];
    await one.apply('plan', [{ type: 'evidence.edit', evidence, note: 'lion second' }]);
    await one.answer(['pack', 'plan', 'out.rung', '--no-files']);
    const bytes = unpacked(one.at('out.rung'));
    expect(bytes).not.toMatch(/zebra|giraffe|kept as it was/);
    expect(bytes).toContain('lion second');
    const two = bench();
    await two.answer(['merge', 'copy', one.at('out.rung')]);
    const copy = parsed(await shownTexts(two, 'copy'));
    expect(copy).toMatchObject({
      evidence: [{ note: 'lion second', title: 'proof.txt' }],
      ratings: { [indicator]: { rating: 'met' } },
    });
    expect(copy).toHaveProperty('notes', {});
  });

  it('takes skills by their ids, and refuses one that is not there', async () => {
    const one = await withPlan();
    await one.answer(['pack', 'plan', 'out.rung', '--skills', 'infrastructure-support']);
    const two = bench();
    await two.answer(['merge', 'copy', one.at('out.rung')]);
    expect(parsed(await shownTexts(two, 'copy'))).toMatchObject({
      ratings: { [indicator]: { rating: 'met' } },
    });
    for (const [skills, told] of [
      ['nonsense', 'There is no skill nonsense in this framework'],
      [',', '--skills takes ids of skills'],
    ] as const) {
      const ran = await one.rung(['pack', one.at('plan'), one.at('other.rung'), '--skills', skills]);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(told);
    }
  });

  it('takes in what another person wrote, says of whom, and writes nothing with --dry-run', async () => {
    const one = await withPlan();
    await one.answer(['pack', 'plan', 'out.rung']);
    const two = bench();
    await two.answer(['merge', 'copy', one.at('out.rung')]);
    writeFileSync(two.at('acts.json'), JSON.stringify([{ type: 'action.add', text: 'Read the guide' }]));
    await two.answer(['apply', 'copy', 'acts.json', '--as', 'Mentor', '--device', 'desk']);
    await two.answer(['pack', 'copy', 'back.rung']);
    const file = two.at('back.rung');
    const act = { act: id, person, at: anyString, changes: ['action.add', 'person.set'] };
    const whole = {
      isNew: false,
      acts: [{ act: id, person, at: anyString, changes: ['journal.begin'] }, act],
      accepted: [],
      waiting: [],
    };
    const before = treeOf(one.at('plan'));
    expect(await one.answer(['merge', 'plan', file, '--dry-run'])).toEqual(whole);
    expect(treeOf(one.at('plan'))).toEqual(before);
    expect(await one.answer(['merge', 'plan', file])).toEqual(whole);
    expect(parsed(await shownTexts(one, 'plan'))).toMatchObject({
      actions: [{ text: 'Read the guide', by: person }],
      people: [{ name: 'Mentor' }],
    });
  });

  it('two devices of one name on one computer are one person; on two computers the second waits', async () => {
    const one = await withPlan();
    const acts = (text: string) => JSON.stringify([{ type: 'action.add', text }]);
    await one.answer(['pack', 'plan', 'out.rung']);
    const [two, three] = [bench(), bench()];
    for (const other of [two, three]) await other.answer(['merge', 'copy', one.at('out.rung')]);
    for (const device of ['desk', 'lap']) {
      writeFileSync(two.at('acts.json'), acts(device));
      await two.answer(['apply', 'copy', 'acts.json', '--as', 'Mentor', '--device', device]);
    }
    await two.answer(['pack', 'copy', 'back.rung']);
    expect(await one.answer(['merge', 'plan', two.at('back.rung')])).toMatchObject({ waiting: [] });
    writeFileSync(three.at('acts.json'), acts('elsewhere'));
    await three.answer(['apply', 'copy', 'acts.json', '--as', 'Mentor', '--device', 'home']);
    await three.answer(['pack', 'copy', 'back.rung']);
    const waiting = { journal: id, device: person, name: 'home', person, lines: 2 };
    expect(await one.answer(['merge', 'plan', three.at('back.rung')])).toEqual({
      isNew: false,
      acts: [],
      accepted: [],
      waiting: [waiting],
    });
    const refused = await one.rung(['merge', 'plan', three.at('back.rung'), '--accept', 'nobody']);
    expect([refused.code, oneLineOf(refused)]).toEqual([
      1,
      'rung: No device "nobody" is waiting in this file. Nothing was changed.',
    ]);
    expect(await one.answer(['merge', 'plan', three.at('back.rung'), '--accept', 'home'])).toMatchObject({
      accepted: [id],
      waiting: [],
    });
    expect(parsed(await shownTexts(one, 'plan'))).toMatchObject({
      actions: [{ text: 'desk' }, { text: 'lap' }, { text: 'elsewhere' }],
    });
  });

  it('refuses another plan’s file, one with a flipped bit, and wrong usage, and changes nothing', async () => {
    const one = await withPlan();
    const other = await withPlan();
    await other.answer(['pack', 'plan', 'out.rung']);
    await one.answer(['pack', 'plan', 'own.rung']);
    const bytes = readFileSync(one.at('own.rung'));
    // Inside the first entry's content: between entries lie dates, which nobody reads.
    const inside = 30 + 'manifest.json'.length + 100;
    bytes.writeUInt8(bytes.readUInt8(inside) ^ 1, inside);
    writeFileSync(one.at('bad.rung'), bytes);
    copyFileSync(one.at('proof.txt'), one.at('no.rung'));
    const before = treeOf(one.at('plan'));
    for (const [args, code] of [
      [['merge', 'plan', other.at('out.rung')], 1],
      [['merge', 'plan', 'bad.rung'], 1],
      [['merge', 'plan', 'no.rung'], 1],
      [['merge', 'plan', 'not-there.rung'], 1],
      [['merge', 'plan'], 2],
      [['pack', 'plan'], 2],
      [['pack', 'plan', 'x.rung', '--levels', 'two'], 2],
      [['pack', 'plan', 'x.rung', '--levels', '99'], 2],
      [['apply', 'plan', 'changes.json', '--device', 'desk'], 2],
      [['apply', 'plan', 'changes.json', '--as', 'Mentor', '--device', 'A B'], 2],
      [['apply', 'plan', 'changes.json', '--as', ' '], 2],
    ] as const) {
      const ran = await one.rung(args);
      expect([args, ran.code, ran.stdout]).toEqual([args, code, '']);
      expect(ran.stderr).toMatch(/^rung: .+\n/);
    }
    expect(treeOf(one.at('plan'))).toEqual(before);
  });
});
