/** What `check` says of a plan in which something was signed, and what others make of it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readBundle } from '../../../electron/bundle/read-bundle';
import { checkPlan } from '../../../electron/plan/check';
import { TestWriter } from '../../helpers/test-writer';
import { bench, like, parsed, type Bench } from './rung';

const version = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout;
const isThere = typeof version === 'string' && /^OpenSSL [3-9]\./.test(version);

const found = v.object({
  kind: v.string(),
  sound: v.boolean(),
  problems: v.array(v.string()),
  checkIns: v.array(
    v.object({
      id: v.string(),
      date: v.nullable(v.string()),
      payload: v.nullable(v.string()),
      signatures: v.array(
        v.object({
          by: v.string(),
          name: v.string(),
          key: v.string(),
          keyPem: v.string(),
          sig: v.string(),
          holds: v.boolean(),
        }),
      ),
      closed: v.nullable(v.object({ how: v.string() })),
    }),
  ),
});
type Found = v.InferOutput<typeof found>;
const added = v.object({ added: v.tuple([v.string()]) });
const indicator = 'infrastructure-support/1.1';

/** Signed by both, on one computer, with an attached file. */
async function signedPlan(): Promise<Bench> {
  const ada = bench();
  await ada.answer(['new', 'plan', '--name', 'Ada']);
  writeFileSync(ada.at('proof.txt'), 'It ran.\n');
  await ada.apply('plan', [
    { type: 'evidence.add', kind: 'file', path: 'proof.txt', indicators: [indicator] },
  ]);
  const open = { type: 'checkin.open', mentorName: 'Sergey', date: '2026-11-20', indicators: [indicator] };
  const [checkIn] = v.parse(added, parsed((await ada.apply('plan', [open])).stdout)).added;
  writeFileSync(
    ada.at('rated.json'),
    JSON.stringify([
      { type: 'checkin.rate', checkIn, indicator, rating: 'met' },
      { type: 'checkin.rated', checkIn },
      { type: 'checkin.show', checkIn },
      { type: 'checkin.agree', checkIn, indicator, rating: 'met' },
    ]),
  );
  await ada.answer(['apply', 'plan', 'rated.json', '--as', 'Sergey']);
  await ada.answer(['sign', 'plan', checkIn]);
  await ada.answer(['sign', 'plan', checkIn, '--as', 'Sergey']);
  return ada;
}

async function shownBy(ada: Bench, path: string): Promise<Found> {
  return v.parse(found, parsed((await ada.rung(['check', path, '--json'])).stdout));
}

/** As anybody would type it, with nothing but what was printed. */
function verifies(folder: string, signature: { keyPem: string; sig: Buffer; payload: Buffer }): boolean {
  writeFileSync(join(folder, 'KEY.pem'), signature.keyPem);
  writeFileSync(join(folder, 'SIG'), signature.sig);
  writeFileSync(join(folder, 'PAYLOAD'), signature.payload);
  const command = 'pkeyutl -verify -rawin -pubin -inkey KEY.pem -sigfile SIG -in PAYLOAD';
  return spawnSync('openssl', command.split(' '), { cwd: folder }).status === 0;
}

function flipped(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

/** In which line of a text the bit stands, counted from 1. */
function lineOf(bytes: Buffer, bit: number): number {
  return bytes.subarray(0, bit >> 3).filter((byte) => byte === 10).length + 1;
}

/** A line whose end is gone is one with the next, and what signs it is read there. */
function isPlaced(problems: readonly string[], file: string, line: number): boolean {
  return problems.some((sentence) =>
    [line, line + 1].some((number) => sentence.includes(`Line ${String(number)} of ${file}`)),
  );
}

/** The entries of a file, and where the content of each stands in it. */
function entriesIn(
  bytes: Buffer,
): readonly { readonly name: string; readonly from: number; readonly to: number }[] {
  const entries = [];
  for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 1)) {
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    entries.push({ name, from, to: bytes.indexOf('PK\x07\x08', from) });
  }
  return entries;
}

