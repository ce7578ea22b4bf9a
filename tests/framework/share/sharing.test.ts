import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../../framework/branches';
import { isBlind } from '../../../framework/cover';
import type { CheckIn } from '../../../framework/check-in';
import { placesOf, type Framework } from '../../../framework/framework';
import { textOf } from '../../../framework/line';
import type { Plan } from '../../../framework/plan';
import { levelsOf } from '../../../framework/levels';
import { notShared, statedFor } from '../../../framework/share/not-shared';
import { shareAll, sharedPlan, type ShareChoices } from '../../../framework/share/choices';
import type { Withheld } from '../../../framework/share/withheld';
import { emptiedIn, planSharing } from '../../../framework/share/sharing';
import { counts, standingsOf } from '../../../framework/standing';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { fc } from '../../helpers/laws';
import { planText, type Meeting } from '../../helpers/meeting';
import { testCrypto } from '../../helpers/test-crypto';
import { foldJournals, framework as shipped, readText } from '../../helpers/test-writer';

const [{ id: skill, levels }] = [shipped.skills[0] ?? { id: '', levels: [] }];
const isOdd = (_: unknown, index: number) => index % 2 === 1;
const isEven = (_: unknown, index: number) => index % 2 === 0;

/** The shipped framework as two skills: every other indicator of each level is in the second. */
const framework: Framework = {
  ...shipped,
  skills: [
    { id: skill, is: isEven },
    { id: 'other-skill', is: isOdd },
  ].map(({ id, is }) => ({
    id,
    name: id,
    levels: levels.map((level) => ({ ...level, indicators: level.indicators.filter(is) })),
  })),
};
/** What a document leaves out besides. */
const withheld: fc.Arbitrary<Withheld> = fc.record({
  ratings: fc.boolean(),
  comments: fc.boolean(),
  records: fc.boolean(),
  notes: fc.boolean(),
  actions: fc.boolean(),
  evidence: fc.oneof(
    fc.constant('all' as const),
    fc.subarray(['0000000000000000', '0000000000000001', '0000000000000002', '0000000000000003']),
  ),
});
const choices: fc.Arbitrary<ShareChoices> = fc.record({
  withheld: fc.option(withheld, { nil: undefined }),
  files: fc.boolean(),
  private: fc.boolean(),
  earlier: fc.boolean(),
  levels: fc.option(fc.subarray(levels.map(({ rank }) => rank))),
  skills: fc.option(fc.subarray(framework.skills.map(({ id }) => id))),
});

interface Shared {
  /** The plan before it was shared, and after that was recorded. */
  readonly before: Plan;
  readonly after: Plan;
  readonly wanted: Plan;
  readonly texts: readonly string[];
}

/** Shares as the individual does: what is left out is recorded first, then every line is written. */
function share(meeting: Meeting, chosen: ShareChoices): Shared {
  const journals = meeting.journals;
  const before = foldJournals(meeting.id, journals).plan;
  const standing = standingsOf(meeting.id, joinCopies(journals), testCrypto);
  const from = { plan: before, framework, journals: standing, crypto: testCrypto };
  const { empty, change, shared } = planSharing(from, chosen);
  if (change !== null) meeting.individual[0].act([change], meeting.clock);
  const now = standingsOf(meeting.id, joinCopies(meeting.journals), testCrypto);
  const texts = now
    .filter(({ standing: one }) => counts(one))
    .map(({ lines }) =>
      emptiedIn(lines, empty)
        .map(({ line }) => `${textOf(line)}\n`)
        .join(''),
    );
  const after = foldJournals(meeting.id, meeting.journals).plan;
  // The same meeting is shared again in other ways.
  if (change !== null) meeting.individual[0].lines.pop();
  return { before, after, wanted: shared, texts };
}

function read(meeting: Meeting, texts: readonly string[]): Plan {
  const journals = texts.map((text, index) => readText(text, `${String(index)}.jsonl`));
  return foldJournals(meeting.id, journals).plan;
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.match(/word\d{4}/g) ?? []);
}

function withoutShare(plan: Plan): string {
  return planText({ ...plan, share: null });
}

/** Where nothing is left of what a mentor said, a copy for somebody else does not say who they were either. */
function told(plan: Plan): Plan {
  const isSilent = ({ rows, rated, shown, comments, signatures, notes }: CheckIn) =>
    rows.every((row) => row.mentor === null && row.agreed === null) &&
    [rated, shown].every((one) => one === null) &&
    comments.length + signatures.length + notes.length === 0;
  const checkIns = [...plan.checkIns].map(
    ([id, one]) => [id, isSilent(one) ? { ...one, mentor: '' } : one] as const,
  );
  return { ...plan, checkIns: new Map(checkIns) };
}

