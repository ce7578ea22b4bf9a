import { describe, expect, it } from 'vitest';
import { joinCopies } from '../../framework/branches';
import { applyActs, type Act } from '../../framework/acts';
import type { Change } from '../../framework/change';
import { erasure } from '../../framework/erase';
import { fileOnceOf, filesIn } from '../../framework/evidence-files';
import { orderedLines } from '../../framework/fold';
import { historyRows } from '../../framework/history/rows';
import { emptyPlan, type Evidence, type StoredFile } from '../../framework/plan';
import { restoringChanges } from '../../framework/restore';
import { standingsOf } from '../../framework/standing';
import { plainActs } from '../helpers/arbitrary-acts';
import { fc } from '../helpers/laws';
import { testCrypto } from '../helpers/test-crypto';
import { foldTexts, readText, TestWriter } from '../helpers/test-writer';

const evidence = '1'.repeat(16);

function fileOf(digit: string, name = `${digit}.pdf`): StoredFile {
  return { sha256: digit.repeat(64), name, size: 1 };
}

function add(file: StoredFile): Extract<Change, { type: 'evidence.add' }> {
  const piece = { evidence, kind: 'file' as const, title: 'Report', date: '2026-01-01', indicators: [] };
  return { type: 'evidence.add', ...piece, file, note: '', private: false };
}

function replace(file: StoredFile): Change {
  return { type: 'evidence.edit', evidence, file };
}

function after(...acts: readonly Act[]): Evidence | undefined {
  return applyActs(emptyPlan, acts).evidence.get(evidence);
}

function hashes(piece: Evidence | undefined): ReadonlySet<string> {
  const files = [...(piece?.earlier ?? []).map(({ file }) => file), ...(piece?.file ? [piece.file] : [])];
  return new Set(files.map(({ sha256 }) => sha256));
}

describe('a file that a newer one takes the place of', () => {
  it('stays in sight with the day on which it did, and each stands once', () => {
    const [a, b, c] = [fileOf('a'), fileOf('b'), fileOf('c')];
    const begin: Act = { changes: [add(a)], day: '2026-02-01' };
    const second: Act = { changes: [replace(b)], day: '2026-02-02' };
    const third: Act = { changes: [replace(c)], day: '2026-02-03' };
    expect(after(begin)).not.toHaveProperty('earlier');
    expect(after(begin, second, third)).toMatchObject({
      file: c,
      earlier: [
        { file: a, until: '2026-02-02' },
        { file: b, until: '2026-02-03' },
      ],
    });
    const back: Act = { changes: [replace(a)], day: '2026-02-04' };
    expect(after(begin, second, third, back)).toMatchObject({
      file: a,
      earlier: [
        { file: b, until: '2026-02-03' },
        { file: c, until: '2026-02-04' },
      ],
    });
    expect(
      after(begin, { changes: [{ type: 'evidence.edit', evidence, title: 'R' }], day: '2026-02-02' }),
    ).toEqual({
      ...after(begin),
      title: 'R',
    });
  });

  it('never becomes the file of a note or a link, whatever another device says', () => {
    const note: Change = { ...add(fileOf('a')), kind: 'note', text: 'x', file: undefined };
    expect(after({ changes: [note, replace(fileOf('b'))], day: '2026-02-01' })).toMatchObject({ file: null });
  });

  it('is not lost from sight by going back to an earlier state, also of a piece that was removed since', () => {
    fc.assert(
      fc.property(plainActs, plainActs, (earlier, later) => {
        const days = (acts: readonly (readonly Change[])[]) =>
          acts.map((changes): Act => ({ changes, day: '2026-02-01' }));
        const then = applyActs(emptyPlan, days(earlier));
        const now = applyActs(then, days(later));
        const restored = applyActs(now, days([restoringChanges(now, then)]));
        for (const [id, piece] of then.evidence) {
          const files = hashes(restored.evidence.get(id));
          expect([...hashes(piece)].filter((hash) => !files.has(hash))).toEqual([]);
        }
      }),
    );
  });

  it('is gone for good with its piece, unless anything else speaks of it', () => {
    fc.assert(
      fc.property(plainActs, (acts) => {
        const writer = new TestWriter();
        for (const act of acts) writer.act(act);
        const id = '0'.repeat(16);
        const journals = standingsOf(writer.id, joinCopies([readText(writer.text)]), testCrypto);
        const erased = erasure(orderedLines(journals), { what: 'evidence', evidence: id });
        const mine = (change: Change) => 'evidence' in change && change.evidence === id;
        const named = (changes: readonly Change[]) =>
          changes.flatMap((change) => filesIn(change)).map(({ sha256 }) => sha256);
        const others = new Set(named(acts.flat().filter((change) => !mine(change))));
        const gone = new Set(named(acts.flat().filter(mine)).filter((hash) => !others.has(hash)));
        expect(new Set(erased?.files ?? [])).toEqual(gone);
      }),
    );
  });

  it('is known by the lines alone: also where the replacing was taken back, and only for its own piece', () => {
    const writer = new TestWriter();
    writer.act([add(fileOf('a', 'draft.pdf'))]);
    const act = writer.act([replace(fileOf('b', 'final.pdf'))]);
    writer.act([{ type: 'change.undo', act }]);
    const { entries, plan } = foldTexts(writer.id, [writer.text]);
    expect(plan.evidence.get(evidence)).toMatchObject({ file: fileOf('a', 'draft.pdf') });
    expect(plan.evidence.get(evidence)).not.toHaveProperty('earlier');
    expect(fileOnceOf(entries, { evidence, sha256: 'b'.repeat(64) })).toEqual(fileOf('b', 'final.pdf'));
    expect(fileOnceOf(entries, { evidence, sha256: 'c'.repeat(64) })).toBeUndefined();
    expect(fileOnceOf(entries, { evidence: '2'.repeat(16), sha256: 'b'.repeat(64) })).toBeUndefined();
  });

  it('is named in the history by what it was called before', () => {
    const writer = new TestWriter();
    writer.act([add(fileOf('a', 'draft.pdf'))]);
    writer.act([replace(fileOf('b', 'final.pdf'))]);
    writer.act([replace(fileOf('c', 'signed.pdf'))]);
    const [newest, before] = historyRows(foldTexts(writer.id, [writer.text]).entries, null);
    expect([newest?.files, before?.files]).toEqual([
      { [evidence]: 'final.pdf' },
      { [evidence]: 'draft.pdf' },
    ]);
  });
});
