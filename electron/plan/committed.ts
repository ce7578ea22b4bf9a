import { isPlainChange, type Change } from '../../framework/change';
import { movesCover } from '../../framework/cover';
import { dayOf } from '../../framework/day';
import type { SealedLine } from '../../framework/line';
import { changesOf } from './ledger';

/** An act that is on the disk. */
export interface Committed {
  /** Id of its line. */
  readonly act: string;
  /** Ids of new evidence and actions, in their order. */
  readonly added: readonly string[];
  readonly changes: readonly Change[];
  /** The writer's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the person who made it. */
  readonly person: string;
  /** Whether the plan is to be read anew (undo, redo, erase …) rather than the changes folded into it. */
  readonly isRefold: boolean;
}

/**
 * @param person id of the one who made it
 * @param added ids of new evidence and actions, in their order
 */
export function committedBy(sealed: SealedLine, person: string, added: readonly string[]): Committed {
  const { at, zone } = sealed.line;
  const changes = changesOf(sealed);
  const isRefold = !changes.every(isPlainChange) || changes.some(movesCover);
  return { act: sealed.id, added, changes, day: dayOf(at, zone), at, person, isRefold };
}
