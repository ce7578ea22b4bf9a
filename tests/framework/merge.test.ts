import { describe, expect, it } from 'vitest';
import type { Journal } from '../../framework/journal';
import { emptied, textOf } from '../../framework/line';
import { planMerge, type Merge } from '../../framework/merge';
import { showPlan } from '../../framework/show';
import { arbitraryMeeting } from '../helpers/arbitrary-meetings';
import { fc } from '../helpers/laws';
import { planText, type Meeting } from '../helpers/meeting';
import { testCrypto } from '../helpers/test-crypto';
import { foldJournals, framework, readText, TestWriter } from '../helpers/test-writer';

const nobody: ReadonlySet<string> = new Set();

function merge(
  plan: string,
  local: readonly Journal[],
  incoming: readonly Journal[],
  accepted = nobody,
): Merge {
  return planMerge({ plan, local, incoming, accepted, crypto: testCrypto });
}

function freeName(id: string, taken: ReadonlyMap<string, Journal>): string {
  let count = 1;
  while (taken.has(`journal/${id.slice(0, 32)}-${String(count)}.jsonl`)) count += 1;
  return `journal/${id.slice(0, 32)}-${String(count)}.jsonl`;
}

/** A folder after a merge has written its files. */
function after(local: readonly Journal[], { writes }: Merge): readonly Journal[] {
  const files = new Map(local.map((journal) => [journal.file, journal]));
  for (const { file, journal, lines } of writes) {
    const name = file ?? freeName(journal, files);
    files.set(name, readText(lines.map(({ line }) => `${textOf(line)}\n`).join(''), name));
  }
  return [...files.values()];
}

function merged(plan: string, local: readonly Journal[], incoming: readonly Journal[]): readonly Journal[] {
  return after(local, merge(plan, local, incoming));
}

function seen({ id }: Meeting, journals: readonly Journal[]): string {
  return planText(foldJournals(id, journals).plan);
}

/** How long the beginning of each journal is that somebody has; 0: they do not have it. */
const lengths = fc.array(fc.nat(30), { minLength: 6, maxLength: 6 });

/** What somebody has of it: the individual's first journal at least, and nothing that is in doubt. */
function partOf(meeting: Meeting, each: readonly number[]): readonly Journal[] {
  return meeting.writers.slice(0, 5).flatMap((writer, index) => {
    const length = Math.min(each[index] ?? 0, writer.lines.length);
    if (index === 0) return [writer.journal(Math.max(length, 2))];
    return length === 0 ? [] : [writer.journal(length)];
  });
}

/** The same without the text of some lines, as in a copy that was shared in part. */
function thinned(journals: readonly Journal[], every: number): readonly Journal[] {
  return journals.map((journal) => ({
    ...journal,
    lines: journal.lines.map((sealed, index) =>
      index > 1 && index % every === 0 ? emptied(sealed) : sealed,
    ),
  }));
}

function linesOf(journals: readonly Journal[]): ReadonlyMap<string, string> {
  const lines = new Map<string, string>();
  for (const { lines: all } of journals) {
    for (const { id, line } of all) {
      const text = textOf(line);
      if ((lines.get(id)?.length ?? 0) < text.length) lines.set(id, text);
    }
  }
  return lines;
}

describe('several people’s journals', () => {
  it('fold to the same plan in whatever order they come, beginnings and copies beside them', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), fc.infiniteStream(fc.nat()), lengths, (meeting, order, each) => {
        const expected = foldJournals(meeting.id, meeting.journals);
        const copies = partOf(meeting, each).map((journal) => ({
          ...journal,
          file: `copy of ${journal.file}`,
        }));
        const shuffled = [...meeting.journals, ...copies]
          .map((journal) => ({ journal, place: Number(order.next().value) }))
          .sort((one, other) => one.place - other.place)
          .map(({ journal }) => journal);
        const folded = foldJournals(meeting.id, shuffled);
        expect(planText(folded.plan)).toBe(planText(expected.plan));
        expect(folded.ignored).toEqual(expected.ignored);
      }),
      { numRuns: 200 },
    );
  });
});

