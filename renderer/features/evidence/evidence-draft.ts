import type { OfferedFile } from '../../../framework/contract/views';
import type { Evidence, EvidenceKind } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { isOpenableUrl } from '../../../framework/text';
import { isScreenshot } from '../../store/evidence';
import type { Dialog } from '../../store/state';
import { evidenceFormWords } from '../../strings/evidence';
import { evidenceWords as words } from '../../strings/inspector';

/** What stands in the dialog, as it is typed. */
export interface EvidenceDraft {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly indicators: readonly string[];
  readonly tags: readonly string[];
  /** Each becomes a piece of its own. Where a piece is edited: the one that takes the place of its file. */
  readonly files: readonly OfferedFile[];
  readonly url: string;
  readonly text: string;
  readonly note: string;
  readonly isPrivate: boolean;
}

export type Mistakes = Readonly<Partial<Record<'files' | 'url' | 'text' | 'title', string>>>;

export function newDraft(dialog: Extract<Dialog, { kind: 'evidence-add' }>, today: string): EvidenceDraft {
  const { indicators, files = [], url = '', text = '' } = dialog;
  const kind = url !== '' ? 'link' : text !== '' ? 'note' : 'file';
  const title = titleFor(files);
  return { kind, title, date: today, indicators, tags: [], files, url, text, note: '', isPrivate: false };
}

/** The title that one chosen file gets by itself: none, as its name will do, unless the name says nothing. */
export function titleFor(files: readonly OfferedFile[]): string {
  const [file] = files;
  return file !== undefined && files.length === 1 && isScreenshot(file) ? words.screenshot(new Date()) : '';
}

export function draftOf(evidence: Evidence): EvidenceDraft {
  const { kind, title, date, indicators, tags, url, text, note } = evidence;
  return { kind, title, date, indicators, tags, files: [], url, text, note, isPrivate: evidence.private };
}

/** An address as it is meant: `example.org/page` is one, and so is the address of a mailbox. */
export function addressOf(typed: string): string {
  const url = typed.trim();
  if (isOpenableUrl(url)) return url;
  if (/^[^\s/?#:@]+@[^\s/?#:@]+\.[^\s/?#:@]+$/.test(url)) return `mailto:${url}`;
  return /^[\p{L}\d-]+(\.[\p{L}\d-]+)+(:\d+)?([/?#]\S*)?$/u.test(url) ? `https://${url}` : url;
}

/** What is missing or wrong, by field. @param mode a new piece may go without a title: it gets one */
export function mistakesIn(draft: EvidenceDraft, mode: 'add' | 'edit'): Mistakes {
  const { kind } = draft;
  const isWithoutFile = mode === 'add' && kind === 'file' && draft.files.length === 0;
  return {
    ...(isWithoutFile && { files: evidenceFormWords.noFile }),
    ...(kind === 'link' && !isOpenableUrl(addressOf(draft.url)) && { url: evidenceFormWords.urlNeeded }),
    ...(kind === 'note' && draft.text.trim() === '' && { text: evidenceFormWords.textNeeded }),
    ...(mode === 'edit' && draft.title.trim() === '' && { title: evidenceFormWords.titleNeeded }),
  };
}

/** One request for each piece; all of them are one act. */
export function additionsOf(draft: EvidenceDraft): readonly RequestInput[] {
  const { kind, date, indicators, tags, note, isPrivate } = draft;
  const title = draft.title.trim();
  const shared = {
    type: 'evidence.add' as const,
    kind,
    date,
    indicators: [...indicators],
    ...(tags.length > 0 && { tags: [...tags] }),
    note: note.trim(),
    private: isPrivate,
  };
  const titled = title === '' ? shared : { ...shared, title };
  if (kind === 'link') return [{ ...titled, url: addressOf(draft.url) }];
  if (kind === 'note') return [{ ...titled, text: draft.text.trim() }];
  // One title cannot name many files: each keeps its own name.
  return draft.files.map((file) => {
    const own = titleFor([file]);
    const named = own === '' ? shared : { ...shared, title: own };
    return { ...(draft.files.length === 1 ? titled : named), path: file.path };
  });
}

/** The one request that says what has changed; null where nothing has. */
export function editOf(draft: EvidenceDraft, evidence: Evidence): RequestInput | null {
  const before = draftOf(evidence);
  const [newer] = draft.files;
  const url = addressOf(draft.url);
  const title = draft.title.trim();
  const isSameSupport = JSON.stringify(draft.indicators) === JSON.stringify(before.indicators);
  const isSameTags = JSON.stringify(draft.tags) === JSON.stringify(before.tags);
  const changed = {
    ...(title !== before.title && { title }),
    ...(draft.date !== before.date && { date: draft.date }),
    ...(!isSameSupport && { indicators: [...draft.indicators] }),
    ...(!isSameTags && { tags: [...draft.tags] }),
    ...(draft.kind === 'link' && url !== before.url && { url }),
    ...(draft.kind === 'note' && draft.text !== before.text && { text: draft.text.trim() }),
    ...(draft.note !== before.note && { note: draft.note.trim() }),
    ...(draft.isPrivate !== before.isPrivate && { private: draft.isPrivate }),
    ...(newer !== undefined && { path: newer.path }),
  };
  if (Object.keys(changed).length === 0) return null;
  return { type: 'evidence.edit', evidence: evidence.id, ...changed };
}
