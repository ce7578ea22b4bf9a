/** The data that `showPlan` writes, read back into the plan that it was. */
import * as v from 'valibot';
import { emptyPlan, type Plan } from '../plan';
import { checkInOpen, checkInRated, checkInSign } from '../changes/check-ins';
import { storedFileSchema } from '../changes/evidence';
import { ratingSchema } from '../changes/ratings';
import {
  standingAction,
  standingEvidence,
  standingNote,
  standingProfile,
  standingRating,
} from '../changes/standing-items';
import { instantSchema, publicKeySchema } from '../sign-off/encodings';
import { daySchema, hashSchema, idSchema, itemIdSchema, longText, shortText } from '../text';

/** What was read is no plan of this version; the message completes "FILE: …". */
export class PlanDataError extends Error {}

const person = v.pipe(v.string(), v.maxLength(100));
const many = 100_000;

function listOf<Schema extends v.GenericSchema>(item: Schema) {
  return v.pipe(v.array(item, 'must be a list'), v.maxLength(many), v.readonly());
}

/** What is not known by its name may be what somebody meant to write: it is not passed over as in a change. */
const file = v.strictObject(storedFileSchema.entries);
const evidence = v.strictObject({
  ...standingEvidence.entries,
  file: v.nullable(file),
  earlier: v.exactOptional(listOf(v.strictObject({ file, until: daySchema }))),
  tags: v.optional(standingEvidence.entries.tags, []),
});
const action = v.strictObject({ ...standingAction.entries, by: v.exactOptional(person) });

const row = v.strictObject({
  indicator: idSchema,
  self: v.nullable(ratingSchema),
  mentor: v.nullable(v.strictObject({ rating: v.nullable(ratingSchema), comment: longText, day: daySchema })),
  agreed: v.nullable(v.strictObject({ rating: ratingSchema, by: person, day: daySchema })),
});

const { payload, key, sig, where: signedWhere } = checkInSign.entries;
const signature = v.strictObject({
  by: person,
  key,
  payload,
  sig,
  where: signedWhere,
  at: instantSchema,
  day: daySchema,
});

const closed = v.strictObject({
  how: v.picklist(['signed', 'paper', 'unsigned']),
  day: daySchema,
  paper: v.nullable(v.strictObject({ name: shortText, date: daySchema, file: v.nullable(file) })),
});

const { from, answers } = checkInRated.entries;
const returned = v.strictObject({
  from: v.nonOptional(from),
  answers: v.union([v.literal(''), v.nonOptional(answers)]),
});

const { date, where, mentorName } = checkInOpen.entries;

/** What a newer Rung says of a check-in besides is left out: a plan that is read is never more than this one knows. */
const checkIn = v.object({
  id: itemIdSchema,
  date,
  where,
  mentorName,
  mentor: person,
  opened: daySchema,
  rows: listOf(row),
  rated: v.nullable(daySchema),
  returned: v.exactOptional(returned),
  shown: v.nullable(v.strictObject({ by: person, day: daySchema })),
  comments: listOf(
    v.strictObject({ id: itemIdSchema, by: person, indicator: idSchema, text: longText, day: daySchema }),
  ),
  notes: longText,
  nextDate: v.nullable(daySchema),
  signatures: listOf(signature),
  closed: v.nullable(closed),
});

const somebody = v.strictObject({
  id: person,
  name: shortText,
  key: v.union([v.literal(''), publicKeySchema], 'is no public key'),
  keySince: v.union([v.literal(''), daySchema], 'is no day'),
});

function table<Schema extends v.GenericSchema>(value: Schema) {
  return v.record(idSchema, value);
}

/** As `levelKey` writes it. */
const levelName = v.pipe(v.string(), v.maxLength(400), v.regex(/^.+#(?:\d{1,3}|1000)$/, 'names no level'));

const dataSchema = v.object({
  format: v.literal(1, 'must be 1: a newer Rung wrote it, or it is no plan'),
  id: v.union([v.literal(''), hashSchema]),
  person,
  profile: v.strictObject(standingProfile.entries),
  title: v.optional(shortText, ''),
  archived: v.optional(v.boolean(), false),
  framework: v.object({ sha256: v.union([v.literal(''), hashSchema]) }),
  ratings: table(v.strictObject(standingRating.entries)),
  notes: table(v.strictObject(standingNote.entries)),
  targets: table(daySchema),
  levelTargets: v.record(levelName, daySchema),
  evidence: listOf(evidence),
  actions: listOf(action),
  checkIns: v.optional(listOf(checkIn), []),
  proofs: v.optional(table(v.strictObject({ text: longText, by: person, day: daySchema })), {}),
  people: v.optional(listOf(somebody), []),
});

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/**
 * @param json what was read from a file that `showPlan` wrote, or that is written in the same shape
 * @returns the plan as far as its data says it: what was shared with whom is not in it
 * @throws PlanDataError that says which field is wrong
 */
export function readPlanData(json: unknown): Plan {
  const read = v.safeParse(dataSchema, json);
  if (!read.success) {
    const [issue] = read.issues;
    const field = v.getDotPath(issue);
    throw new PlanDataError(
      field === null ? 'it is no data of a plan' : `its field ${field} is wrong: ${issue.message}`,
    );
  }
  const { format: _format, framework, archived, ...data } = read.output;
  return {
    ...emptyPlan,
    ...data,
    framework: framework.sha256,
    isArchived: archived,
    ratings: new Map(Object.entries(data.ratings)),
    notes: new Map(Object.entries(data.notes)),
    targets: new Map(Object.entries(data.targets)),
    levelTargets: new Map(Object.entries(data.levelTargets)),
    evidence: byId(data.evidence),
    actions: byId(data.actions),
    checkIns: byId(data.checkIns),
    proofs: new Map(Object.entries(data.proofs)),
    people: byId(data.people),
  };
}
