/** A whole review by file: two people, two computers, four files, and a level that both have signed. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { bench, like, oneLineOf, parsed, rung, type Bench } from './rung';

const shown = v.object({
  checkIns: v.array(
    v.object({
      rows: v.array(v.object({ indicator: v.string() })),
      signatures: v.array(v.object({ key: v.string() })),
      closed: v.nullable(v.object({ how: v.string() })),
    }),
  ),
});
const added = v.object({ added: v.tuple([v.string()]) });

interface Review {
  readonly individual: Bench;
  readonly mentor: Bench;
  readonly checkIn: string;
  /** Packs the plan of one and brings it to the other; counts the files each way. */
  readonly send: (from: Bench, to: Bench) => Promise<void>;
  readonly files: Map<Bench, number>;
}

const own = ['sign', 'plan'];
const as = ['--as', 'Mentor', '--device', 'desk'];

async function answerOf(
  apply: Promise<{ readonly stdout: string; readonly stderr: string }>,
): Promise<unknown> {
  const { stdout, stderr } = await apply;
  if (stdout === '') throw new Error(stderr);
  return parsed(stdout);
}

function write(person: Bench, name: string, changes: readonly unknown[]): string {
  writeFileSync(person.at(name), JSON.stringify(changes));
  return name;
}

async function checkInOf(person: Bench): Promise<v.InferOutput<typeof shown>['checkIns'][number]> {
  const [checkIn] = v.parse(shown, await person.answer(['show', 'plan'])).checkIns;
  if (checkIn === undefined) throw new Error('no check-in');
  return checkIn;
}

/** Up to where both have agreed, with one file each way. */
async function reviewed(): Promise<Review> {
  const [individual, mentor] = [bench(), bench()];
  const files = new Map<Bench, number>();
  const send: Review['send'] = async (from, to) => {
    files.set(from, (files.get(from) ?? 0) + 1);
    const file = from.at(`${String(files.get(from))}.rung`);
    await from.answer(['pack', 'plan', file]);
    await to.answer(['merge', 'plan', file]);
  };
  await individual.answer(['new', 'plan', '--name', 'Individual']);
  const indicators = ['infrastructure-support/1.1'];
  await individual.apply('plan', [
    { type: 'level.claim', level: 1 },
    { type: 'evidence.add', kind: 'note', text: 'Ran the patch window', indicators },
    { type: 'evidence.add', kind: 'note', text: 'Nobody’s business', indicators, private: true },
  ]);
  const open = { type: 'checkin.open', mentorName: 'Mentor', date: '2026-11-20' };
  const [checkIn] = v.parse(added, await answerOf(individual.apply('plan', [open]))).added;
  await send(individual, mentor);
  const rows = (await checkInOf(mentor)).rows.map(({ indicator }) => indicator);
  const ratingOf = (indicator: string) => (indicator.includes('/1.') ? 'met' : 'partly');
  const rated = [
    ...rows.map((indicator) => ({ type: 'checkin.rate', checkIn, indicator, rating: ratingOf(indicator) })),
    { type: 'checkin.rated', checkIn },
    { type: 'checkin.show', checkIn },
  ];
  await mentor.answer(['apply', 'plan', write(mentor, 'rated.json', rated), ...as]);
  await send(mentor, individual);
  await individual.apply(
    'plan',
    rows.map((indicator) => ({ type: 'checkin.agree', checkIn, indicator, rating: ratingOf(indicator) })),
  );
  return { individual, mentor, checkIn, send, files };
}

