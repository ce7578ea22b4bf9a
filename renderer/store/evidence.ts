/** Acts on evidence that more than one page offers. */
import type { Applied, OfferedFile } from '../../framework/contract/views';
import type { Input } from '../../framework/contract/contract';
import type { Evidence, StoredFile } from '../../framework/plan';
import type { RequestInput } from '../../framework/request';
import { call } from '../api';
import { evidenceWords } from '../strings/inspector';
import type { Brought } from '../ui/take-in';
import { act, attempt, valueOrFailure } from './act';
import { openDialog, say, toast } from './navigate';
import { setUi, useStore } from './store';
import { areMany, takeFiles } from './take-files';

/** A browser calls every picture on the clipboard the same, so such a name says nothing. */
export function isScreenshot(file: OfferedFile): boolean {
  return file.name === 'image.png';
}

function fileRequests(files: readonly OfferedFile[], indicators: readonly string[]): readonly RequestInput[] {
  return files.map((file) => ({
    type: 'evidence.add',
    kind: 'file',
    path: file.path,
    indicators: [...indicators],
    ...(isScreenshot(file) ? { title: evidenceWords.screenshot(new Date()) } : {}),
  }));
}

async function requestsOf(
  brought: Brought,
  indicators: readonly string[],
): Promise<readonly RequestInput[] | null> {
  const shared = { type: 'evidence.add' as const, indicators: [...indicators] };
  if (brought.kind === 'link') return [{ ...shared, kind: 'link', url: brought.url }];
  if (brought.kind === 'text') return [{ ...shared, kind: 'note', text: brought.text }];
  const files = valueOrFailure(await takeFiles(brought.files));
  if (files === null) return null;
  if (!areMany(files)) return fileRequests(files, indicators);
  openDialog({ kind: 'bring-many', files, indicators });
  return [];
}

/**
 * Tells of a file that other evidence holds already, with Undo: nobody else notices that it was brought twice.
 * @param applied the act, and the pieces to which it brought a file
 */
export function tellTwice({ act: line, added }: Pick<Applied, 'act' | 'added'>): void {
  const evidence = useStore.getState().open?.plan.evidence ?? new Map<string, Evidence>();
  const before = [...evidence.values()].filter(({ id }) => !added.includes(id));
  for (const id of added) {
    const file = evidence.get(id)?.file ?? null;
    const same = before.find((other) => file !== null && other.file?.sha256 === file.sha256);
    if (file === null || same === undefined) continue;
    toast(evidenceWords.twice(file.name, same.title), line);
    return;
  }
}

/**
 * Attaches what was dropped or pasted at once, all in one act and without a question. The newest one's title then waits
 * in the inspector to be changed or not.
 */
export async function attach(brought: Brought, indicators: readonly string[]): Promise<void> {
  const requests = await requestsOf(brought, indicators);
  if (requests === null || requests.length === 0) return;
  const applied = await act(...requests);
  const newest = applied?.added.at(-1);
  if (applied === null || newest === undefined) return;
  tellTwice(applied);
  setUi({ renaming: newest, sheet: 'open' });
  say(evidenceWords.added);
}

/**
 * Keeps a thought, or what was pasted with it, as evidence of today that stands for no indicator yet.
 * @returns null, or why it could not be kept, in one sentence
 */
export async function capture(brought: Brought): Promise<string | null> {
  const requests = await requestsOf(brought, []);
  if (requests === null) return useStore.getState().ui.failure;
  if (requests.length === 0) return null;
  const kept = await attempt(...requests);
  if (!kept.ok) return kept.error.message;
  tellTwice(kept.value);
  return null;
}

/** A copy of the file with the system's program, the address in the browser, or the text where it is edited. */
export async function openEvidence(evidence: Evidence): Promise<void> {
  if (evidence.kind === 'note') openDialog({ kind: 'evidence-edit', evidence: evidence.id });
  else if (evidence.kind === 'link') valueOrFailure(await call('link.open', { url: evidence.url }));
  else await openFile(evidence, evidence.file, 'copy');
}

/** A file that a piece has or has had; on the plan of an earlier day it is not the one of today. */
async function openFile(
  { id }: Evidence,
  file: StoredFile | null,
  how: Input<'evidence.open'>['how'],
): Promise<void> {
  const named = file === null ? {} : { sha256: file.sha256 };
  valueOrFailure(await call('evidence.open', { evidence: id, how, ...named }));
}

export async function showEvidenceInFolder(evidence: Evidence): Promise<void> {
  await openFile(evidence, evidence.file, 'folder');
}

/** With Undo in a toast. */
export async function removeEvidence(evidence: Evidence): Promise<void> {
  const applied = await act({ type: 'evidence.remove', evidence: evidence.id });
  if (applied !== null) toast(evidenceWords.removed(evidence.title), applied.act);
}
