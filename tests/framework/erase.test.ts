import { describe, expect, it } from 'vitest';
import { erasedLines, erasure, type EraseTarget } from '../../framework/erase';
import { joinCopies } from '../../framework/branches';
import { orderedLines } from '../../framework/fold';
import { emptied, textOf } from '../../framework/line';
import { placesOf } from '../../framework/framework';
import { standingsOf } from '../../framework/standing';
import { plainActs } from '../helpers/arbitrary-acts';
import { fc } from '../helpers/laws';
import { testCrypto } from '../helpers/test-crypto';
import { foldTexts, framework, readText, TestWriter } from '../helpers/test-writer';

const indicators = [...placesOf(framework).keys()];
const [first = '', second = ''] = indicators;
const secret = 'the text that must go';

function erase(writer: TestWriter, target: EraseTarget) {
  const journals = standingsOf(writer.id, joinCopies([readText(writer.text)]), testCrypto);
  const change = erasure(orderedLines(journals), target);
  if (change !== null) writer.act([change]);
  return change;
}

/** The journal as it stands in the folder afterwards: the named lines emptied. */
function scrubbed(writer: TestWriter): string {
  const gone = erasedLines(foldTexts(writer.id, [writer.text]).entries.flatMap(({ changes }) => changes));
  return writer.lines
    .map((sealed) => `${textOf((gone.has(sealed.id) ? emptied(sealed) : sealed).line)}\n`)
    .join('');
}

describe('erasing for good', () => {
  it('takes out every version of a note and nothing else', () => {
    const writer = new TestWriter();
    const rating = { type: 'rating.set', indicator: first, rating: 'met' } as const;
    const older = writer.text;
    writer.act([rating, { type: 'note.set', indicator: first, text: secret, private: true }]);
    writer.act([{ type: 'note.set', indicator: first, text: `${secret}, again`, private: false }]);
    writer.act([{ type: 'note.set', indicator: second, text: 'stays', private: true }]);
    const full = writer.text;
    expect(erase(writer, { what: 'note', indicator: first })?.lines).toHaveLength(2);
    const after = scrubbed(writer);
    expect(after).not.toContain(secret);
    for (const copies of [[after], [full, after], [after, full, older]]) {
      const { plan } = foldTexts(writer.id, copies);
      expect([...plan.notes]).toEqual([[second, { text: 'stays', private: true }]]);
      expect(plan.ratings.get(first)?.rating).toBe('met');
    }
  });

  it('goes on taking out what an older erasure said again', () => {
    const writer = new TestWriter();
    const add = (evidence: string, text: string) =>
      ({
        type: 'evidence.add',
        evidence,
        kind: 'note',
        title: text,
        date: '2026-01-01',
        indicators: [first],
        text,
        note: '',
        private: false,
      }) as const;
    const [one, two] = ['1'.repeat(16), '2'.repeat(16)];
    writer.act([
      add(one, secret),
      add(two, 'another secret'),
      { type: 'rating.set', indicator: first, rating: 'met' },
    ]);
    erase(writer, { what: 'evidence', evidence: one });
    expect(scrubbed(writer)).toContain('another secret');
    erase(writer, { what: 'evidence', evidence: two });
    const after = scrubbed(writer);
    expect(after).not.toContain(secret);
    expect(after).not.toContain('another secret');
    const { plan } = foldTexts(writer.id, [after]);
    expect([plan.evidence.size, plan.ratings.get(first)?.rating]).toEqual([0, 'met']);
    expect(readText(after).trouble).toBeNull();
  });

  it('takes many things out of one act, one after the other, and grows no more than their number', () => {
    const writer = new TestWriter();
    const ids = Array.from({ length: 40 }, (_, index) => index.toString(16).padStart(16, '0'));
    const actions = ids.map((action) => ({
      type: 'action.add' as const,
      action,
      text: `${secret} ${action}`,
      indicators: [],
      date: null,
      private: false,
    }));
    writer.act([...actions, { type: 'rating.set', indicator: first, rating: 'met' }]);
    const full = writer.text;
    for (const [index, action] of ids.entries()) {
      erase(writer, { what: 'action', action });
      const after = scrubbed(writer);
      expect(after).not.toContain(`${secret} ${action}`);
      const { plan } = foldTexts(writer.id, [after, full]);
      expect([plan.actions.size, plan.ratings.get(first)?.rating]).toEqual([39 - index, 'met']);
    }
    expect(scrubbed(writer)).not.toContain(secret);
    const sizes = writer.lines.map((sealed) => textOf(sealed.line).length);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });

  it('brings nothing back where two devices erased different things of one line, unseen by each other', () => {
    const one = new TestWriter();
    const note = (indicator: string, text: string) =>
      ({ type: 'note.set', indicator, text, private: true }) as const;
    const rating = { type: 'rating.set', indicator: first, rating: 'met' } as const;
    const line = one.act([note(first, secret), note(second, 'another secret'), rating]);
    const two = new TestWriter({ plan: one.id, vouchedBy: one });
    const erased = (keep: readonly (typeof rating | ReturnType<typeof note>)[]) =>
      ({ type: 'text.erase', what: 'note', lines: [{ line, keep }], files: [] }) as const;
    one.act([erased([note(second, 'another secret'), rating])]);
    two.act([erased([note(first, secret), rating])], one.clock);
    const { plan } = foldTexts(one.id, [one.text, two.text]);
    expect([...plan.notes]).toEqual([]);
    expect(plan.ratings.get(first)?.rating).toBe('met');
  });

  it('names only the files that nothing else needs', () => {
    const writer = new TestWriter();
    const add = (evidence: string, sha256: string) =>
      ({
        type: 'evidence.add',
        evidence,
        kind: 'file',
        title: 'File',
        date: '2026-01-01',
        indicators: [],
        file: { sha256, name: 'a.txt', size: 1 },
        note: '',
        private: false,
      }) as const;
    const [one, two] = ['1'.repeat(16), '2'.repeat(16)];
    writer.act([add(one, 'a'.repeat(64)), add(two, 'a'.repeat(64))]);
    expect(erase(writer, { what: 'evidence', evidence: one })?.files).toEqual([]);
    expect(erase(writer, { what: 'evidence', evidence: two })?.files).toEqual(['a'.repeat(64)]);
    expect(erase(writer, { what: 'evidence', evidence: two })).toBeNull();
  });

  it('leaves the rest of any plan as it was, whatever copies are read beside it', () => {
    fc.assert(
      fc.property(plainActs, fc.constantFrom(...indicators), (acts, indicator) => {
        const writer = new TestWriter();
        for (const act of acts) writer.act(act);
        const before = foldTexts(writer.id, [writer.text]).plan;
        const full = writer.text;
        erase(writer, { what: 'note', indicator });
        const after = scrubbed(writer);
        const notes = new Map([...before.notes].filter(([id]) => id !== indicator));
        expect(foldTexts(writer.id, [after]).plan).toEqual({ ...before, notes });
        expect(foldTexts(writer.id, [after, full]).plan).toEqual({ ...before, notes });
      }),
      { numRuns: 60 },
    );
  });
});