describe('sign', () => {
  it(
    'ends a review by file with a level confirmed on both sides, two files each way',
    { timeout: 60_000 },
    async () => {
      const { individual, mentor, checkIn, send, files } = await reviewed();
      expect(await individual.answer([...own, checkIn])).toEqual({
        act: like(/^[0-9a-f]{64}$/),
        checkIn,
        key: like(/^MCowBQYDK2VwAyEA/),
        code: like(/^(\d{5} ){5}\d{5}$/),
        closed: null,
      });
      // The individual goes on meanwhile, and nothing of it is lost.
      await individual.apply('plan', [
        { type: 'rating.set', indicator: 'infrastructure-support/2.1', rating: 'partly' },
      ]);
      await send(individual, mentor);
      await individual.apply('plan', [
        { type: 'rating.set', indicator: 'infrastructure-support/2.2', rating: 'met' },
      ]);
      expect(await mentor.answer([...own, checkIn, ...as])).toMatchObject({ checkIn, closed: 'signed' });
      await send(mentor, individual);
      for (const person of [individual, mentor]) {
        expect(await person.answer(['levels', 'plan'])).toMatchObject({ confirmed: 1 });
        expect(await checkInOf(person)).toMatchObject({ closed: { how: 'signed' }, signatures: [{}, {}] });
        expect(await person.answer(['check', 'plan'])).toMatchObject({ sound: true });
      }
      expect([...files.values()]).toEqual([2, 2]);
      expect(await individual.answer(['show', 'plan'])).toMatchObject({
        ratings: {
          'infrastructure-support/2.1': { rating: 'partly' },
          'infrastructure-support/2.2': { rating: 'met' },
        },
      });
      const again = await individual.rung([...own, checkIn]);
      expect(oneLineOf(again)).toContain('closed');
    },
  );

  it('says what has to come first, and then makes no key', { timeout: 60_000 }, async () => {
    const individual = bench();
    await individual.answer(['new', 'plan', '--name', 'Individual']);
    const open = { type: 'checkin.open', mentorName: 'Mentor' };
    const [checkIn] = v.parse(added, await answerOf(individual.apply('plan', [open]))).added;
    expect(oneLineOf(await individual.rung([...own, checkIn]))).toBe(
      'rung: Both ratings have to be shown first.',
    );
    expect(oneLineOf(await individual.rung([...own, '0'.repeat(16)]))).toContain('no such check-in');
    expect((await individual.rung(['sign'])).code).toBe(2);
    expect(readdirSync(individual.at('home', 'keys')).filter((name) => name.startsWith('cli-'))).toEqual([]);
    const told = v.parse(v.looseObject({ key: v.string() }), await individual.answer(own));
    expect(told).toEqual({ act: like(/^[0-9a-f]{64}$/), key: told.key, code: like(/^(\d{5} ?){6}$/) });
    expect(await individual.answer(own)).toEqual({ ...told, act: null });
  });

  it('names what has changed since the other signed', { timeout: 60_000 }, async () => {
    const { individual, mentor, checkIn, send } = await reviewed();
    await individual.answer([...own, checkIn]);
    await send(individual, mentor);
    const edit = [{ type: 'checkin.edit', checkIn, notes: 'And one more thing' }];
    await mentor.answer(['apply', 'plan', write(mentor, 'edit.json', edit), ...as]);
    const refused = await mentor.rung([...own, checkIn, ...as]);
    expect(oneLineOf(refused)).toBe(
      'rung: Since Individual signed, this has changed: the notes. Nothing was signed.',
    );
  });

  it(
    'keeps its key under the passphrase of RUNG_PASSPHRASE, which is in no answer',
    { timeout: 60_000 },
    async () => {
      const { individual, checkIn } = await reviewed();
      const run = (passphrase: string) =>
        rung([...own, checkIn], {
          cwd: individual.folder,
          env: { RUNG_HOME: individual.at('home'), RUNG_PASSPHRASE: passphrase },
        });
      expect(oneLineOf(await run('short'))).toContain('too short');
      const signed = await run('correct horse battery');
      expect({ code: signed.code, stderr: signed.stderr }).toEqual({ code: 0, stderr: '' });
      expect(oneLineOf(await run('wrong horse battery'))).toContain('does not open the key');
      expect(signed.stdout).not.toContain('horse');
      const [name = ''] = readdirSync(individual.at('home', 'keys')).filter((one) => one.startsWith('cli-'));
      const file = join(individual.at('home', 'keys'), name);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readFileSync(file, 'utf8')).toContain('"kdf":"scrypt"');
    },
  );

  it('replaces a key that cannot be opened any more, and says so', { timeout: 60_000 }, async () => {
    const { individual, checkIn } = await reviewed();
    await individual.answer(own);
    const keys = individual.at('home', 'keys');
    const [name = ''] = readdirSync(keys).filter((one) => one.startsWith('cli-'));
    writeFileSync(join(keys, name), 'not a key any more');
    const signed = await individual.rung([...own, checkIn]);
    expect(signed.code).toBe(0);
    expect(signed.stderr).toMatch(
      /^rung: A new signing key was made here\. The old one.*was kept as .*\.old-/,
    );
    expect(await individual.answer(['check', 'plan'])).toMatchObject({ sound: true });
  });

  it('is checked as every change is where it comes as one', { timeout: 60_000 }, async () => {
    const { individual, checkIn } = await reviewed();
    const key = `MCowBQYDK2VwAyEA${'A'.repeat(43)}=`;
    const raw = {
      type: 'checkin.sign',
      checkIn,
      payload: '{}',
      key,
      sig: `${'A'.repeat(86)}==`,
      where: 'own',
    };
    const refused = await individual.apply('plan', [raw]);
    expect(oneLineOf(refused)).toMatch(/Change 1 \(checkin\.sign\): .*Nothing was changed\.$/);
  });
});
