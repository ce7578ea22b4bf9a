import * as v from 'valibot';
import type { Draft } from '../draft';
import { shortText } from '../text';

/** What the plan is called; empty: it goes by the person's name. Request and recorded form are the same. */
export const planRename = v.strictObject({ type: v.literal('plan.rename'), title: shortText });

/** Puts the plan away, or brings it back. What is put away can only be read. */
export const planArchive = v.strictObject({
  type: v.literal('plan.archive'),
  archived: v.boolean('must be true or false'),
});

export type PlanRename = v.InferOutput<typeof planRename>;
export type PlanArchive = v.InferOutput<typeof planArchive>;

export function applyPlanRename(draft: Draft, change: PlanRename): void {
  draft.title = change.title;
}

export function applyPlanArchive(draft: Draft, change: PlanArchive): void {
  draft.isArchived = change.archived;
}
