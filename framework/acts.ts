/** Acts into the plan: every change in its turn, as far as its writer may make it. */
import { applyToDraft, type Change } from './change';
import { draftOf, finished, type Writer } from './draft';
import { refusalOf } from './permission';
import type { Plan } from './plan';

/** Changes of one act, who made it and when. */
export interface Act {
  readonly changes: readonly Change[];
  /** The writer's own day, `YYYY-MM-DD`. */
  readonly day: string;
  /** Id of the person in whose journal it stands; left out: the individual. */
  readonly person?: string;
  /** ISO 8601, UTC. */
  readonly at?: string;
}

/** A change that had no effect, since its writer may not make it. */
export interface Ignored<Of extends Act> {
  readonly act: Of;
  readonly change: Change;
  /** Completes a sentence: "only the person whose plan it is may change that". */
  readonly reason: string;
}

/**
 * The plan after the acts, in their order. Pure: the plan that came in stays as it was.
 * Undo, redo and erasure have no effect here: they decide which acts are folded at all (see fold.ts).
 * @param ignore told of every change that its writer may not make
 */
export function applyActs<Of extends Act>(
  plan: Plan,
  acts: Iterable<Of>,
  ignore?: (ignored: Ignored<Of>) => void,
): Plan {
  const draft = draftOf(plan);
  for (const act of acts) {
    const writer: Writer = { person: act.person ?? plan.person, day: act.day, at: act.at ?? '' };
    for (const change of act.changes) {
      const reason = refusalOf(draft, change, writer.person);
      if (reason === null) applyToDraft(draft, change, writer);
      else ignore?.({ act, change, reason });
    }
  }
  return finished(draft);
}

/** The plan after one change. @param day the writer's own day, `YYYY-MM-DD` */
export function applyChange(plan: Plan, change: Change, day: string): Plan {
  return applyActs(plan, [{ changes: [change], day }]);
}
