import { beforeEach, describe, expect, it } from 'vitest';
import { sections, usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import { buildReport, type ReportModel } from '../../../framework/report/report';
import { statesThen } from '../../../framework/report/since-part';
import { foldTexts, TestWriter } from '../../helpers/test-writer';
import { action, at, evidence, framework, itemId, rated } from '../../helpers/report-plans';

let individual: TestWriter;
let mentor: TestWriter;
beforeEach(() => {
  individual = new TestWriter();
  mentor = new TestWriter({ plan: individual.id });
});

function meet(digit: string, date: string): void {
  const checkIn = digit.repeat(16);
  const indicators = [at('1.1')];
  const meeting = { date, where: 'away', mentorName: 'Mentor', self: [] } as const;
  individual.act([{ type: 'checkin.open', checkIn, indicators, ...meeting }]);
  mentor.see(individual);
  mentor.act([
    { type: 'checkin.rate', checkIn, indicator: at('1.1'), rating: 'met' },
    { type: 'checkin.rated', checkIn },
    { type: 'checkin.show', checkIn },
  ]);
  individual.see(mentor);
  individual.act([{ type: 'checkin.close', checkIn, how: 'unsigned' }]);
}

function report(choices: Partial<DocumentChoices> = {}): ReportModel {
  const { plan, entries } = foldTexts(individual.id, [individual.text, mentor.text]);
  return buildReport({
    plan,
    framework,
    day: '2026-12-12',
    paper: 'a4',
    version: '0.1.0',
    choices: { ...usualChoices.mentor, ...choices },
    states: statesThen(plan, entries),
    entries,
  });
}

describe('since the last check-in, in a document', () => {
  it('is told from where the last one ended, by numbers and without the name of the only skill', () => {
    individual.act(rated('not-yet', '1.1', '1.2'));
    meet('c', '2026-06-01');
    expect(report().since).toBeNull();
    individual.act([...rated('met', '1.1'), evidence(1), action(1)]);
    expect(report().since).toMatchObject({
      since: {
        from: { day: '2026-06-01', checkIn: 'c'.repeat(16) },
        ratings: { up: [{ indicator: at('1.1'), from: 'not-yet', to: 'met' }], down: [], first: [] },
        evidence: { added: [{ title: 'Piece 1' }], removed: [] },
        actions: { added: [{ text: 'Action 1' }] },
      },
      names: { numbers: { [at('1.1')]: '1.1' }, skills: {} },
    });
  });

  it('is about the time before a meeting that has just ended', () => {
    meet('c', '2026-06-01');
    individual.act(rated('partly', '1.2'));
    meet('d', '2026-09-01');
    expect(report().since?.since).toMatchObject({
      from: { day: '2026-06-01' },
      ratings: { first: [{ indicator: at('1.2') }] },
    });
  });

  it('says nothing of what is private, has become so, or was removed', () => {
    individual.act([
      evidence(1, { title: 'Zebra' }),
      evidence(2, { title: 'Yak' }),
      action(1, { private: true }),
    ]);
    individual.act([evidence(3, { title: 'Xerus' })]);
    meet('c', '2026-06-01');
    individual.act([
      { type: 'evidence.edit', evidence: itemId(1), private: true },
      { type: 'evidence.remove', evidence: itemId(2) },
      { type: 'evidence.edit', evidence: itemId(3), private: true },
      { type: 'action.done', action: itemId(1), outcome: 'Walrus' },
      evidence(4, { title: 'Vole', private: true }),
      ...rated('met', '1.3'),
    ]);
    const text = JSON.stringify(report());
    expect(report().since?.since.evidence).toEqual({ added: [], removed: [] });
    for (const word of ['Zebra', 'Yak', 'Xerus', 'Walrus', 'Vole', 'Action 1']) {
      expect(text).not.toContain(word);
    }
  });

  it('tells no rating of then in a document without ratings', () => {
    individual.act(rated('partly', '1.1', '1.2'));
    meet('c', '2026-06-01');
    individual.act([...rated('met', '1.1'), action(1)]);
    expect(report().since).not.toBeNull();
    const without = report({ ratings: false, sections });
    expect(without.since).toBeNull();
    expect(JSON.stringify(without)).not.toMatch(/:"(?:not-yet|partly|met|evidenced|confirmed)"/);
  });

  it('says nothing of levels where some are left out, since they could not be told from the rest', () => {
    individual.act(rated('met', '1.1', '1.2', '1.3'));
    meet('c', '2026-06-01');
    const level2 = framework.skills[0]?.levels.find(({ rank }) => rank === 2);
    individual.act(
      (level2?.indicators ?? []).map(({ id }) => ({ type: 'rating.set', indicator: id, rating: 'met' })),
    );
    expect(report().since?.since.levels).not.toEqual([]);
    expect(report({ levels: [2] }).since?.since.levels).toEqual([]);
  });

  it('is not there while the first check-in goes on', () => {
    const checkIn = 'c'.repeat(16);
    const meeting = { date: '2026-06-01', where: 'away', mentorName: 'Mentor', self: [] } as const;
    individual.act([{ type: 'checkin.open', checkIn, indicators: [at('1.1')], ...meeting }]);
    individual.act(rated('met', '1.1'));
    expect(report().since).toBeNull();
  });
});
