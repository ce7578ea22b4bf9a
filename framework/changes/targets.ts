import * as v from 'valibot';
import type { Draft } from '../draft';
import { levelKey } from '../plan';
import { daySchema, idSchema, rankSchema } from '../text';

const date = v.nullable(daySchema);

/** A target date for one indicator. Null takes it away. */
const indicatorTarget = v.strictObject({ type: v.literal('target.set'), indicator: idSchema, date });

/** A target date for a whole level. Null takes it away. */
const levelTarget = v.strictObject({
  type: v.literal('target.set'),
  skill: idSchema,
  level: rankSchema,
  date,
});

const levelTargetRequest = v.strictObject({
  type: v.literal('target.set'),
  skill: v.optional(idSchema),
  level: rankSchema,
  date,
});

/** Which of the two shapes is meant is told by the field, so that the message is about that one. */
function namesIndicator(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'indicator' in input;
}

export const targetSet = v.lazy((input) =>
  namesIndicator(input) ? v.object(indicatorTarget.entries) : v.object(levelTarget.entries),
);
export const targetSetRequest = v.lazy((input) =>
  namesIndicator(input) ? indicatorTarget : levelTargetRequest,
);

export type TargetSet = v.InferOutput<typeof indicatorTarget> | v.InferOutput<typeof levelTarget>;

export function applyTargetSet(draft: Draft, change: TargetSet): void {
  const isOfIndicator = 'indicator' in change;
  const table = isOfIndicator ? draft.targets : draft.levelTargets;
  const key = isOfIndicator ? change.indicator : levelKey(change.skill, change.level);
  if (change.date === null) table.delete(key);
  else table.set(key, change.date);
}
