import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { applyActs } from '../../../framework/acts';
import type { CheckIn } from '../../../framework/check-in';
import { csvText, readCsv } from '../../../framework/formats/csv';
import { planCsv, planDataOfCsv } from '../../../framework/formats/plan-csv';
import { PlanDataError, readPlanData } from '../../../framework/formats/plan-data';
import { emptyPlan, type Plan } from '../../../framework/plan';
import { showPlan } from '../../../framework/show';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { fc } from '../../helpers/laws';
import { planText } from '../../helpers/meeting';
import { action, itemId } from '../../helpers/report-plans';
import { foldJournals, framework } from '../../helpers/test-writer';

const plans: fc.Arbitrary<Plan> = arbitraryMeeting().map(
  ({ id, journals }) => foldJournals(id, journals).plan,
);

/** Tables of a plan in the order of their keys, which is the one in which the data has them. */
function sorted(plan: Plan): string {
  const byKey = <Value>(table: ReadonlyMap<string, Value>) =>
    new Map([...table].sort(([one], [other]) => (one < other ? -1 : 1)));
  const { ratings, notes, targets, levelTargets, proofs } = plan;
  return planText({
    ...plan,
    share: null,
    ratings: byKey(ratings),
    notes: byKey(notes),
    targets: byKey(targets),
    levelTargets: byKey(levelTargets),
    proofs: byKey(proofs),
  });
}

const checkIn: CheckIn = {
  id: 'c'.repeat(16),
  date: '2027-02-01',
  where: 'here',
  mentorName: 'Mentor Surname',
  mentor: '',
  opened: '2026-12-01',
  rows: [],
  rated: '2026-12-02',
  shown: null,
  comments: [],
  notes: '',
  nextDate: null,
  signatures: [],
  closed: null,
};

function planWith(one: CheckIn): Plan {
  return { ...emptyPlan, checkIns: new Map([[one.id, one]]) };
}

describe('a plan as data', () => {
  it('reads back from JSON as the same plan (law)', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const read = readPlanData(JSON.parse(showPlan(plan, framework)));
        expect(sorted(read)).toBe(sorted(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('reads back from a table as the same plan (law)', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const read = readPlanData(planDataOfCsv(planCsv(plan, framework)));
        expect(sorted(read)).toBe(sorted(plan));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps how the ratings of a check-in came back', () => {
    const returned = { from: 'form', answers: 'e'.repeat(64) } as const;
    const read = readPlanData(JSON.parse(showPlan(planWith({ ...checkIn, returned }), framework)));
    expect(read.checkIns.get(checkIn.id)).toEqual({ ...checkIn, returned });
  });

  it('keeps that it was put away, and what it is called', () => {
    const plan = { ...emptyPlan, isArchived: true, title: 'Until spring' };
    expect(readPlanData(JSON.parse(showPlan(plan, framework)))).toMatchObject(plan);
    expect(readPlanData(planDataOfCsv(planCsv(plan, framework)))).toMatchObject(plan);
  });

  it('is a table that people read, with a column for each thing', () => {
    const indicator = 'infrastructure-support/1.1';
    const plan = applyActs(emptyPlan, [
      {
        day: '2026-12-12',
        changes: [
          { type: 'rating.set', indicator, rating: 'partly' },
          { type: 'target.set', indicator, date: '2027-01-31' },
          action(1, { text: '=1+1', date: '2027-02-01', indicators: [indicator], private: true }),
        ],
      },
    ]);
    const [head = '', , ...rows] = planCsv(plan, framework).split('\r\n');
    const words = framework.skills[0]?.levels[0]?.indicators[0]?.text ?? '';
    expect(head).toBe(
      '\ufeffrecord,number,indicator,id,rating,date,title,text,status,outcome,indicators,tags,url,note,private,more',
    );
    const more = '"{""added"":""2026-12-12"",""ended"":null,""outcome"":""""}"';
    expect(rows.map((row) => row.replace(words, 'WORDS').replace('"WORDS"', 'WORDS'))).toEqual([
      `action,,,${itemId(1)},,2027-02-01,,'=1+1,open,,${indicator},,,,yes,${more}`,
      `rating,1.1,WORDS,${indicator},partly,,,,,,,,,,,"{""day"":""2026-12-12""}"`,
      `target,1.1,WORDS,${indicator},,2027-01-31,,,,,,,,,,`,
      '',
    ]);
  });

  it('says which field is wrong', () => {
    const data: object = v.parse(v.looseObject({}), JSON.parse(showPlan(emptyPlan, framework)));
    expect(() => readPlanData({ ...data, targets: { a: '2027-02-30' } })).toThrow(PlanDataError);
    expect(() => readPlanData({ ...data, format: 2 })).toThrow(/format is wrong: must be 1/);
    expect(() => readPlanData([])).toThrow(PlanDataError);
  });
});

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^['"=+\-@,;\t\r\n ]{0,6}[a-z]?$/),
  fc.constantFrom("'", "''=1", '=1+1', ' =1', '＝1', '\t', '"', ''),
);

describe('a table', () => {
  it('reads back cell by cell, whatever stands in it (law)', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(readCsv(csvText(rows))).toEqual(rows);
      }),
    );
  });

  it('has no cell that a spreadsheet takes for a formula (law)', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const written = csvText([[text, 'end']]).slice(1);
        expect(written.replace(/^"/, '')).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  it('is one cell where a spreadsheet splits at semicolons', () => {
    expect(csvText([['a;=1', 'b']])).toBe('\ufeff"a;=1",b\r\n');
  });

  it('takes lines as other programs end them, and says what is wrong', () => {
    expect(readCsv('a,b\nc,"d\ne"')).toEqual([
      ['a', 'b'],
      ['c', 'd\ne'],
    ]);
    expect(() => readCsv('"a')).toThrow('never closed');
    expect(() => readCsv('"a"b')).toThrow('in the middle of a cell');
    expect(() => planDataOfCsv('a,b\r\n')).toThrow('does not name the columns');
    expect(() => planDataOfCsv('record,id\r\nfrog,1\r\n')).toThrow('"frog"');
    const privateNote = (word: string) => planDataOfCsv(`record,id,text,private\r\nnote,a,b,${word}\r\n`);
    expect(privateNote('YES ')).toMatchObject({ notes: { a: { private: true } } });
    expect(privateNote('FALSE')).toMatchObject({ notes: { a: { private: false } } });
    expect(() => privateNote('ja')).toThrow('"ja", which is neither yes nor no');
    expect(planDataOfCsv('record,id,tags\r\nevidence,a,"x\r\ny"\r\n')).toMatchObject({
      evidence: [{ tags: ['x', 'y'] }],
    });
    expect(() => planDataOfCsv('record,more\r\nplan,{\r\n')).toThrow('"more"');
  });
});
