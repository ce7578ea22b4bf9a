/** Sharing with the same person again after going on: the newer file says how it stands, and takes nothing away. */
import { expect, it } from 'vitest';
import { joinCopies } from '../../../framework/branches';
import type { Journal } from '../../../framework/journal';
import { textOf, type SealedLine } from '../../../framework/line';
import { planMerge } from '../../../framework/merge';
import { snapshotOf, type Plan } from '../../../framework/plan';
import { shareAll, type ShareChoices } from '../../../framework/share/choices';
import { emptiedIn, planSharing } from '../../../framework/share/sharing';
import { counts, standingsOf } from '../../../framework/standing';
import { arbitraryMeeting } from '../../helpers/arbitrary-meetings';
import { fc } from '../../helpers/laws';
import type { Meeting } from '../../helpers/meeting';
import { testCrypto } from '../../helpers/test-crypto';
import { foldJournals, framework, readText } from '../../helpers/test-writer';

const choices: fc.Arbitrary<ShareChoices> = fc.record({
  files: fc.constant(true),
  private: fc.boolean(),
  earlier: fc.boolean(),
  levels: fc.constantFrom(null, [1], [1, 2]),
  skills: fc.constant(null),
});

function textIn(lines: readonly SealedLine[]): string {
  return lines.map(({ line }) => `${textOf(line)}\n`).join('');
}

/** What is in the file, once what is left out has been recorded. */
function share(meeting: Meeting, chosen: ShareChoices): readonly string[] {
  const { id, journals } = meeting;
  const { plan } = foldJournals(id, journals);
  const standing = standingsOf(id, joinCopies(journals), testCrypto);
  const { empty, change } = planSharing({ plan, framework, journals: standing, crypto: testCrypto }, chosen);
  const [one] = meeting.individual;
  if (change !== null) meeting.write(one, [change], { isBackdated: false, later: 1 });
  return standingsOf(id, joinCopies(meeting.journals), testCrypto)
    .filter((journal) => counts(journal.standing))
    .map(({ lines }) => textIn(emptiedIn(lines, empty)));
}

function read(texts: readonly string[]): readonly Journal[] {
  return texts.map((text, index) => readText(text, `journal/${String(index)}.jsonl`));
}

function merged(plan: string, local: readonly Journal[], incoming: readonly Journal[]): readonly Journal[] {
  const { writes } = planMerge({ plan, local, incoming, accepted: new Set(), crypto: testCrypto });
  const files = new Map(local.map((journal) => [journal.file, journal]));
  for (const { file, journal, lines } of writes) {
    const name = file ?? `journal/${journal}-${String(files.size)}.jsonl`;
    files.set(name, readText(textIn(lines), name));
  }
  return [...files.values()];
}

function words(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/word\d{4}/g) ?? []));
}

/** Where nothing is left of what a mentor said, only who had it before knows who they were. */
function unnamed({ checkIns, ...plan }: Plan): Plan {
  return { ...plan, checkIns: new Map([...checkIns].map(([id, one]) => [id, { ...one, mentor: '' }])) };
}

/** Whoever has the lines may know more of what the files of a piece were before. */
function withoutEarlier({ evidence, ...plan }: Plan): Plan {
  const pieces = [...evidence].map(([id, piece]) => [id, { ...piece, earlier: undefined }] as const);
  return { ...plan, evidence: new Map(pieces) };
}

/** Every row of every table as one text; what stands for itself too. */
function rows(plan: Plan): ReadonlySet<string> {
  const said = Object.entries(snapshotOf(withoutEarlier(unnamed(plan)))).flatMap(
    ([name, table]): readonly string[] =>
      Array.isArray(table)
        ? table.map((row) => JSON.stringify([name, row]))
        : [JSON.stringify([name, table])],
  );
  return new Set(said);
}

function keys(plan: Plan): ReadonlySet<string> {
  return new Set(
    Object.entries(snapshotOf(plan)).flatMap(([name, table]): readonly string[] =>
      Array.isArray(table) ? table.map(([key]) => `${name} ${String(key)}`) : [],
    ),
  );
}

interface First {
  readonly chosen: ShareChoices;
  readonly first: readonly string[];
  /** How many lines say that it was shared, where nobody invented any. */
  readonly states: number;
}

const shares = new WeakMap<Meeting, First>();
const between = choices.map((chosen) => (meeting: Meeting) => {
  const before = statesIn(meeting);
  const first = share(meeting, chosen);
  shares.set(meeting, { chosen, first, states: statesIn(meeting) - before });
});
const goingOn = arbitraryMeeting({ writers: [0, 0, 0, 1], attackers: [0, 0, 1], between });

/** Lines that say it was shared. */
function statesIn({ individual }: Meeting): number {
  const lines = individual.flatMap((writer) => writer.lines);
  return lines.filter(({ line }) => line.changes?.some(({ type }) => type === 'share.state')).length;
}

/** An id that two pieces got: every piece of a program has one of its own. */
function hasOneIdTwice({ individual }: Meeting): boolean {
  const changes = individual.flatMap(({ lines }) => lines.flatMap(({ line }) => line.changes ?? []));
  const ids = changes.flatMap(({ type, evidence }) => (type === 'evidence.add' ? [evidence] : []));
  return new Set(ids).size < ids.length;
}

it('gives whoever brings in both what the newer one alone gives; what it leaves out is as it came before (law)', () => {
  let compared = 0;
  fc.assert(
    fc.property(goingOn, (meeting) => {
      const shared = shares.get(meeting);
      if (shared === undefined) throw new Error('It was not shared.');
      const { id } = meeting;
      // Some say that it was shared, and in it a rating that no line gave: no program does.
      if (statesIn(meeting) > shared.states) return;
      if (hasOneIdTwice(meeting)) return;
      compared += 1;
      const local = merged(id, [], read(shared.first));
      const second = share(meeting, shared.chosen);
      const both = foldJournals(id, merged(id, local, read(second))).plan;
      const alone = foldJournals(id, read(second)).plan;
      const before = foldJournals(id, local).plan;
      const is = rows(both);
      expect([...rows(alone)].filter((row) => !is.has(row))).toEqual([]);
      const known = new Set([...keys(alone), ...keys(before)]);
      expect([...keys(both)].filter((key) => !known.has(key))).toEqual([]);
      const told = words([...shared.first, ...second]);
      expect([...words([...is])].filter((word) => !told.has(word))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  // So that the law is about something.
  expect(compared).toBeGreaterThan(10);
});

it('gives the whole plan where everything is shared in the end (law)', () => {
  fc.assert(
    fc.property(goingOn, (meeting) => {
      const { id } = meeting;
      const local = merged(id, [], read(shares.get(meeting)?.first ?? []));
      const both = foldJournals(id, merged(id, local, read(share(meeting, shareAll)))).plan;
      const whole = foldJournals(
        id,
        meeting.journals.filter((_, index) => index < 5),
      ).plan;
      expect(both).toEqual(whole);
    }),
    { numRuns: 40 },
  );
});
