import * as v from 'valibot';
import type { Draft, Writer } from '../draft';
import type { Action } from '../plan';
import { daySchema, indicatorsSchema, itemIdSchema, longText } from '../text';

const words = v.pipe(
  longText,
  v.check((text) => text.trim() !== '', 'is empty'),
);
const isPrivate = v.boolean('must be true or false');
const date = v.nullable(daySchema);
/** Whose it is, where that is not the individual: the mentor of the check-in it was written down in. */
const owner = v.literal('mentor', 'must be "mentor"');

/** Something the person will do, by when (or without a date), for which indicators. */
export const actionAddRequest = v.strictObject({
  type: v.literal('action.add'),
  text: words,
  indicators: v.optional(indicatorsSchema, []),
  date: v.optional(date, null),
  private: v.optional(isPrivate, false),
  owner: v.optional(owner),
  checkIn: v.optional(itemIdSchema),
});

/** An action as recorded, with the id that this plan gave it. */
export const actionAdd = v.object({
  type: v.literal('action.add'),
  action: itemIdSchema,
  text: words,
  indicators: indicatorsSchema,
  date,
  private: isPrivate,
  owner: v.optional(owner),
  checkIn: v.optional(itemIdSchema),
});

/** What is left out stays as it was. Request and recorded form are the same. */
export const actionEdit = v.strictObject({
  type: v.literal('action.edit'),
  action: itemIdSchema,
  text: v.optional(words),
  indicators: v.optional(indicatorsSchema),
  date: v.optional(date),
  private: v.optional(isPrivate),
});

/** Done, with what came of it. */
export const actionDone = v.strictObject({
  type: v.literal('action.done'),
  action: itemIdSchema,
  outcome: v.optional(longText, ''),
});

/** Given up, with the reason in `outcome` where there is one. */
export const actionDrop = v.strictObject({
  type: v.literal('action.drop'),
  action: itemIdSchema,
  outcome: v.optional(longText, ''),
});

/** Open again after it was done or dropped; what came of it so far is kept. */
export const actionReopen = v.strictObject({ type: v.literal('action.reopen'), action: itemIdSchema });

export type ActionAdd = v.InferOutput<typeof actionAdd>;
export type ActionEdit = v.InferOutput<typeof actionEdit>;
export type ActionEnd = v.InferOutput<typeof actionDone> | v.InferOutput<typeof actionDrop>;
export type ActionReopen = v.InferOutput<typeof actionReopen>;

export function applyActionAdd(draft: Draft, change: ActionAdd, { person, day }: Writer): void {
  draft.actions.set(change.action, {
    id: change.action,
    text: change.text,
    indicators: change.indicators,
    date: change.date,
    status: 'open',
    outcome: '',
    private: change.private,
    added: day,
    ended: null,
    ...(change.owner !== undefined && { owner: change.owner }),
    ...(change.checkIn !== undefined && { checkIn: change.checkIn }),
    ...(person !== draft.person && { by: person }),
  });
}

function revise(draft: Draft, id: string, revised: (action: Action) => Action): void {
  const action = draft.actions.get(id);
  if (action !== undefined) draft.actions.set(id, revised(action));
}

/** Without effect where the action is not there. */
export function applyActionEdit(draft: Draft, change: ActionEdit): void {
  revise(draft, change.action, (action) => ({
    ...action,
    text: change.text ?? action.text,
    indicators: change.indicators ?? action.indicators,
    date: change.date === undefined ? action.date : change.date,
    private: change.private ?? action.private,
  }));
}

/** @param day the writer's own day, on which the action ended */
export function applyActionEnd(draft: Draft, change: ActionEnd, day: string): void {
  const status = change.type === 'action.done' ? 'done' : 'dropped';
  revise(draft, change.action, (action) => ({ ...action, status, outcome: change.outcome, ended: day }));
}

export function applyActionReopen(draft: Draft, change: ActionReopen): void {
  revise(draft, change.action, (action) => ({ ...action, status: 'open', ended: null }));
}
