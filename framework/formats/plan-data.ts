/** The data that `showPlan` writes, read back into the plan that it was. */
import * as v from 'valibot';
import { emptyPlan, type Plan } from '../plan';
import {
  daySchema,
  hashSchema,
  idSchema,
  indicatorsSchema,
  itemIdSchema,
  longText,
  shortText,
} from '../text';

/** What was read is no plan of this version; the message completes "FILE: …". */
export class PlanDataError extends Error {}

const person = v.pipe(v.string(), v.maxLength(100));
const rating = v.picklist(['not-yet', 'partly', 'met'], 'must be not-yet, partly or met');
const files = v.strictObject({
  sha256: hashSchema,
  name: shortText,
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
const many = 100_000;

function listOf<Schema extends v.GenericSchema>(item: Schema) {
  return v.pipe(v.array(item, 'must be a list'), v.maxLength(many), v.readonly());
}

const evidence = v.strictObject({
  id: itemIdSchema,
  title: shortText,
  kind: v.picklist(['file', 'link', 'note']),
  date: daySchema,
  indicators: indicatorsSchema,
  tags: v.optional(listOf(shortText), []),
  file: v.nullable(files),
  earlier: v.exactOptional(listOf(v.strictObject({ file: files, until: daySchema }))),
  url: v.pipe(v.string(), v.maxLength(4000)),
  text: longText,
  note: longText,
  private: v.boolean(),
  added: daySchema,
});

const action = v.strictObject({
  id: itemIdSchema,
  text: longText,
  indicators: indicatorsSchema,
  date: v.nullable(daySchema),
  status: v.picklist(['open', 'done', 'dropped']),
  outcome: longText,
  private: v.boolean(),
  added: daySchema,
  ended: v.nullable(daySchema),
  owner: v.exactOptional(v.literal('mentor')),
  checkIn: v.exactOptional(itemIdSchema),
  by: v.exactOptional(person),
});

const row = v.strictObject({
  indicator: idSchema,
  self: v.nullable(rating),
  mentor: v.nullable(v.strictObject({ rating: v.nullable(rating), comment: longText, day: daySchema })),
  agreed: v.nullable(v.strictObject({ rating, by: person, day: daySchema })),
});

const key = v.pipe(v.string(), v.maxLength(200));
const signature = v.strictObject({
  by: person,
  key,
  payload: v.pipe(v.string(), v.maxLength(50_000_000)),
  sig: key,
  where: v.picklist(['own', 'here']),
  at: key,
  day: daySchema,
});

const closed = v.strictObject({
  how: v.picklist(['signed', 'paper', 'unsigned']),
  day: daySchema,
  paper: v.nullable(v.strictObject({ name: shortText, date: daySchema, file: v.nullable(files) })),
});

/** What a newer Rung says of a check-in besides is left out: a plan that is read is never more than this one knows. */
const checkIn = v.object({
  id: itemIdSchema,
  date: v.nullable(daySchema),
  where: v.picklist(['away', 'here']),
  mentorName: shortText,
  mentor: person,
  opened: daySchema,
  rows: listOf(row),
  rated: v.nullable(daySchema),
  shown: v.nullable(v.strictObject({ by: person, day: daySchema })),
  comments: listOf(
    v.strictObject({ id: itemIdSchema, by: person, indicator: idSchema, text: longText, day: daySchema }),
  ),
  notes: longText,
  nextDate: v.nullable(daySchema),
  signatures: listOf(signature),
  closed: v.nullable(closed),
});

function table<Schema extends v.GenericSchema>(value: Schema) {
  return v.record(idSchema, value);
}

const dataSchema = v.object({
  format: v.literal(1, 'must be 1: a newer Rung wrote it, or it is no plan'),
  id: v.union([v.literal(''), hashSchema]),
  person,
  profile: v.strictObject({ name: shortText, role: shortText, mentor: shortText }),
  title: v.optional(shortText, ''),
  archived: v.optional(v.boolean(), false),
  framework: v.object({ sha256: v.union([v.literal(''), hashSchema]) }),
  ratings: table(v.strictObject({ rating, day: daySchema })),
  notes: table(v.strictObject({ text: longText, private: v.boolean() })),
  targets: table(daySchema),
  levelTargets: table(daySchema),
  evidence: listOf(evidence),
  actions: listOf(action),
  checkIns: v.optional(listOf(checkIn), []),
  proofs: v.optional(table(v.strictObject({ text: longText, by: person, day: daySchema })), {}),
  people: v.optional(listOf(v.strictObject({ id: person, name: shortText, key, keySince: v.string() })), []),
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
