import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedFrameworkText } from '../../../electron/shipped-framework';
import { readFramework } from '../../../framework/framework';
import { localDay } from '../../../electron/local-day';
import { bench, oneLineOf, parsed, treeOf } from './rung';

const secret = 'I restarted the relay before I had saved';

describe('export --json', () => {
  it('is what show prints, without what is private unless that is asked for', async () => {
    const { answer, at, rung } = bench();
    await answer(['sample', 'plan']);
    const shown = await rung(['show', 'plan']);
    expect(await answer(['export', 'plan', '--json', 'all.json', '--private'])).toEqual({
      file: at('all.json'),
    });
    expect(readFileSync(at('all.json'), 'utf8')).toBe(shown.stdout);
    expect(shown.stdout).toContain(secret);

    const name = `Sample Person, development plan, ${localDay()}.json`;
    expect(await answer(['export', 'plan', '--json'])).toEqual({ file: at(name) });
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
    expect(await answer(['export', 'plan', '--json', 'folder'])).toEqual({ file: at('folder', name) });
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
});
