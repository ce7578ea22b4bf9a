import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bench, oneLineOf, treeOf } from './rung';

describe('wrong usage', () => {
  it.each([
    [[], 'No command is given'],
    [['frobnicate'], 'There is no command "frobnicate"'],
    [['levels'], 'PLAN is missing'],
    [['levels', ''], 'PLAN is empty'],
    [['levels', 'a', 'b'], '"b" is one argument too many'],
    [['apply', 'plan'], 'FILE is missing'],
    [['show', 'plan', '--as-of'], "Option '--as-of <value>' argument missing"],
    [['show', 'plan', '--as-of', '2027-02-30'], '--as-of "2027-02-30" is no calendar day'],
    [['show', 'plan', '--frob'], "Unknown option '--frob'"],
    [
      ['export', 'plan'],
      'One of --pdf, --md, --docx, --svg, --csv, --json, --ics, --zip, --folder is missing',
    ],
    [['export', '--pdf'], 'PLAN is missing'],
    [['export', 'plan', '--all', 'plans', '--pdf', 'out'], 'PLAN and --all are two things'],
    [['export', '--all', 'plans', '--pdf'], '--pdf names no folder'],
    [['export', 'plan', '--audience', 'blank', '--docx'], '--audience blank is a form to fill in'],
    [['export', 'plan', '--audience', 'blank', '--pdf', '--embed'], 'without --embed'],
    [['export', 'plan', '--csv', '--embed'], '--embed goes with --pdf'],
    [['export', 'plan', '--pdf', '--json'], '--pdf and --json are two exports'],
    [['export', 'plan', '--pdf', '--audience', 'all'], '--audience "all" is none of mentor, panel, blank'],
    [['export', 'plan', '--json', '--audience', 'panel'], '--audience goes with --pdf, --md, --docx'],
    [['export', 'plan', '--pdf', '--paper', 'a5'], '--paper "a5" is neither a4 nor letter'],
    [
      ['export', 'plan', '--pdf', '--private'],
      '--private goes with --json, --csv: no document has private things',
    ],
    [['erase', 'plan'], 'Exactly one of --evidence, --note and --action is needed'],
    [['erase', 'plan', '--note', 'a', '--action', 'b'], 'Exactly one of'],
  ])('%j', async (args, message) => {
    const ran = await bench().rung(args);
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/^rung: /);
    expect(ran.stderr.split('\n')[0]).toContain(message);
  });

  it('--help and --version are answers', async () => {
    const { rung } = bench();
    expect(await rung(['--version'])).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
    const help = await rung(['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const name of ['new', 'levels', 'apply', 'show', 'export', 'check', 'erase', 'sample']) {
      expect(help.stdout).toContain(`rung ${name} PLAN`);
      expect((await rung([name, '--help'])).stdout).toMatch(`Usage: rung ${name} PLAN`);
    }
  });
});

describe('a folder that is no plan', () => {
  it('is refused in one line, and nothing is made of it', async () => {
    const { at, rung } = bench();
    mkdirSync(at('empty'));
    writeFileSync(at('file'), 'text');
    writeFileSync(at('changes.json'), '[{"type":"profile.set","name":"N"}]');
    const before = treeOf(at('empty'));
    for (const place of ['missing', 'empty', 'file', 'file/below', 'x'.repeat(300)]) {
      for (const args of [
        ['levels', place],
        ['show', place],
        ['apply', place, 'changes.json'],
        ['export', place, '--json', 'out.json'],
        ['erase', place, '--note', 'infrastructure-support/1.1'],
        ['check', place],
      ]) {
        const ran = await rung(args);
        expect(ran.code, args.join(' ')).toBe(1);
        if (args[0] !== 'check') expect(oneLineOf(ran)).toContain(place);
      }
    }
    expect(treeOf(at('empty'))).toEqual(before);
    expect(treeOf(at()).map((line) => line.split(' ')[0])).not.toContain('/out.json');
  });

  it('nor is a plan made in a folder that has something in it, or in a file', async () => {
    const { at, rung } = bench();
    mkdirSync(at('full'));
    writeFileSync(at('full', 'mine.txt'), 'mine');
    writeFileSync(at('file'), 'text');
    const before = treeOf(at('full'));
    for (const place of ['full', 'file', 'file/below', 'x'.repeat(300)]) {
      for (const command of ['new', 'sample']) {
        const ran = await rung([command, place]);
        expect(ran.code, `${command} ${place}`).toBe(1);
        oneLineOf(ran);
      }
    }
    expect(treeOf(at('full'))).toEqual(before);
  });
});

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const rating = '"type":"rating.set","indicator":"infrastructure-support/1.1"';

