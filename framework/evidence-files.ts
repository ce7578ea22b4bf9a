/** The files that lines speak of: what a piece of evidence has had, and what must stay in the folder. */
import type { Change } from './change';
import type { StoredFile } from './plan';

/** Every file that a change speaks of: of evidence that is a file, or the scan of a signed sheet of paper. */
export function filesIn(change: Change): readonly StoredFile[] {
  if (change.type === 'checkin.close') return change.paper?.file === undefined ? [] : [change.paper.file];
  if (change.type === 'evidence.edit') return change.file === undefined ? [] : [change.file];
  if (change.type !== 'evidence.add') return [];
  const earlier = change.earlier ?? [];
  return [...(change.file === undefined ? [] : [change.file]), ...earlier.map(({ file }) => file)];
}

/**
 * A file that a piece of evidence has, or has had at any time, by its SHA-256: also where that was taken back or the piece
 * removed since. Undefined where no line says so.
 */
export function fileOnceOf(
  acts: Iterable<{ readonly changes: readonly Change[] }>,
  { evidence, sha256 }: { readonly evidence: string; readonly sha256: string },
): StoredFile | undefined {
  for (const { changes } of acts) {
    for (const change of changes) {
      if (!('evidence' in change) || change.evidence !== evidence) continue;
      const found = filesIn(change).find((file) => file.sha256 === sha256);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
