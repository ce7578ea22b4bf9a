import { call } from '../../api';
import { attempt, valueOrFailure } from '../../store/act';
import { openDialog, toast } from '../../store/navigate';
import { evidenceWords } from '../../strings/evidence';
import type { EvidenceRow } from './evidence-rows';

/** A file as a copy in the system's program, a link in the browser; a note is read where it is edited. */
export async function openEvidence({ id, kind, url }: EvidenceRow): Promise<void> {
  if (kind === 'note') editEvidence(id);
  else if (kind === 'link') valueOrFailure(await call('link.open', { url }));
  else valueOrFailure(await call('evidence.open', { evidence: id, how: 'copy' }));
}

export async function showInFolder(id: string): Promise<void> {
  valueOrFailure(await call('evidence.open', { evidence: id, how: 'folder' }));
}

export function editEvidence(evidence: string): void {
  openDialog({ kind: 'evidence-edit', evidence });
}

export function askToErase(evidence: string): void {
  openDialog({ kind: 'evidence-erase', evidence });
}

export async function removeEvidence({ id, title }: EvidenceRow): Promise<void> {
  const applied = valueOrFailure(await attempt({ type: 'evidence.remove', evidence: id }));
  if (applied !== null) toast(evidenceWords.removed(title), applied.act);
}
