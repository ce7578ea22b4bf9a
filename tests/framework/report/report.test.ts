import { describe, expect, it } from 'vitest';
import { applyActs } from '../../../framework/acts';
import type { Change } from '../../../framework/change';
import { usualChoices } from '../../../framework/document/choices';
import { placesOf } from '../../../framework/framework';
import { emptyPlan } from '../../../framework/plan';
import { plainActs } from '../../helpers/arbitrary-acts';
import {
  action,
  at,
  evidence,
  framework,
  itemId,
  planOfChanges,
  rated,
  reportOf,
  topPlan,
  usualPlan,
} from '../../helpers/report-plans';
import { fc } from '../../helpers/laws';

const notAssessed = {
  agreed: null,
  rating: null,
  mark: 'not-assessed',
  target: null,
  evidence: [],
  pieces: 0,
  said: null,
  proof: null,
  note: null,
} as const;

function textOf(number: string): string {
  return placesOf(framework).get(at(number))?.indicator.text ?? '';
}

function row(number: string, fields: object = {}) {
  return { anchor: `indicator-1-${number}`, number, text: textOf(number), ...notAssessed, ...fields };
}

describe('the report', () => {
  it('says nothing about an empty plan but the framework and the next level', () => {
    const { skills, ...rest } = reportOf(planOfChanges([]));
    expect(rest).toEqual({
      name: '',
      role: '',
      title: '',
      mentor: '',
      framework: 'Infrastructure Support',
      day: '2026-12-12',
      paper: 'a4',
      creator: 'Rung 0.1.0',
      marks: ['not-assessed'],
      agreed: 'signed',
      status: { words: 'Draft', reviewed: null, next: null },
      frameworkHash: '',
      sections: usualChoices.mentor.sections,
      since: null,
      checkIns: [],
      history: [],
      signOff: null,
      openActions: [],
      endedActions: [],
      evidence: [],
      pieces: 0,
      form: null,
    });
    expect(skills).toHaveLength(1);
    expect(skills[0]?.summary).toEqual([
      { figure: 'Towards level 1', words: 'Not assessed yet' },
      { figure: '1, Follow', words: 'Next level' },
      { figure: '0 of 3', words: 'indicators of Level 1 met' },
    ]);
    expect(skills[0]?.board).toEqual({
      kind: 'next-level',
      rank: 1,
      name: 'Follow',
      indicators: [row('1.1'), row('1.2'), row('1.3')],
    });
  });

  it('names the next level, its date, and what each of its indicators has', () => {
    const [skill] = reportOf(usualPlan).skills;
    const reference = (number: number) => ({
      label: `E${String(number)}`,
      anchor: `evidence-E${String(number)}`,
    });
    expect(skill?.summary).toEqual([
      { figure: '2, Assist', words: 'Own view, all with evidence' },
      { figure: '3, Apply', words: 'Next level, by 31 March 2027' },
      { figure: '1 of 3', words: 'indicators of Level 3 met' },
    ]);
    expect(skill?.levels[2]).toEqual({
      rank: 3,
      name: 'Apply',
      description: null,
      target: '2027-03-31',
      met: 1,
      evidenced: 1,
      indicators: [
        row('3.1', {
          rating: 'met',
          mark: 'evidenced',
          target: '2026-11-30',
          evidence: [reference(2), reference(4)],
          pieces: 2,
        }),
        row('3.2', {
          rating: 'partly',
          mark: 'partly',
          target: '2026-12-05',
          evidence: [reference(4)],
          pieces: 1,
          note: 'Printers and mail are no trouble any more.\n\nNetwork problems still need a second pair of eyes.',
        }),
        row('3.3', { rating: 'not-yet', mark: 'not-yet', target: '2027-03-31' }),
      ],
    });
    expect(skill?.board?.indicators).toEqual(skill?.levels[2]?.indicators);
  });

  it('numbers evidence by the day on which it happened, and says what it supports', () => {
    const plan = planOfChanges([
      evidence(1, { title: 'Later', date: '2026-05-02', indicators: [at('2.1'), at('1.3')], tags: ['x'] }),
      evidence(4, { tags: ['nobody else sees this'], private: true }),
      evidence(2, { title: 'Same day, second', date: '2026-05-01', text: 'Same day, second' }),
      evidence(3, { title: 'Earliest', date: '2020-01-01', kind: 'link', url: 'https://example.org/a' }),
    ]);
    expect(reportOf(plan).evidence).toEqual([
      {
        label: 'E1',
        anchor: 'evidence-E1',
        title: 'Earliest',
        kind: 'link',
        date: '2020-01-01',
        indicators: [],
        tags: [],
        file: null,
        url: 'https://example.org/a',
        text: null,
        note: null,
      },
      expect.objectContaining({ label: 'E2', text: 'Same day, second' }),
      expect.objectContaining({
        label: 'E3',
        tags: ['x'],
        indicators: [
          { label: '1.3', anchor: 'indicator-1-1.3' },
          { label: '2.1', anchor: 'indicator-1-2.1' },
        ],
      }),
    ]);
  });

  it('says where an attached file is missing', () => {
    const file = { sha256: 'b'.repeat(64), name: 'letter.pdf', size: 10 };
    const plan = planOfChanges([evidence(1, { kind: 'file', file })]);
    const missing = (files: readonly string[]) =>
      reportOf(plan, { missingFiles: files }).evidence.map((piece) => piece.file);
    expect(missing([])).toEqual([{ name: 'letter.pdf', size: 10, sha256: file.sha256, isMissing: false }]);
    expect(missing([file.sha256])).toEqual([
      { name: 'letter.pdf', size: 10, sha256: file.sha256, isMissing: true },
    ]);
  });

  it('puts open actions by date, and those that ended by the day of their end', () => {
    const acts = [
      {
        changes: [action(1, { text: 'undated' }), action(2, { text: 'late', date: '2027-02-01' })],
        day: '2026-01-01',
      },
      {
        changes: [action(3, { text: 'early', date: '2027-01-01' }), action(4), action(5)],
        day: '2026-01-02',
      },
      { changes: [{ type: 'action.drop' as const, action: itemId(5), outcome: ' ' }], day: '2026-02-01' },
      {
        changes: [{ type: 'action.done' as const, action: itemId(4), outcome: 'It helped.' }],
        day: '2026-03-01',
      },
    ];
    const report = reportOf(applyActs(emptyPlan, acts));
    expect(report.openActions.map(({ text }) => text)).toEqual(['early', 'late', 'undated']);
    expect(report.endedActions).toEqual([
      {
        text: 'Action 5',
        indicators: [],
        owner: 'Individual',
        date: null,
        outcome: null,
        ended: '2026-02-01',
        status: 'dropped',
      },
      {
        text: 'Action 4',
        indicators: [],
        owner: 'Individual',
        date: null,
        outcome: 'It helped.',
        ended: '2026-03-01',
        status: 'done',
      },
    ]);
  });

  it('says at the top that there is no next level, and shows what has no evidence yet', () => {
    const [skill] = reportOf(topPlan).skills;
    expect(skill?.summary).toEqual([
      { figure: '5, Strategise', words: 'Own view, evidence for 6 of 16 indicators' },
      { figure: 'Highest level', words: 'Reached; there is no next level' },
      { figure: '16 of 16', words: 'indicators of all levels met' },
    ]);
    expect(skill?.board?.kind).toBe('without-evidence');
    expect(skill?.board?.indicators.map(({ number }) => number)).toEqual([
      '3.1',
      '3.2',
      '3.3',
      '4.1',
      '4.2',
      '4.3',
      '4.4',
      '5.1',
      '5.2',
      '5.3',
    ]);
    const all = [...placesOf(framework).keys()];
    const whole = planOfChanges([
      ...all.map((indicator): Change => ({ type: 'rating.set', indicator, rating: 'met' })),
      evidence(1, { indicators: all }),
    ]);
    expect(reportOf(whole).skills[0]?.board).toBeNull();
  });

  it('speaks of a level without evidence as the own view alone', () => {
    const plan = planOfChanges(rated('met', '1.1', '1.2', '1.3'));
    expect(reportOf(plan).skills[0]?.summary[0]).toEqual({
      figure: '1, Follow',
      words: 'Own view, not yet with evidence',
    });
  });
});