/** Every table, and the order where a table has one; what was said to be shared is only in the copy. */
function expectSame(one: Plan, other: Plan): void {
  const orders = ({ evidence, actions, checkIns }: Plan) =>
    [evidence, actions, checkIns].map((table) => [...table.keys()]);
  expect(told({ ...one, share: null })).toEqual(told({ ...other, share: null }));
  expect(orders(one)).toEqual(orders(other));
}

const seen = arbitraryMeeting({ writers: [0, 0, 0, 1, 2, 2, 4] });
/** The mentor says everything once; what they said and overwrote in one change with a rating goes with it. */
const once = arbitraryMeeting({ writers: [0, 0, 0, 1] });

describe('sharing a plan', () => {
  it('changes nothing in it', () => {
    fc.assert(
      fc.property(seen, choices, (meeting, chosen) => {
        const { before, after } = share(meeting, chosen);
        expect(withoutShare(after)).toBe(withoutShare(before));
      }),
      { numRuns: 200 },
    );
  });

  it('shows whoever opens it what was chosen, in every table and in its order', () => {
    fc.assert(
      fc.property(once, choices, (meeting, chosen) => {
        const { before, wanted, texts } = share(meeting, chosen);
        expectSame(wanted, sharedPlan(before, framework, chosen));
        expectSame(read(meeting, texts), wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('has no word in it that was not chosen', () => {
    fc.assert(
      fc.property(seen, choices, (meeting, chosen) => {
        fc.pre(!chosen.earlier);
        const { wanted, texts } = share(meeting, chosen);
        const allowed = words(planText({ ...wanted, share: null }));
        const said = words(texts.join(''));
        expect([...said].filter((word) => !allowed.has(word))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('names nothing of what a document leaves out, though it be no text', () => {
    const names = {
      ratings: /"(?:rating\.set|level\.claim|checkin\.[a-z]+)"|"(?:claimed|met|partly|not-yet)"/i,
      notes: /"note\.set"/,
      actions: /"action\.[a-z]+"/,
    } as const;
    fc.assert(
      fc.property(seen, choices, (meeting, chosen) => {
        const { withheld: out } = chosen;
        fc.pre(out !== undefined);
        const { before, texts } = share(meeting, chosen);
        const text = texts.join('');
        const covered = [...before.checkIns.values()].filter(isBlind).map(({ id }) => id);
        for (const id of covered) expect(text).not.toContain(`"checkIn":"${id}","indicator"`);
        if (out.ratings) expect(text).not.toMatch(names.ratings);
        if (out.notes) expect(text).not.toMatch(names.notes);
        if (out.actions) expect(text).not.toMatch(names.actions);
        if (out.evidence === 'all') expect(text).not.toMatch(/"evidence\.[a-z]+"/);
        else for (const id of out.evidence) expect(text).not.toContain(`"evidence":"${id}"`);
      }),
      { numRuns: 200 },
    );
  });

  it('shows what was left out as not shared, and nothing else, until it is shared too', () => {
    fc.assert(
      fc.property(seen, choices, (meeting, chosen) => {
        fc.pre(chosen.levels !== null || chosen.skills !== null);
        // A document says nothing of the rest.
        fc.pre(chosen.withheld === undefined);
        const { after, texts } = share(meeting, chosen);
        const copy = read(meeting, texts);
        for (const one of framework.skills) {
          const hidden = notShared(framework, one, copy);
          for (const { rank, indicators } of one.levels) {
            const isIn = chosen.skills?.includes(one.id) !== false && chosen.levels?.includes(rank) !== false;
            for (const { id } of indicators) {
              if (isIn) expect(hidden.has(id)).toBe(false);
              else expect(hidden.has(id) || copy.ratings.has(id)).toBe(true);
              if (!isIn) expect(copy.ratings.has(id)).toBe(false);
            }
          }
          if (hidden.size > 0) {
            const { claimed } = statedFor(one, copy, hidden) ?? expect.fail();
            expect(claimed).toBe(levelsOf(one, after).claimed);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect([...placesOf(framework).keys()].sort()).toEqual([...placesOf(shipped).keys()].sort());
  });

  it('leaves nothing out where everything was chosen', () => {
    fc.assert(
      fc.property(seen, (meeting) => {
        const { before, after, texts } = share(meeting, shareAll);
        expect(withoutShare(after)).toBe(withoutShare(before));
        expect(planText(read(meeting, texts))).toBe(planText(after));
        // Nobody is told that something is left out of it.
        expect([after.share?.levels ?? null, after.share?.skills ?? null]).toEqual([null, null]);
      }),
      { numRuns: 100 },
    );
  });
});
