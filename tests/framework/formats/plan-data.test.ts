import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv } from '../../../framework/formats/csv';
import { planCsv, planDataOfCsv } from '../../../framework/formats/plan-csv';
import { PlanDataError, readPlanData } from '../../../framework/formats/plan-data';
import { emptyPlan, type Plan } from '../../../framework/plan';
import { showPlan } from '../../../framework/show';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { planText } from '../../helpers/meeting';
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

  it('takes lines as other programs end them, and says what is wrong', () => {
    expect(readCsv('a,b\nc,"d\ne"')).toEqual([
      ['a', 'b'],
      ['c', 'd\ne'],
    ]);
    expect(() => readCsv('"a')).toThrow('never closed');
    expect(() => readCsv('"a"b')).toThrow('in the middle of a cell');
    expect(() => planDataOfCsv('a,b\r\n')).toThrow('does not name the columns');
    expect(() => planDataOfCsv('record,id\r\nfrog,1\r\n')).toThrow('"frog"');
    expect(() => planDataOfCsv('record,more\r\nplan,{\r\n')).toThrow('"more"');
  });
});