describe('check of what was signed', () => {
  it(
    'prints payload, signatures and keys, of a folder and of a file alike',
    { timeout: 60_000 },
    async () => {
      const ada = await signedPlan();
      const shown = await shownBy(ada, 'plan');
      expect(shown).toMatchObject({
        kind: 'plan',
        sound: true,
        problems: [],
        checkIns: [
          {
            date: '2026-11-20',
            closed: { how: 'signed' },
            payload: like(/^\{"actions":\[\],"at":/),
            signatures: [
              { name: 'Ada', holds: true, keyPem: like(/^-----BEGIN PUBLIC KEY-----\n/) },
              { name: 'Sergey', holds: true },
            ],
          },
        ],
      });
      expect(await ada.answer(['check', 'plan'])).toEqual({ kind: 'plan', sound: true, problems: [] });
      await ada.answer(['pack', 'plan', 'all.rung']);
      expect(await shownBy(ada, 'all.rung')).toEqual({ ...shown, kind: 'file' });
      await ada.answer(['pack', 'plan', 'titles.rung', '--no-files']);
      expect(await ada.answer(['check', 'titles.rung'])).toEqual({ kind: 'file', sound: true, problems: [] });
    },
  );

  it.skipIf(!isThere)(
    'is what OpenSSL accepts, and no longer with one bit flipped',
    { timeout: 60_000 },
    async () => {
      const ada = await signedPlan();
      mkdirSync(ada.at('openssl'));
      const [checkIn] = (await shownBy(ada, 'plan')).checkIns;
      const payload = Buffer.from(checkIn?.payload ?? '', 'utf8');
      for (const { keyPem, sig: base64 } of checkIn?.signatures ?? []) {
        const sig = Buffer.from(base64, 'base64');
        const good = { keyPem, sig, payload };
        expect(verifies(ada.at('openssl'), good)).toBe(true);
        expect(verifies(ada.at('openssl'), { ...good, payload: flipped(payload, 777) })).toBe(false);
        expect(verifies(ada.at('openssl'), { ...good, sig: flipped(sig, 77) })).toBe(false);
      }
      expect(checkIn?.signatures).toHaveLength(2);
    },
  );

  it('finds one flipped bit anywhere, and names the file and the line', { timeout: 240_000 }, async () => {
    const ada = await signedPlan();
    const names = readdirSync(ada.at('plan'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.includes('backups'))
      .map((entry) => join(entry.parentPath, entry.name));
    const wrong: string[] = [];
    let count = 0;
    for (const name of names) {
      const bytes = readFileSync(name);
      const step = Math.max(1, Math.floor((bytes.length * 8) / 60));
      for (let bit = count % step; bit < bytes.length * 8; bit += step) {
        writeFileSync(name, flipped(bytes, bit));
        const problems = await checkPlan(ada.at('plan')).catch((error: unknown) => [String(error)]);
        const file = name.slice(ada.at('plan').length + 1);
        const isNamed = problems.some((sentence) => sentence.includes(file));
        if (!isNamed || (file.endsWith('.jsonl') && !isPlaced(problems, file, lineOf(bytes, bit))))
          wrong.push(`bit ${bit} of ${file}: ${problems.join(' ')}`);
        count += 1;
      }
      writeFileSync(name, bytes);
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(300);
    expect(await checkPlan(ada.at('plan'))).toEqual([]);
  });

  it('tells what was written and has no effect, and why', { timeout: 60_000 }, async () => {
    const ada = await signedPlan();
    expect(await ada.answer(['check', 'plan', '--json'])).toMatchObject({ withoutEffect: [] });
    // As somebody writes who has no rules: the line is whole and signed, and says what only the individual may say.
    const one = new TestWriter();
    const other = new TestWriter({ plan: one.id });
    other.act([{ type: 'rating.set', indicator, rating: 'met' }]);
    mkdirSync(ada.at('forged', 'journal'), { recursive: true });
    for (const { id, text } of [one, other]) {
      writeFileSync(ada.at('forged', 'journal', `${id.slice(0, 32)}.jsonl`), text);
    }
    writeFileSync(ada.at('forged', 'plan.json'), `{"format":1,"id":"${one.id}"}\n`);
    const { stdout } = await ada.rung(['check', 'forged', '--json']);
    expect(parsed(stdout)).toMatchObject({
      withoutEffect: [
        {
          act: other.lines[1]?.id,
          journal: `journal/${other.id.slice(0, 32)}.jsonl`,
          line: 2,
          person: other.person,
          type: 'rating.set',
          reason: 'only the person whose plan it is may change that',
        },
      ],
    });
  });

  it('finds one flipped bit in anything that a file holds, and names it', { timeout: 120_000 }, async () => {
    const ada = await signedPlan();
    await ada.answer(['pack', 'plan', 'all.rung', '--private']);
    const bytes = readFileSync(ada.at('all.rung'));
    const [file, staging] = [ada.at('bad.rung'), ada.at('staging')];
    const wrong: string[] = [];
    let count = 0;
    for (const { name, from, to } of entriesIn(bytes)) {
      // The last byte of what is packed may end in bits that mean nothing.
      const bits = (to - 1 - from) * 8;
      for (let each = 0; each < 12; each += 1) {
        const bit = from * 8 + Math.floor((bits * (each + Math.random())) / 12);
        writeFileSync(file, flipped(bytes, bit));
        mkdirSync(staging);
        const said = await readBundle(file, staging).then(() => 'fine', String);
        rmSync(staging, { recursive: true });
        if (!said.includes(name)) wrong.push(`bit ${String(bit)} of ${name}: ${said}`);
        count += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(12 * 6);
  });

  it('says in one sentence what is wrong with a damaged file', { timeout: 60_000 }, async () => {
    const ada = await signedPlan();
    await ada.answer(['pack', 'plan', 'all.rung']);
    const bytes = readFileSync(ada.at('all.rung'));
    for (const share of [0.001, 0.2, 0.5, 0.8]) {
      writeFileSync(ada.at('bad.rung'), flipped(bytes, Math.floor(bytes.length * share) * 8 + 3));
      const ran = await ada.rung(['check', 'bad.rung', '--json']);
      expect(ran.code).toBe(1);
      expect(parsed(ran.stdout)).toMatchObject({ kind: 'file', sound: false });
      expect(ran.stderr).toMatch(/^rung: .*bad\.rung was not opened: .*\n$/);
    }
  });
});
