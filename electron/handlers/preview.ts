import type { Input } from '../../framework/contract/contract';
import type { Preview } from '../../framework/contract/views';
import { readPreview } from '../files/preview';
import type { Parts } from '../parts';

/** What the file of a piece of evidence looks like; what there is no file of is said, and is no failure. */
export async function previewEvidence(
  { session }: Pick<Parts, 'session'>,
  { evidence }: Input<'evidence.preview'>,
): Promise<Preview> {
  const stored = session.plan.plan.evidence.get(evidence)?.file ?? null;
  const file = stored === null ? null : await session.plan.fileOf(stored.sha256);
  return file === null ? { kind: 'none', why: 'missing' } : readPreview(file);
}
