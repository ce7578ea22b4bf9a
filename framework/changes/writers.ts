import * as v from 'valibot';
import type { Draft } from '../draft';
import { hashSchema, idSchema, shortText } from '../text';

const base64 = v.pipe(v.string(), v.maxLength(400), v.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** A person or device id: 32 hexadecimal digits that an installation drew once. */
export const writerIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));

/**
 * Stands alone in line 0 of every journal and says who writes it, so that no other change needs to. `plan` is the plan's
 * id; null in the individual's first journal, whose line 0 *is* the plan's id. `key` is the Ed25519 public key (SPKI,
 * base64). A later journal of a person may bring a voucher: a signature over its own key by a journal of theirs that
 * already counts. `word` says that the person named it as theirs where the old device was not at hand.
 */
export const journalBegin = v.object({
  type: v.literal('journal.begin'),
  plan: v.nullable(hashSchema),
  person: writerIdSchema,
  device: writerIdSchema,
  deviceName: v.optional(shortText, ''),
  key: base64,
  voucher: v.optional(v.object({ journal: hashSchema, sig: base64 })),
  word: v.optional(v.literal(true)),
});

/** The framework text that the plan is pinned to. In the individual's second line. */
export const planStart = v.object({
  type: v.literal('plan.start'),
  framework: hashSchema,
  frameworkId: idSchema,
});

/** Lets another journal of the same person count (or stop counting). */
export const deviceAdmit = v.object({ type: v.literal('device.admit'), journal: hashSchema });
export const deviceRefuse = v.object({ type: v.literal('device.refuse'), journal: hashSchema });

export type JournalBegin = v.InferOutput<typeof journalBegin>;
export type PlanStart = v.InferOutput<typeof planStart>;

export function applyPlanStart(draft: Draft, change: PlanStart): void {
  draft.framework = change.framework;
}
