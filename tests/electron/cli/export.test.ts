import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { shippedFrameworkText } from '../../../electron/shipped-framework';
import { readFramework } from '../../../framework/framework';
import { localDay } from '../../../electron/local-day';
import { entriesOf } from '../document/zip-entries';
import { bench, like, oneLineOf, parsed, treeOf } from './rung';

const secret = 'I restarted the relay before I had saved';

describe('export --json', () => {
  it('is what show prints, without what is private unless that is asked for', async () => {
    const { answer, at, rung } = bench();
    await answer(['sample', 'plan']);
    const shown = await rung(['show', 'plan']);
    expect(await answer(['export', 'plan', '--json', 'all.json', '--private'])).toMatchObject({
      file: at('all.json'),
    });
    expect(readFileSync(at('all.json'), 'utf8')).toBe(shown.stdout);
    expect(shown.stdout).toContain(secret);

    const name = `Sample Person, development plan, ${localDay()}.json`;
    expect(await answer(['export', 'plan', '--json'])).toMatchObject({ file: at(name) });
    const shared = readFileSync(at(name), 'utf8');
    expect(shared).not.toContain(secret);
    expect(shared).not.toContain('"private": true');
    expect(shared).toContain('Incident 4417');
    expect((await rung(['export', 'plan', '--json', '-'])).stdout).toBe(shared);
  });

  it('goes into a folder that is named, over a file that is named, never into the plan', async () => {
    const { answer, at, rung } = bench();
    await answer(['new', 'plan', '--name', 'A/B: C']);
    mkdirSync(at('folder'));
    const name = `A B C, development plan, ${localDay()}.json`;
    expect(await answer(['export', 'plan', '--json', 'folder'])).toMatchObject({ file: at('folder', name) });
    writeFileSync(at('old.json'), 'old');
    await answer(['export', 'plan', '--json', 'old.json']);
    expect(parsed(readFileSync(at('old.json'), 'utf8'))).toMatchObject({ profile: { name: 'A/B: C' } });

    const before = treeOf(at('plan'));
    for (const target of [
      'plan',
      'plan/plan.json',
      'plan/journal/x.json',
      'no/such/folder.json',
      '/dev/null',
    ]) {
      const ran = await rung(['export', 'plan', '--json', target]);
      expect(ran.code, target).toBe(1);
      oneLineOf(ran);
    }
    expect(treeOf(at('plan'))).toEqual(before);
    expect(existsSync(at('no'))).toBe(false);
  });
});

