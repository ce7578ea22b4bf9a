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

  it('keeps back what was signed before it became private', { timeout: 30_000 }, async () => {
    const { answer, at, apply, rung } = bench();
    await answer(['new', 'plan', '--name', 'N']);
    const indicator = 'infrastructure-support/1.1';
    const made = v.object({ added: v.array(v.string()) });
    const { added } = v.parse(
      made,
      parsed(
        (
          await apply('plan', [
            { type: 'evidence.add', kind: 'note', text: 'The zebra report', indicators: [indicator] },
            { type: 'checkin.open', mentorName: 'M', date: '2026-11-20', indicators: [indicator] },
          ])
        ).stdout,
      ),
    );
    const [evidence = '', checkIn = ''] = added;
    writeFileSync(
      at('rated.json'),
      JSON.stringify([
        { type: 'checkin.rate', checkIn, indicator, rating: 'met' },
        { type: 'checkin.rated', checkIn },
        { type: 'checkin.show', checkIn },
        { type: 'checkin.agree', checkIn, indicator, rating: 'met' },
      ]),
    );
    await answer(['apply', 'plan', 'rated.json', '--as', 'M']);
    await answer(['sign', 'plan', checkIn]);
    const exported = async (form: string) => (await rung(['export', 'plan', form, '-'])).stdout;
    expect(await exported('--json')).toContain('"payload"');
    await apply('plan', [{ type: 'evidence.edit', evidence, private: true }]);
    for (const form of ['--json', '--csv', '--md']) expect(await exported(form), form).not.toContain('zebra');
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

/** What each says besides how it begins. */
const told = {
  md: 'Incident 4417',
  svg: 'level 1 Follow: ',
  csv: 'Incident 4417',
  ics: 'SUMMARY:',
  docx: 'Incident 4417',
} as const;
it('never writes into anybody else’s plan either, and takes away what a killed export left', async () => {
  const { answer, at, rung } = bench();
  await answer(['new', 'plans/one', '--name', 'One']);
  await answer(['new', 'plans/other', '--name', 'Other']);
  const before = treeOf(at('plans'));
  mkdirSync(at('plans', 'other', 'files', 'deep', 'er'), { recursive: true });
  for (const target of ['plans/other/plan.json', 'plans/other/journal', 'plans/other/files/deep/er/x.md']) {
    const line = oneLineOf(await rung(['export', 'plans/one', '--md', target]));
    expect(line, target).toMatch(/would lie inside a plan; name another place\.$/);
  }
  rmSync(at('plans', 'other', 'files', 'deep'), { recursive: true });
  const all = await rung(['export', '--all', 'plans', '--md', 'plans/other/out']);
  expect(oneLineOf(all)).toContain('would lie inside a plan');
  expect(treeOf(at('plans')).map((line) => line.split(' ')[0])).toEqual(
    before.map((line) => line.split(' ')[0]),
  );

  const [dead, alive] = [
    '.rung-4194305-0123456789abcdef.tmp',
    `.rung-${String(process.pid)}-0123456789abcdef.tmp`,
  ];
  for (const name of [dead, alive]) writeFileSync(at(name), 'half of a docu');
  await answer(['export', 'plans/one', '--md', 'one.md']);
  expect([existsSync(at(dead)), existsSync(at(alive))]).toEqual([false, true]);
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
      const bytes = readFileSync(at(name));
      expect(bytes.toString('utf8').slice(0, beginning.length), form).toBe(beginning);
      const texts = form === 'docx' ? [...(await entriesOf(bytes)).values()] : [bytes.toString('utf8')];
      expect(texts.join('\n'), form).toContain(told[form]);
      expect(texts.join('\n'), form).not.toContain(secret);
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
    const action = { id: '0'.repeat(16), text: ' ', indicators: [], date: null, status: 'open', outcome: '' };
    const added = { private: false, added: '2026-11-24', ended: null };
    const data = v.parse(v.looseObject({}), parsed(readFileSync(at('a.json'), 'utf8')));
    for (const wrong of [{ actions: [{ ...action, ...added }] }, { levelTargets: { x: '2027-01-01' } }]) {
      writeFileSync(at('wrong.json'), JSON.stringify({ ...data, ...wrong }));
      const refused = await rung(['new', 'e', '--from', 'wrong.json']);
      expect(refused.code).toBe(1);
      expect(oneLineOf(refused)).not.toContain('a fault of its own');
      expect(existsSync(at('e'))).toBe(false);
    }
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

/** Eight pixels wide, PNG. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAALklEQVR4nGM4IceAFQGxHFYElLDBioASUVgRUKICKwJKTMOKgBJbsCKgxCWsCAD4zFPBsMxP6QAAAABJRU5ErkJggg==';

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
    writeFileSync(at('photo.png'), Buffer.from(picture, 'base64'));
    await apply('plan', [
      { type: 'evidence.add', kind: 'file', path: at('scan.txt'), title: 'Scan', date: '2026-10-01' },
      { type: 'evidence.add', kind: 'file', path: at('photo.png'), title: 'Photo', date: '2026-10-02' },
    ]);
    const pdf = `N, development plan, ${localDay()}.pdf`;
    expect(await answer(['export', 'plan', '--folder', 'out'])).toEqual({
      folder: at('out'),
      files: [pdf, 'E1 scan.txt', 'E2 photo.png'],
    });
    // The picture is in the document as well.
    expect(execFileSync('pdfimages', ['-list', at('out', pdf)], { encoding: 'utf8' })).toMatch(/ image /);
    expect(readFileSync(at('out', 'E1 scan.txt'), 'utf8')).toBe('what was scanned');
    await answer(['export', 'plan', '--zip', 'out.zip']);
    expect([...(await entriesOf(readFileSync(at('out.zip')))).keys()]).toEqual([
      pdf,
      'E1 scan.txt',
      'E2 photo.png',
    ]);
  });
});