describe('merging', () => {
  it('twice is merging once; nothing is removed, and nothing altered but filled', () => {
    fc.assert(
      fc.property(
        arbitraryMeeting(),
        lengths,
        lengths,
        fc.integer({ min: 2, max: 9 }),
        (meeting, here, there, every) => {
          const local = thinned(partOf(meeting, here), every + 1);
          const incoming = thinned(partOf(meeting, there), every);
          const once = merged(meeting.id, local, incoming);
          expect(merge(meeting.id, once, incoming).writes).toEqual([]);
          const before = linesOf(local);
          const now = linesOf(once);
          const came = linesOf(incoming);
          for (const [id, text] of before) {
            if (now.get(id) !== text) expect(now.get(id)).toBe(came.get(id));
            expect(now.get(id)?.length).toBeGreaterThanOrEqual(text.length);
          }
          for (const id of came.keys()) expect(now.has(id)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives the same plan on both sides, whoever brings in whose', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), lengths, lengths, (meeting, here, there) => {
        const one = partOf(meeting, here);
        const other = partOf(meeting, there);
        const both = seen(meeting, merged(meeting.id, one, other));
        expect(seen(meeting, merged(meeting.id, other, one))).toBe(both);
        expect(seen(meeting, [...one, ...other])).toBe(both);
      }),
      { numRuns: 200 },
    );
  });

  it('of everything where there is nothing gives the same plan, to the letter', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const copy = merged(meeting.id, [], meeting.journals);
        const { plan } = foldJournals(meeting.id, copy);
        expect(showPlan(plan, framework)).toBe(
          showPlan(foldJournals(meeting.id, meeting.journals).plan, framework),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('leaves out whoever only says that they are somebody who is known, until the person says so', () => {
    fc.assert(
      fc.property(arbitraryMeeting(), (meeting) => {
        const { doubtful } = meeting;
        const local = meeting.journals.slice(0, 5);
        const incoming = [doubtful.journal()];
        const without = merge(meeting.id, local, incoming);
        expect(without.writes).toEqual([]);
        expect(without.waiting.map(({ id }) => id)).toEqual([doubtful.id]);
        const taken = merge(meeting.id, local, incoming, new Set([doubtful.id]));
        expect(taken.waiting).toEqual([]);
        expect(taken.accepted).toEqual([doubtful.id]);
        expect(taken.writes.map(({ journal }) => journal)).toEqual([doubtful.id]);
      }),
      { numRuns: 100 },
    );
  });

  it('takes in both branches of a journal that parted, beside each other', () => {
    const writer = new TestWriter();
    const common = writer.journal();
    writer.act([{ type: 'plan.rename', title: 'One branch' }]);
    const one = writer.journal();
    writer.lines.pop();
    writer.act([{ type: 'note.set', indicator: 'x', text: 'the other', private: true }]);
    const other = { ...writer.journal(), file: 'journal/other.jsonl' };
    for (const local of [[], [common], [one], [other]]) {
      const once = merged(writer.id, local, [one, other]);
      const { plan } = foldJournals(writer.id, once);
      expect([plan.title, plan.notes.get('x')?.text]).toEqual(['One branch', 'the other']);
      expect(merge(writer.id, once, [one, other]).writes).toEqual([]);
    }
  });

  it('never brings back what was erased', () => {
    const writer = new TestWriter();
    const line = writer.act([{ type: 'note.set', indicator: 'x', text: 'must go', private: true }]);
    const full = writer.journal();
    writer.act([{ type: 'text.erase', what: 'note', lines: [{ line, keep: [] }], files: [] }]);
    const local = {
      ...writer.journal(),
      lines: writer.lines.map((sealed) => (sealed.id === line ? emptied(sealed) : sealed)),
    };
    expect(merge(writer.id, [local], [full]).writes).toEqual([]);
    expect(merge(writer.id, [local], [{ ...full, file: 'x' }, writer.journal()]).writes).toEqual([]);
    const [write] = merge(
      writer.id,
      [{ ...local, lines: local.lines.slice(0, 2) }],
      [writer.journal()],
    ).writes;
    expect(JSON.stringify(write)).not.toContain('must go');
  });
});
