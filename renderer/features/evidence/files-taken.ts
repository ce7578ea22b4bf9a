import type { OfferedFile } from '../../../framework/contract/views';
import { areMany } from '../../store/take-files';
import { bringManyWords, evidenceFileWords } from '../../strings/evidence-files';
import { titleFor, type EvidenceDraft } from './evidence-draft';

/** What becomes of files that come into the form. */
export type Taken =
  | { readonly kind: 'draft'; readonly draft: EvidenceDraft }
  /** They are too many for the form, which has nothing in it that would be lost. */
  | { readonly kind: 'many'; readonly files: readonly OfferedFile[] }
  | { readonly kind: 'refused'; readonly message: string };

function saysSomething({ title, url, text, note, tags, isPrivate }: EvidenceDraft): boolean {
  return isPrivate || tags.length > 0 || [title, url, text, note].some((words) => words.trim() !== '');
}

/** @param mode one piece has one file, so where it is edited the last one counts */
export function takenInto(draft: EvidenceDraft, files: readonly OfferedFile[], mode: 'add' | 'edit'): Taken {
  if (mode === 'edit') {
    if (files.some(({ isFolder }) => isFolder === true)) {
      return { kind: 'refused', message: evidenceFileWords.noFolder };
    }
    return { kind: 'draft', draft: { ...draft, files: files.slice(-1) } };
  }
  const all = [...draft.files, ...files];
  if (areMany(all)) {
    return saysSomething(draft)
      ? { kind: 'refused', message: bringManyWords.first }
      : { kind: 'many', files: all };
  }
  const title = draft.title === '' ? titleFor(all) : draft.title;
  return { kind: 'draft', draft: { ...draft, kind: 'file', files: all, title } };
}
