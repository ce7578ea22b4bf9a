import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bench, like, oneLineOf, parsed, treeOf } from './rung';

const open = { type: 'checkin.open', mentorName: 'Mentor', indicators: ['infrastructure-support/3.1'] };

describe('people', () => {
  it('prints one row a plan, by folder name, and touches nothing', async () => {
    const { answer, apply, at } = bench();
    mkdirSync(at('all', 'no plan'), { recursive: true });
    writeFileSync(at('all', 'file'), 'x');
    await answer(['new', 'all/Zoe', '--name', 'Zoe']);
    await answer(['new', 'all/Ann', '--name', 'Ann Person', '--title', '2027']);
    await apply('all/Zoe', [
      { type: 'level.claim', level: 2 },
      { type: 'target.set', level: 3, date: '2020-01-01' },
    ]);
    await apply('all/Ann', [{ type: 'level.claim', level: 4 }, open]);
    const before = treeOf(at('all'));
    const blank = { role: '', framework: 'Infrastructure Support', statedOn: null, since: null, next: null };
    const turn = { checkIn: like(/^[0-9a-f]{16}$/), whose: 'mentor', what: 'rate', since: like(/^\d{4}-/) };
    const ids = { id: like(/^[0-9a-f]{64}$/), person: like(/^[0-9a-f]{32}$/), savedAt: like(/Z$/) };
    const rest = { ...blank, ...ids, archived: false };
    const levels = [{ skill: 'Infrastructure Support', claimed: 2, evidenced: null, confirmed: null }];
    expect(await answer(['people', 'all'])).toEqual([
      {
        folder: 'Ann',
        name: 'Ann Person',
        title: '2027',
        levels: null,
        covered: true,
        late: 0,
        turn,
        ...rest,
      },
      { folder: 'Zoe', name: 'Zoe', title: '', levels, covered: false, late: 1, turn: null, ...rest },
    ]);
    expect(treeOf(at('all'))).toEqual(before);
  });

  it('says which cannot be read, and goes on with the others', async () => {
    const { answer, rung, at } = bench();
    for (const name of ['A', 'B', 'C']) await answer(['new', `all/${name}`, '--name', name]);
    for (const name of readdirSync(at('all', 'B', 'journal'))) {
      writeFileSync(at('all', 'B', 'journal', name), 'nothing');
    }
    const ran = await rung(['people', 'all']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toMatch(/^rung: .*B cannot be opened: .*\.\n$/);
    expect(parsed(ran.stdout)).toMatchObject([
      { folder: 'A', name: 'A' },
      { folder: 'B', problem: like(/\.$/) },
      { folder: 'C', name: 'C' },
    ]);
  });

  it('refuses what is no folder in one line, and an empty one has nobody', async () => {
    const { answer, rung, at } = bench();
    mkdirSync(at('empty'));
    writeFileSync(at('file'), 'x');
    expect(await answer(['people', 'empty'])).toEqual([]);
    expect(oneLineOf(await rung(['people', 'nowhere']))).toContain('There is no folder');
    expect(oneLineOf(await rung(['people', 'file']))).toContain('is a file');
    expect((await rung(['people'])).code).toBe(2);
  });
});
