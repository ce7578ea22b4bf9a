import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../framework/branches';
import type { Change } from '../../framework/change';
import { foldPlan } from '../../framework/fold';
import { isAhead } from '../../framework/news';
import { personFacts, type PersonFacts } from '../../framework/people-row';
import { standingsOf } from '../../framework/standing';
import { testCrypto } from '../helpers/test-crypto';
import { framework, readText, TestWriter } from '../helpers/test-writer';

const [skill] = framework.skills;
const ids = skill?.levels.flatMap((level) => level.indicators.map((indicator) => indicator.id)) ?? [];
const [first = '', second = '', , , fifth = ''] = ids;
const checkIn = '1'.repeat(16);
const day = '2026-01-05';

class Pair {
  readonly individual = new TestWriter();
  readonly mentor = new TestWriter({ plan: this.individual.id });

  individually(...changes: readonly Change[]): void {
    this.individual.see(this.mentor);
    this.individual.act(changes);
  }

  byMentor(...changes: readonly Change[]): void {
    this.mentor.see(this.individual);
    this.mentor.act(changes);
  }

  open(self: Extract<Change, { type: 'checkin.open' }>['self'] = []): void {
    const about = { mentorName: 'Mentor', date: null, where: 'away', indicators: ids.slice(0, 2) } as const;
    this.individually({ type: 'checkin.open', checkIn, ...about, self });
  }

  show(): void {
    this.byMentor({ type: 'checkin.rated', checkIn });
    this.byMentor({ type: 'checkin.show', checkIn });
  }

  close(): void {
    this.byMentor({ type: 'checkin.edit', checkIn, nextDate: '2026-06-01' });
    this.byMentor({ type: 'checkin.close', checkIn, how: 'unsigned' });
  }

  facts(viewer = this.mentor.person): PersonFacts {
    const texts = [this.individual.text, this.mentor.text];
    const branches = joinCopies(texts.map((text, index) => readText(text, `${String(index)}.jsonl`)));
    const journals = standingsOf(this.individual.id, branches, testCrypto);
    const { plan, entries } = foldPlan(this.individual.id, journals, { crypto: testCrypto });
    return personFacts({ framework, plan, entries, journals }, viewer);
  }
}

function met(indicator: string): Change {
  return { type: 'rating.set', indicator, rating: 'met' };
}

function evidence(id: string): Change {
  const about = { title: 'T', kind: 'note', date: day, indicators: [first], text: 'x' } as const;
  const more = { tags: [], note: '', private: false };
  return { type: 'evidence.add', evidence: id.repeat(16), ...about, ...more };
}

describe('what a list says of somebody', () => {
  it('has the levels, the dates that are to come true, and no check-in where there was none', () => {
    const pair = new Pair();
    pair.individually(...ids.slice(0, 3).map(met));
    pair.individually({ type: 'target.set', indicator: second, date: '2026-03-01' });
    pair.individually({ type: 'target.set', indicator: fifth, date: '2026-02-01' });
    expect(pair.facts()).toMatchObject({
      id: pair.individual.id,
      person: pair.individual.person,
      name: 'Name Surname',
      framework: 'Infrastructure Support',
      levels: [{ skill: 'Infrastructure Support', claimed: 1, evidenced: null, confirmed: null }],
      statedOn: null,
      targets: ['2026-02-01'],
      next: null,
      turn: null,
      isMyTurn: false,
      since: null,
    });
  });

  it('holds nothing that a rating could be read from while a check-in is blind', () => {
    const blindOf = (rated: readonly string[]) => {
      const pair = new Pair();
      pair.individually(...rated.map(met), evidence('a'));
      pair.individually({ type: 'target.set', indicator: first, date: '2026-03-01' });
      pair.open(rated.map((id) => [id, 'met'] as const));
      const { id: _id, person: _person, heads: _heads, ...facts } = pair.facts();
      return facts;
    };
    expect(blindOf(ids.slice(0, 3))).toEqual(blindOf([second]));
    expect(blindOf([first])).toMatchObject({ levels: null, isMyTurn: true, turn: { what: 'rate' } });
  });

  it('covers what changed in ratings too, and counts it again once both are shown', () => {
    const pair = new Pair();
    pair.open();
    pair.show();
    pair.close();
    pair.individually(met(first), met(second), evidence('a'));
    pair.individually({ type: 'target.set', indicator: first, date: '2026-03-01' });
    const changed = { day, ratings: 2, evidence: 1, dates: 1 };
    expect(pair.facts()).toMatchObject({ since: changed, next: '2026-06-01' });
    const later = '2'.repeat(16);
    const about = {
      mentorName: '',
      date: '2026-05-20',
      where: 'away',
      indicators: [first],
      self: [],
    } as const;
    pair.individually({ type: 'checkin.open', checkIn: later, ...about });
    expect(pair.facts()).toMatchObject({
      since: { ...changed, ratings: null },
      levels: null,
      next: '2026-05-20',
    });
    expect(pair.facts(pair.individual.person)).toMatchObject({ since: changed });
    pair.byMentor({ type: 'checkin.rated', checkIn: later });
    pair.byMentor({ type: 'checkin.show', checkIn: later });
    expect(pair.facts()).toMatchObject({ since: changed, turn: { what: 'agree' } });
  });

  it('says what they stated where not everything was shared', () => {
    const pair = new Pair();
    const stated = [{ skill: skill?.id ?? '', claimed: 3, evidenced: 2, confirmed: 1 }];
    const share = { files: false, levels: [3], skills: null, stated, restated: null, kept: [] };
    pair.individually({ type: 'share.state', ...share });
    const levels = [{ skill: skill?.name, claimed: 3, evidenced: 2, confirmed: 1 }];
    expect(pair.facts()).toMatchObject({ levels, statedOn: day });
  });

  it('says what was signed since, though they stated their levels before', () => {
    const pair = new Pair();
    const stated = [{ skill: skill?.id ?? '', claimed: 3, evidenced: 2, confirmed: null }];
    const share = { files: false, levels: [3], skills: null, stated, restated: null, kept: [] };
    pair.individually(...ids.slice(0, 3).map(met));
    const about = { mentorName: 'Mentor', date: null, where: 'away', indicators: ids.slice(0, 3) } as const;
    pair.individually({ type: 'checkin.open', checkIn, ...about, self: [] });
    pair.individually({ type: 'share.state', ...share });
    pair.show();
    expect(pair.facts()).toMatchObject({ levels: [{ claimed: 3, confirmed: null }] });
    for (const indicator of ids.slice(0, 3))
      pair.byMentor({ type: 'checkin.agree', checkIn, indicator, rating: 'met' });
    pair.byMentor({ type: 'checkin.close', checkIn, how: 'paper', paper: { name: 'Mentor', date: day } });
    const levels = [{ skill: skill?.name, claimed: 3, evidenced: 2, confirmed: 1, onPaper: true }];
    expect(pair.facts()).toMatchObject({ levels, statedOn: day });
  });

  it('is ahead when others have written, not when whoever looks has', () => {
    const pair = new Pair();
    const before = pair.facts().heads;
    pair.byMentor({ type: 'person.set', name: 'Mentor' });
    expect(isAhead(pair.facts().heads, before)).toBe(false);
    pair.individually(met(first));
    expect(isAhead(pair.facts().heads, before)).toBe(true);
    expect(isAhead(pair.facts().heads, undefined)).toBe(true);
  });
});