describe('what is private', () => {
  const secret = 'SECRET';

  it('is not in the report and does not count', () => {
    const shared: readonly Change[] = rated('met', '1.1', '1.2', '1.3');
    const hidden: readonly Change[] = [
      evidence(1, {
        title: secret,
        text: secret,
        indicators: [at('1.1'), at('1.2'), at('1.3')],
        private: true,
      }),
      { type: 'note.set', indicator: at('1.1'), text: secret, private: true },
      action(2, { text: secret, private: true }),
    ];
    expect(reportOf(planOfChanges([...shared, ...hidden]))).toEqual(reportOf(planOfChanges(shared)));
  });

  it('never comes out, whatever was done before (law)', () => {
    const marked = (change: Change): Change => {
      if (!('private' in change) || change.private !== true) return change;
      const texts = Object.entries(change).map(([key, value]): [string, unknown] =>
        ['text', 'title', 'note', 'outcome'].includes(key) && value !== '' ? [key, secret] : [key, value],
      );
      return { ...change, ...Object.fromEntries(texts) };
    };
    fc.assert(
      fc.property(plainActs, (acts) => {
        // What is edited later is not known to be private, so edits are left out.
        const kept = acts.map((act) => ({
          changes: act.filter(({ type }) => !/edit|done|drop/.test(type)).map(marked),
          day: '2026-01-01',
        }));
        expect(JSON.stringify(reportOf(applyActs(emptyPlan, kept)))).not.toContain(secret);
      }),
    );
  });
});

describe('the report of any plan (laws)', () => {
  const anyPlan = plainActs.map((acts) =>
    applyActs(
      emptyPlan,
      acts.map((changes) => ({ changes, day: '2026-01-01' })),
    ),
  );

  it('leads every reference somewhere, and never twice to one name', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { skills, evidence: pieces, openActions, endedActions } = reportOf(plan);
        const rows = skills.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators));
        const places = [...rows, ...pieces].map(({ anchor }) => anchor);
        const references = [
          ...rows.flatMap((each) => each.evidence),
          ...[...pieces, ...openActions, ...endedActions].flatMap((each) => each.indicators),
        ];
        expect(new Set(places).size).toBe(places.length);
        expect(references.filter(({ anchor }) => !places.includes(anchor))).toEqual([]);
      }),
    );
  });

  it('links evidence and indicators both ways', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { skills, evidence: pieces } = reportOf(plan);
        const rows = skills.flatMap(({ levels }) => levels.flatMap(({ indicators }) => indicators));
        const there = rows.flatMap((each) => each.evidence.map((piece) => `${each.anchor} ${piece.anchor}`));
        const back = pieces.flatMap((piece) =>
          piece.indicators.map((each) => `${each.anchor} ${piece.anchor}`),
        );
        expect(there.sort()).toEqual(back.sort());
      }),
    );
  });

  it('survives JSON as it is', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const report = reportOf(plan);
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });
});