describe('the other forms', () => {
  it('are written without what is private, each under its own ending', async () => {
    const { answer, at } = bench();
    await answer(['sample', 'plan']);
    const before = treeOf(at('plan'));
    for (const [form, beginning] of [
      ['md', '# Sample Person'],
      ['svg', '<?xml'],
      ['csv', '\ufeffrecord,'],
      ['ics', 'BEGIN:VCALENDAR'],
      ['docx', 'PK'],
    ] as const) {
      const name = `Sample Person, development plan, ${localDay()}.${form}`;
      expect(await answer(['export', 'plan', `--${form}`])).toMatchObject({ file: at(name) });
      const text = readFileSync(at(name), 'utf8');
      expect(text.slice(0, beginning.length), form).toBe(beginning);
      expect(text).not.toContain(secret);
    }
    expect(treeOf(at('plan'))).toEqual(before);
  });

  it('a plan made from the table or from the data says the same', async () => {
    const { answer, at, rung } = bench();
    await answer(['sample', 'plan']);
    await answer(['export', 'plan', '--csv', 'a.csv', '--private']);
    await answer(['export', 'plan', '--json', 'a.json', '--private']);
    const said = async (plan: string) => {
      const { stdout } = await rung(['show', plan]);
      const { ratings, notes, targets, levelTargets, profile, levels } = v.parse(
        v.record(v.string(), v.unknown()),
        parsed(stdout),
      );
      return { ratings, notes, targets, levelTargets, profile, levels };
    };
    await answer(['new', 'b', '--from', 'a.csv']);
    await answer(['new', 'c', '--from', 'a.json']);
    expect(await said('b')).toEqual(await said('plan'));
    expect(await said('c')).toEqual(await said('plan'));
    writeFileSync(at('bad.csv'), 'record,id\r\nfrog,1\r\n');
    const ran = await rung(['new', 'd', '--from', 'bad.csv']);
    expect(ran.code).toBe(1);
    expect(oneLineOf(ran)).toContain('"frog"');
    expect(existsSync(at('d'))).toBe(false);
  });

  it('go out for many plans at once; a bad one is named, and the others are there', async () => {
    const { answer, at, rung } = bench();
    mkdirSync(at('plans'));
    await answer(['sample', 'plans/a']);
    await answer(['sample', 'plans/b']);
    await answer(['sample', 'plans/c']);
    writeFileSync(at('plans/b/plan.json'), 'noise');
    for (const file of readdirSync(at('plans/b/journal')))
      writeFileSync(at('plans/b/journal', file), 'noise');
    rmSync(at('plans/b/backups'), { recursive: true, force: true });
    mkdirSync(at('plans/none'));
    const ran = await rung(['export', '--all', 'plans', '--md', 'out']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('rung: 1 of 4, a: done');
    expect(ran.stderr).toContain('1 of 3 plans could not be exported: b.');
    const name = `Sample Person, development plan, ${localDay()}`;
    expect(readdirSync(at('out')).sort()).toEqual([`${name} (2).md`, `${name}.md`]);
    expect(parsed(ran.stdout)).toMatchObject([
      { folder: 'a', result: { file: at('out', `${name}.md`) } },
      { folder: 'b', problem: like(/plans\/b/) },
      { folder: 'c', result: { file: at('out', `${name} (2).md`) } },
    ]);
  });
});

const isPrinting = process.platform !== 'linux' || Boolean(process.env.DISPLAY);

describe.skipIf(!isPrinting)('export --pdf', () => {
  it('writes a document with every indicator and nothing private', { timeout: 60_000 }, async () => {
    const { answer, at } = bench();
    await answer(['sample', 'plan']);
    const before = treeOf(at('plan'));
    const file = at(`Sample Person, development plan, ${localDay()}.pdf`);
    const exported = await answer(['export', 'plan', '--pdf']);
    const size = statSync(file).size;
    expect(exported).toMatchObject({ file, size });
    const text = execFileSync('pdftotext', [file, '-']).toString('utf8').replace(/\s+/g, ' ');
    const skill = readFramework(parsed(shippedFrameworkText())).skills[0];
    for (const level of skill?.levels ?? []) {
      for (const indicator of level.indicators) expect(text).toContain(indicator.text);
    }
    expect(text).toContain('Sample Person');
    expect(text).not.toContain(secret);
    expect(treeOf(at('plan'))).toEqual(before);
  });

  it('prints on Letter, into a file that is named', { timeout: 60_000 }, async () => {
    const { answer, at } = bench();
    await answer(['new', 'plan']);
    await answer(['export', 'plan', '--pdf', 'out.pdf', '--paper', 'letter']);
    expect(execFileSync('pdfinfo', [at('out.pdf')]).toString()).toMatch(/Page size: +612 x 792/);
  });

  it('lies beside its evidence files in a folder or a zip', { timeout: 60_000 }, async () => {
    const { answer, at, apply } = bench();
    await answer(['new', 'plan', '--name', 'N']);
    writeFileSync(at('scan.txt'), 'what was scanned');
    await apply('plan', [
      { type: 'evidence.add', kind: 'file', path: at('scan.txt'), title: 'Scan', date: '2026-10-01' },
    ]);
    const pdf = `N, development plan, ${localDay()}.pdf`;
    expect(await answer(['export', 'plan', '--folder', 'out'])).toEqual({
      folder: at('out'),
      files: [pdf, 'E1 scan.txt'],
    });
    expect(readFileSync(at('out', 'E1 scan.txt'), 'utf8')).toBe('what was scanned');
    await answer(['export', 'plan', '--zip', 'out.zip']);
    expect([...(await entriesOf(readFileSync(at('out.zip')))).keys()]).toEqual([pdf, 'E1 scan.txt']);
  });
});
