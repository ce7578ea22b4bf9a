import { describe, expect, it } from 'vitest';
import type { Change } from '../../../framework/change';
import { beginning } from '../../../framework/history/briefly';
import { fieldOf } from '../../../framework/history/groups';
import { headsOf, historyRows, type HistoryRow } from '../../../framework/history/rows';
import { arbitraryHistory } from '../../helpers/arbitrary-history';
import { fc } from '../../helpers/laws';
import { indicators, itemId, Meeting } from '../../helpers/meeting';
import { foldJournals, foldTexts, TestWriter } from '../../helpers/test-writer';

const first = 'infrastructure-support/1.1';
const second = 'infrastructure-support/1.2';
const minute = 60_000_000;
const rate = (indicator: string, rating: 'met' | 'partly' | 'not-yet'): Change => ({
  type: 'rating.set',
  indicator,
  rating,
});

function entriesOf(...writers: readonly TestWriter[]) {
  const texts = writers.map(({ text }) => text);
  return foldTexts(writers[0]?.id ?? '', texts).entries;
}

function rowsOf(...writers: readonly TestWriter[]): readonly HistoryRow[] {
  return historyRows(entriesOf(...writers), null);
}

describe('rows', () => {
  it('have every line once, newest first, and what reads as one is one field of one writer in ten minutes', () => {
    fc.assert(
      fc.property(arbitraryHistory, (writers) => {
        const entries = entriesOf(...writers);
        const byId = new Map(entries.map((entry, order) => [entry.id, { entry, order }]));
        const rows = historyRows(entries, null);
        const shown = rows.flatMap(({ acts }) => acts);
        expect([...shown].sort()).toEqual(entries.map(({ id }) => id).sort());
        const places = rows.map(({ acts }) => byId.get(acts.at(-1) ?? '')?.order ?? -1);
        expect(places).toEqual([...places].sort((one, other) => other - one));
        for (const row of rows) {
          const lines = row.acts.flatMap((id) => byId.get(id)?.entry ?? []);
          const last = lines.at(-1);
          expect(row.at).toBe(last?.at);
          expect(new Set(lines.map(({ isUndone }) => isUndone)).size).toBe(1);
          if (lines.length === 1) continue;
          expect(new Set(lines.map(({ journal }) => journal)).size).toBe(1);
          expect(new Set(lines.map((line) => fieldOf(line))).size).toBe(1);
          const times = lines.map(({ at }) => Date.parse(at));
          expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(600_000);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('read changes of one field within ten minutes as one, also with others between, and say what was before', () => {
    const writer = new TestWriter();
    writer.act([rate(first, 'not-yet')]);
    writer.act([rate(first, 'partly')], writer.clock + 60 * minute);
    writer.act([rate(second, 'met')]);
    writer.act([rate(first, 'met')]);
    writer.act([rate(first, 'partly')], writer.clock + 60 * minute);
    expect(rowsOf(writer).map(({ acts, changes, was }) => [acts.length, changes, was])).toMatchObject([
      [1, [rate(first, 'partly')], 'met'],
      [2, [rate(first, 'met')], 'not-yet'],
      [1, [rate(second, 'met')], null],
      [1, [rate(first, 'not-yet')], null],
      [1, [{ type: 'plan.start' }, { type: 'profile.set' }], null],
      [1, [{ type: 'journal.begin', key: '' }], null],
    ]);
  });

  it('say what stands taken back and how to bring it back; undo and redo say what they took', () => {
    const writer = new TestWriter();
    const act = writer.act([rate(first, 'met')]);
    const undo = writer.act([{ type: 'change.undo', act }]);
    expect(rowsOf(writer).slice(0, 2)).toMatchObject([
      { does: 'undo', changes: [rate(first, 'met')], canUndo: false, standing: 'stands', kinds: ['ratings'] },
      { does: 'act', standing: 'undone', canUndo: false, undos: [undo], indicators: [first] },
    ]);
    writer.act([{ type: 'change.redo', undo }]);
    expect(rowsOf(writer)).toMatchObject([
      { does: 'redo', changes: [rate(first, 'met')], indicators: [first] },
      { does: 'undo' },
      { does: 'act', standing: 'stands', canUndo: true, undos: [] },
      { canUndo: false },
      { canUndo: false },
    ]);
  });

  it('name evidence and actions as they were called then, and keep no long text', () => {
    const writer = new TestWriter();
    const evidence = '1'.repeat(16);
    const shared = {
      evidence,
      kind: 'note' as const,
      date: '2026-01-05',
      indicators: [first],
      private: false,
    };
    writer.act([{ type: 'evidence.add', ...shared, title: 'Old', text: 'x'.repeat(9000), note: '' }]);
    writer.act([{ type: 'evidence.edit', evidence, title: 'New' }]);
    writer.act([{ type: 'evidence.remove', evidence }]);
    const rows = rowsOf(writer);
    expect(rows.slice(0, 3).map(({ names, indicators }) => [names[evidence], indicators])).toEqual([
      ['New', [first]],
      ['Old', [first]],
      [undefined, [first]],
    ]);
    expect(JSON.stringify(rows).length).toBeLessThan(4000);
  });

  it('say that something was erased, and nothing of it', () => {
    const writer = new TestWriter();
    const line = writer.act([{ type: 'note.set', indicator: first, text: 'secret', private: true }]);
    writer.act([{ type: 'text.erase', what: 'note', lines: [{ line, keep: [] }], files: [] }]);
    const rows = rowsOf(writer);
    expect(rows.slice(0, 2)).toMatchObject([
      { changes: [{ type: 'text.erase', what: 'note', lines: [] }], kinds: ['plan'] },
      { standing: 'erased', changes: [], canUndo: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('are new after what was seen, also where another device’s older lines come later', () => {
    const one = new TestWriter();
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    one.act([rate(first, 'met')], two.clock + 60 * minute);
    const heads = headsOf(entriesOf(one, two));
    const isNew = () => historyRows(entriesOf(one, two), heads).map((row) => row.isNew);
    expect(isNew()).not.toContain(true);
    two.act([rate(second, 'met')], two.clock + 10 * minute);
    expect(isNew()).toEqual([false, true, false, false, false]);
    expect(historyRows(entriesOf(one, two), null).some((row) => row.isNew)).toBe(false);
  });
});

describe('the beginning of a text', () => {
  it.each([
    ['short', '  short\nand more', 'short'],
    ['cut after a word', 'word '.repeat(60), `${'word '.repeat(31).trim()}…`],
    ['cut where no word ends', 'x'.repeat(500), `${'x'.repeat(159)}…`],
    ['never half a character', `${'x'.repeat(158)}🚀🚀`, `${'x'.repeat(158)}…`],
  ])('%s', (_, text, shown) => {
    expect(beginning(text)).toBe(shown);
  });

  it('say who wrote them, and what both have seen can be taken back by nobody', () => {
    const meeting = new Meeting();
    const [one] = meeting.individual;
    const [mentor] = meeting.mentor;
    const of = { checkIn: itemId(0) };
    const at = () => meeting.clock;
    const self = { mentorName: '', date: null, where: 'away' as const, self: [] };
    one.act([{ type: 'checkin.open', ...of, ...self, indicators: indicators.slice(0, 1) }], at());
    mentor.act([{ type: 'checkin.rated', ...of }], at());
    const before = historyRows(foldJournals(meeting.id, meeting.journals).entries, null);
    expect(before.slice(0, 2).map(({ person, canUndo }) => [person, canUndo])).toEqual([
      [mentor.person, true],
      [one.person, true],
    ]);
    mentor.act([{ type: 'checkin.show', ...of }], at());
    const after = historyRows(foldJournals(meeting.id, meeting.journals).entries, null);
    expect(after.slice(0, 3).map(({ person, canUndo }) => [person, canUndo])).toEqual([
      [mentor.person, false],
      [mentor.person, false],
      [one.person, false],
    ]);
  });
});
