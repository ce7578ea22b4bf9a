import * as v from 'valibot';
import type { Draft, Table, Writer } from '../draft';
import { daySchema, hashSchema, idSchema, itemIdSchema, rankSchema, shortText } from '../text';
import {
  standingAction,
  standingEvidence,
  standingNote,
  standingProfile,
  standingRating,
} from './standing-items';

const rank = v.nullable(rankSchema);

function pairs<Value>(value: v.GenericSchema<unknown, Value>) {
  return v.pipe(
    v.array(v.pipe(v.tuple([v.pipe(v.string(), v.maxLength(400)), value]), v.readonly())),
    v.readonly(),
  );
}

/**
 * What the emptied lines of a shared copy would have said. For whoever has those lines it changes nothing: it says the
 * plan as it stands. `order`: how evidence and actions stand, by id.
 */
const restated = v.object({
  framework: v.optional(hashSchema),
  profile: v.optional(standingProfile),
  title: v.optional(shortText),
  archived: v.optional(v.boolean()),
  ratings: pairs(v.nullable(standingRating)),
  notes: pairs(v.nullable(standingNote)),
  targets: pairs(v.nullable(daySchema)),
  levelTargets: pairs(v.nullable(daySchema)),
  evidence: v.pipe(v.array(standingEvidence), v.readonly()),
  actions: v.pipe(v.array(standingAction), v.readonly()),
  evidenceOrder: v.pipe(v.array(itemIdSchema), v.readonly()),
  actionOrder: v.pipe(v.array(itemIdSchema), v.readonly()),
});

/** Of the individual's emptied lines: what of one-on-ones stood in them besides; it counts in the line's place. */
const kept = v.pipe(
  v.array(
    v.object({
      line: hashSchema,
      keep: v.pipe(v.array(v.looseObject({ type: v.string() })), v.readonly()),
    }),
  ),
  v.readonly(),
);

/** The plan was shared with something left out: what, the levels as its owner saw them, and what stays of the rest. */
export const shareState = v.object({
  type: v.literal('share.state'),
  files: v.boolean(),
  levels: v.nullable(v.pipe(v.array(rankSchema), v.readonly())),
  skills: v.nullable(v.pipe(v.array(idSchema), v.readonly())),
  stated: v.pipe(
    v.array(v.object({ skill: idSchema, claimed: rank, evidenced: rank, confirmed: rank })),
    v.readonly(),
  ),
  restated: v.nullable(restated),
  kept: v.optional(kept, []),
});

export type ShareState = v.InferOutput<typeof shareState>;
export type Restated = v.InferOutput<typeof restated>;

function fill<Value>(table: Table<Value>, rows: readonly (readonly [string, Value | null])[]): void {
  for (const [key, value] of rows) {
    if (value === null) table.delete(key);
    else table.set(key, value);
  }
}

/** Items in the order that the owner has them in; what was not shared stays in its place among them. */
function arrange<Value extends { readonly id: string }>(table: Table<Value>, order: readonly string[]): void {
  const now = [...table.result().keys()];
  const named = order.filter((id) => table.get(id) !== undefined);
  const isNamed = new Set(named);
  let next = 0;
  const wanted = now.map((id) => (isNamed.has(id) ? (named[next++] ?? id) : id));
  if (wanted.every((id, index) => id === now[index])) return;
  for (const id of wanted) {
    const item = table.get(id);
    if (item === undefined) continue;
    table.delete(id);
    table.set(id, item);
  }
}

type Earlier = Restated['evidence'][number]['earlier'];

/** Whoever has the lines knows more of what the files were before than was shared; whoever has but some of them, less. */
function earlierOf(known: Earlier, said: Earlier): Earlier {
  if (known === undefined || said === undefined) return known ?? said;
  const has = (all: NonNullable<Earlier>, one: NonNullable<Earlier>[number]) =>
    all.some(({ file, until }) => file.sha256 === one.file.sha256 && until === one.until);
  if (said.every((one) => has(known, one))) return known;
  return [...known.filter((one) => !has(said, one)), ...said];
}

function restate(draft: Draft, said: Restated): void {
  draft.framework = said.framework ?? draft.framework;
  draft.profile = said.profile ?? draft.profile;
  draft.title = said.title ?? draft.title;
  draft.isArchived = said.archived ?? draft.isArchived;
  fill(draft.ratings, said.ratings);
  fill(draft.notes, said.notes);
  fill(draft.targets, said.targets);
  fill(draft.levelTargets, said.levelTargets);
  for (const piece of said.evidence) {
    const earlier = earlierOf(draft.evidence.get(piece.id)?.earlier, piece.earlier);
    const { url, text, note, private: isPrivate, added, ...head } = piece;
    const tail = { url, text, note, private: isPrivate, added };
    // In the order in which every piece has its fields, which some compare as text.
    draft.evidence.set(piece.id, { ...head, ...(earlier !== undefined && { earlier }), ...tail });
  }
  for (const item of said.actions) draft.actions.set(item.id, item);
  arrange(draft.evidence, said.evidenceOrder);
  arrange(draft.actions, said.actionOrder);
}

export function applyShareState(draft: Draft, change: ShareState, { day }: Writer): void {
  const { files: hasFiles, levels, skills, stated } = change;
  draft.share = { day, hasFiles, levels, skills, stated };
  if (change.restated !== null) restate(draft, change.restated);
}
