import * as v from 'valibot';
import type { Draft } from '../draft';
import { idSchema, rankSchema } from '../text';

/** The three ratings there are. *Not assessed* is the lack of one. */
export const ratingSchema = v.picklist(['not-yet', 'partly', 'met'], 'must be "not-yet", "partly" or "met"');

/** The person's own rating of one indicator; null makes it *not assessed* again. */
export const ratingSet = v.strictObject({
  type: v.literal('rating.set'),
  indicator: idSchema,
  rating: v.nullable(ratingSchema),
});

/** *I already work at level N*, as asked for: the skill may be left out while there is only one. */
export const levelClaimRequest = v.strictObject({
  type: v.literal('level.claim'),
  skill: v.optional(idSchema),
  level: rankSchema,
});

/**
 * The same as recorded. It changes nothing by itself: the ratings it stands for follow it in the same line one by
 * one, so that a plan reads the same whatever becomes of the framework's text.
 */
export const levelClaim = v.object({
  type: v.literal('level.claim'),
  skill: idSchema,
  level: rankSchema,
});

export type RatingSet = v.InferOutput<typeof ratingSet>;
export type LevelClaimRequest = v.InferOutput<typeof levelClaimRequest>;

/** @param day the writer's own day, which a rating remembers */
export function applyRatingSet(draft: Draft, change: RatingSet, day: string): void {
  if (change.rating === null) draft.ratings.delete(change.indicator);
  else draft.ratings.set(change.indicator, { rating: change.rating, day });
}
