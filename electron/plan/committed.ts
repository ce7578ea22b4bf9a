import type { Change } from '../../framework/change';

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
  /** Whether the plan is to be read anew (undo, redo, erase …) rather than the changes folded into it. */
  readonly isRefold: boolean;
}
