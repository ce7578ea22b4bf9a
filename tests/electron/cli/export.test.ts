import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
