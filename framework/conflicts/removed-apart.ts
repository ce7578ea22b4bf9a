/** What became of a piece of evidence that one device removed while another went on with it. */
import { applyActs } from '../acts';
import type { Entry } from '../fold';
import { emptyPlan, type Evidence } from '../plan';
import type { Conflict } from './conflicts';
import { withoutFooting } from './footing';
import { fieldOf } from './says';

/**
 * The piece as it would be had nobody removed it. Asked for only when a person chooses, so it reads all lines.
 * @param entries all lines in fold order
 * @returns null where no conflict is about whether it is kept
 */
export function removedApart(
  conflicts: readonly Conflict[],
  entries: readonly Entry[],
  evidence: string,
): Evidence | null {
  const field = fieldOf({ kind: 'evidence-kept', evidence, isKept: true });
  if (!conflicts.some((conflict) => conflict.field === field)) return null;
  const { added } = withoutFooting(entries);
  const acts = entries
    .filter(({ id, isUndone }) => !isUndone || added.get(id)?.some((one) => one.evidence === evidence))
    .map(({ changes, day }) => ({
      day,
      changes: changes.filter(
        (change) => 'evidence' in change && change.evidence === evidence && change.type !== 'evidence.remove',
      ),
    }));
  return applyActs(emptyPlan, acts).evidence.get(evidence) ?? null;
}
