import type { Applied } from '../../../framework/contract/views';
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { toast } from '../../store/navigate';
import { selectWords } from '../../strings/select';
import { removingRequests } from './many-acts';

/**
 * With Undo in one toast for all of them.
 * @param run does it as one act; null where it failed
 */
export async function removeMany(
  pieces: readonly Evidence[],
  run: (requests: readonly RequestInput[]) => Promise<Applied | null>,
): Promise<void> {
  const applied = await run(removingRequests(pieces));
  if (applied !== null) toast(selectWords.removed(pieces.length), applied.act);
}
