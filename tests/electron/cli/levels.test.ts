import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../framework/day';
import { localDay } from '../../../electron/local-day';
import { bench, like, parsed, treeOf } from './rung';

const ids = [1, 2, 3].map((number) => `infrastructure-support/1.${number}`);
const texts = [
  'Follows Standard Operating Procedures (SOPs) precisely to perform routine checks (e.g., backup logs, system health).',
  'Responds to basic, well-defined alerts from monitoring systems according to instructions.',
  'Escalates unresolved issues promptly to the correct team using defined procedures.',
];
const met = ids.map((indicator) => ({ type: 'rating.set', indicator, rating: 'met' }));

function next(rating: string | null): unknown {
  const rest = { rating, evidence: 0, target: null, due: null };
  return {
    rank: 1,
    name: 'Follow',
    indicators: ids.map((id, index) => ({ id, text: texts[index], ...rest })),
  };
}

const skill = 'infrastructure-support';

describe('levels', () => {
  it('goes from nothing to claimed to evidenced, and back by undo', async () => {
    const { answer, apply, at } = bench();
    const made = await answer(['new', 'plan']);
    expect(made).toEqual({ plan: like(/^[0-9a-f]{64}$/), folder: at('plan') });
    const nothing = { skill, claimed: null, evidenced: null, confirmed: null, next: next(null) };
    expect(await answer(['levels', 'plan'])).toEqual(nothing);

    const rated = await apply('plan', met);
    expect(parsed(rated.stdout)).toEqual({ act: like(/^[0-9a-f]{64}$/), added: [] });
    const claimed = { claimed: 1, evidenced: null, confirmed: null, next: { rank: 2, name: 'Assist' } };
    expect(await answer(['levels', 'plan'])).toMatchObject(claimed);

    const evidence = { type: 'evidence.add', kind: 'note', title: 'Log', text: 'Done', indicators: ids };
    const added = await apply('plan', [evidence]);
    expect(parsed(added.stdout)).toMatchObject({ added: [like(/^[0-9a-f]{16}$/)] });
    expect(await answer(['levels', 'plan'])).toMatchObject({ claimed: 1, evidenced: 1 });

    await apply('plan', [{ type: 'change.undo' }]);
    expect(await answer(['levels', 'plan'])).toMatchObject(claimed);
    await apply('plan', [{ type: 'change.undo' }]);
    expect(await answer(['levels', 'plan'])).toEqual(nothing);
    await apply('plan', [{ type: 'change.redo' }]);
    expect(await answer(['levels', 'plan'])).toMatchObject(claimed);
  });

  it('gives targets and what is due by the day of whoever asks', async () => {
    const { answer, apply } = bench();
    await answer(['new', 'plan']);
    const today = localDay();
    const [late, soon] = [addDays(today, -1), addDays(today, 30)];
    const later = addDays(today, 31);
    await apply('plan', [
      { type: 'target.set', level: 1, date: later },
      { type: 'target.set', indicator: ids[0], date: late },
      { type: 'target.set', indicator: ids[1], date: soon },
    ]);
    expect(await answer(['levels', 'plan'])).toMatchObject({
      next: {
        indicators: [
          { target: late, due: 'late' },
          { target: soon, due: 'soon' },
          { target: later, due: 'later' },
        ],
      },
    });
  });

  it('is a list where the framework has several skills, and null at the top', async () => {
    const { answer, apply, at } = bench();
    const level = (id: string) => ({ rank: 1, name: 'One', indicators: [{ id, text: id }] });
    const framework = {
      id: 'two',
      name: 'Two',
      skills: ['a', 'b'].map((id) => ({ id, name: id, levels: [level(`${id}/1`)] })),
    };
    writeFileSync(at('two.json'), JSON.stringify(framework));
    await answer(['new', 'plan', '--framework', 'two.json']);
    await apply('plan', [{ type: 'level.claim', skill: 'b', level: 1 }]);
    expect(await answer(['levels', 'plan'])).toMatchObject([
      { skill: 'a', claimed: null, next: { rank: 1 } },
      { skill: 'b', claimed: 1, next: null },
    ]);
  });
});

describe('new', () => {
  it('pins the plan to the exact text that ships', async () => {
    const { answer, at } = bench();
    await answer(['new', 'plan', '--name', 'Name Surname']);
    const shipped = readFileSync('framework/skills/infrastructure-support.json', 'utf8');
    const [pinned] = treeOf(at('plan', 'frameworks'));
    const [name = ''] = pinned?.split(' ') ?? [];
    expect(readFileSync(at('plan', 'frameworks', name), 'utf8')).toBe(shipped);
    expect(await answer(['show', 'plan'])).toMatchObject({
      profile: { name: 'Name Surname', role: '', mentor: '' },
      framework: { id: 'infrastructure-support', name: 'Infrastructure Support' },
    });
  });
});