/** What stands in a file, and what the refusal of it says. */
const hostile: readonly (readonly [string, string | Buffer, string])[] = [
  ['nothing', '', 'is empty'],
  ['no JSON', 'not json', 'is no JSON'],
  ['half of a list', '[{"type":', 'is no JSON'],
  ['100,000 levels', deep(100_000), 'nested more than 100 levels'],
  ['100,000 levels that do not end', '[{"a":'.repeat(50_000), 'nested more than 100 levels'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('[]')]), 'UTF-16'],
  ['UTF-16 with the other mark', Buffer.from([0xfe, 0xff, 0, 0x5b, 0, 0x5d]), 'UTF-16'],
  ['UTF-16 without a mark', utf16('[{}]'), 'UTF-16'],
  ['bytes that are no UTF-8', Buffer.from([0x5b, 0x22, 0xc3, 0x28, 0x22, 0x5d]), 'no UTF-8'],
  ['a lone surrogate', `[{"type":"profile.set","name":"\\ud800"}]`, 'half a character'],
  ['a number past all numbers', '[{"type":"level.claim","level":1e400}]', 'Change 1 (level.claim)'],
  ['a prototype', `[{${rating},"rating":"met","__proto__":{"private":true}}]`, 'no field "__proto__"'],
  ['a prototype as type', '[{"type":"__proto__"}]', 'no change Rung knows'],
  ['an inherited name as type', '[{"type":"toString"}]', 'no change Rung knows'],
  ['a type over many lines', '[{"type":"a\\nb\\u001b[2Jc"}]', 'no change Rung knows'],
  ['the last of two members', `[{${rating},"rating":"met","rating":"nearly"}]`, '"rating" must be'],
  ['an object', '{}', 'list of changes'],
  ['an empty list', '[]', 'empty'],
  ['lists in a list', '[[]]', 'Change 1'],
  ['undo among others', `[{"type":"change.undo"},{${rating},"rating":null}]`, 'alone'],
  ['nothing to undo', '[{"type":"change.undo"}]', 'nothing to take back'],
  ['an act that is none', `[{"type":"change.undo","act":"${'0'.repeat(64)}"}]`, 'Change 1 (change.undo)'],
];

describe('hostile input of apply', () => {
  it('is refused in one line that names file and reason, and the plan stays byte for byte', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan']);
    const before = treeOf(at('plan'));
    for (const [what, content, reason] of hostile) {
      writeFileSync(at('hostile.json'), content);
      const ran = await rung(['apply', 'plan', 'hostile.json']);
      expect(ran.code, what).toBe(1);
      const line = oneLineOf(ran);
      expect(line, what).toContain('hostile.json');
      expect(line, what).toContain(reason);
      expect(treeOf(at('plan')), what).toEqual(before);
    }
  });

  it('of more than 50 MB is not read to its end', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan']);
    writeFileSync(at('huge.json'), '[');
    truncateSync(at('huge.json'), 40 * 1024 ** 3);
    for (const args of [
      ['apply', 'plan', 'huge.json'],
      ['new', 'other', '--framework', 'huge.json'],
      ['check', 'huge.json'],
      ['apply', 'plan', '/dev/zero'],
    ]) {
      const ran = await rung(args);
      expect(ran.code).toBe(1);
      expect(oneLineOf(ran)).toContain('larger than 50 MB');
    }
  });

  it('that is missing or a folder is said so', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan']);
    mkdirSync(at('folder'));
    for (const file of ['missing.json', 'folder', 'folder/missing', 'hostile.json/x']) {
      const ran = await rung(['apply', 'plan', file]);
      expect(ran.code).toBe(1);
      expect(oneLineOf(ran)).toMatch(/There is no file|is a folder, not a file/);
    }
  });
});
