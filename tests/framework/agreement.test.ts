import { describe, expect, it } from 'vitest';
import { agreedOf, confirming } from '../../framework/agreement';
import type { CheckIn, Closed } from '../../framework/check-in';
import { usualIndicators } from '../../framework/choose';
import { placesOf, type Framework, type Skill } from '../../framework/framework';
import { isOnPaper, levelsOf } from '../../framework/levels';
import { emptyPlan, type Plan, type Rating } from '../../framework/plan';
import { framework } from '../helpers/test-writer';

const [shipped] = framework.skills;
if (shipped === undefined) throw new Error('The shipped framework has a skill.');
const [first] = shipped.levels.filter(({ indicators }) => indicators.length > 0);
const ids = first?.indicators.map(({ id }) => id) ?? [];

function closed(how: Closed['how'], day: string): Closed {
  return { how, day, paper: how === 'paper' ? { name: 'Name', date: day, file: null } : null };
}

function checkIn(id: string, agreed: Readonly<Record<string, Rating | null>>, end: Closed | null): CheckIn {
  return {
    id,
    date: null,
    where: 'away',
    mentorName: '',
    mentor: 'b'.repeat(32),
    opened: '2026-01-05',
    rows: Object.entries(agreed).map(([indicator, rating]) => ({
      indicator,
      self: null,
      mentor: null,
      agreed: rating === null ? null : { rating, by: 'b'.repeat(32), day: '2026-01-05' },
    })),
    rated: '2026-01-05',
    shown: { by: 'b'.repeat(32), day: '2026-01-05' },
    comments: [],
    notes: '',
    nextDate: null,
    signatures: [],
    closed: end,
  };
}

function planWith(...checkIns: readonly CheckIn[]): Plan {
  return { ...emptyPlan, checkIns: new Map(checkIns.map((one) => [one.id, one])) };
}

function all(rating: Rating): Record<string, Rating> {
  return Object.fromEntries(ids.map((id) => [id, rating]));
}

function confirmed(plan: Plan, skill: Skill | undefined = shipped): number | null {
  return skill === undefined ? null : levelsOf(skill, plan).confirmed;
}

describe('the confirmed level', () => {
  const met = checkIn('1', all('met'), closed('signed', '2026-02-01'));

  it.each([
    ['signed by both', planWith(met), first?.rank],
    ['signed on paper', planWith({ ...met, closed: closed('paper', '2026-02-01') }), first?.rank],
    ['closed unsigned', planWith({ ...met, closed: closed('unsigned', '2026-02-01') }), null],
    ['not closed', planWith({ ...met, closed: null }), null],
    ['all but one', planWith(checkIn('1', { ...all('met'), [ids[0] ?? '']: 'partly' }, met.closed)), null],
    [
      'whatever the self-rating',
      {
        ...planWith(met),
        ratings: new Map(ids.map((id) => [id, { rating: 'not-yet' as const, day: '2026-03-01' }])),
      },
      first?.rank,
    ],
    [
      'taken back by a later one',
      planWith(met, checkIn('2', { [ids[0] ?? '']: 'partly' }, closed('signed', '2026-03-01'))),
      null,
    ],
    [
      'not by a later one that is unsigned',
      planWith(met, checkIn('2', { [ids[0] ?? '']: 'partly' }, closed('unsigned', '2026-03-01'))),
      first?.rank,
    ],
    [
      'not by a later one that agreed on nothing',
      planWith(met, checkIn('2', { [ids[0] ?? '']: null }, closed('signed', '2026-03-01'))),
      first?.rank,
    ],
    [
      'by the day of signing, in whatever order they were opened',
      planWith(checkIn('2', { [ids[0] ?? '']: 'partly' }, closed('signed', '2026-03-01')), met),
      null,
    ],
  ])('%s', (_, plan, level) => {
    expect(confirmed(plan)).toBe(level);
  });

  it('passes over levels that have no indicators', () => {
    const [level] = shipped.levels;
    if (level === undefined) throw new Error('The shipped skill has levels.');
    const empty = { ...level, rank: 0, indicators: [] };
    const skill: Skill = { ...shipped, levels: [empty, ...shipped.levels] };
    expect(confirmed(planWith(met), skill)).toBe(first?.rank);
    expect(confirmed(emptyPlan, skill)).toBeNull();
  });

  it('says where it stands on paper', () => {
    expect(isOnPaper(shipped, planWith(met))).toBe(false);
    expect(isOnPaper(shipped, planWith({ ...met, closed: closed('paper', '2026-02-01') }))).toBe(true);
    expect(isOnPaper(shipped, emptyPlan)).toBe(false);
  });

  it('names the check-in and the day', () => {
    const [id = ''] = ids;
    const later = checkIn('2', { [id]: 'partly' }, closed('paper', '2026-03-01'));
    expect(agreedOf(planWith(met, later)).get(id)).toEqual({
      rating: 'partly',
      how: 'paper',
      checkIn: '2',
      day: '2026-03-01',
    });
    expect(confirming(planWith(later, met)).map((one) => one.id)).toEqual(['1', '2']);
  });
});

describe('the usual indicators', () => {
  const small: Framework = { ...framework, skills: [shipped] };
  const everything = [...placesOf(small).keys()];

  it('are the first level’s in an empty plan', () => {
    expect(usualIndicators(emptyPlan, small)).toEqual(ids);
  });

  it('are, in the framework’s order, the next level’s and what is claimed but not confirmed', () => {
    const ratings = new Map(ids.map((id) => [id, { rating: 'met' as const, day: '2026-01-05' }]));
    const next = levelsOf(shipped, { ...emptyPlan, ratings }).next?.indicators.map(({ id }) => id) ?? [];
    expect(usualIndicators({ ...emptyPlan, ratings }, small)).toEqual([...ids, ...next]);
    const plan = { ...planWith(checkIn('1', all('met'), closed('signed', '2026-02-01'))), ratings };
    expect(
      usualIndicators(
        {
          ...plan,
          checkIns: new Map(
            [...plan.checkIns].map(([id, one]) => [
              id,
              { ...one, rows: one.rows.map((row) => ({ ...row, self: 'met' as const })) },
            ]),
          ),
        },
        small,
      ),
    ).toEqual(next);
  });

  it('are those too whose rating or evidence changed since the last check-in', () => {
    const [last = ''] = everything.slice(-1);
    const since = { ...planWith(checkIn('1', { [last]: 'met' }, closed('signed', '2026-02-01'))) };
    const rated = { ...since, ratings: new Map([[last, { rating: 'partly' as const, day: '2026-03-01' }]]) };
    expect(usualIndicators(since, small)).toEqual(ids);
    expect(usualIndicators(rated, small)).toEqual([...ids, last]);
  });
});
