import * as v from 'valibot';
import type { Draft } from '../draft';
import {
  daySchema,
  filledText,
  hashSchema,
  indicatorsSchema,
  itemIdSchema,
  longText,
  urlSchema,
} from '../text';
import { tagsSchema } from '../tags';

const kind = v.picklist(['file', 'link', 'note'], 'must be "file", "link" or "note"');
const isPrivate = v.boolean('must be true or false');

/** A file as recorded: hash, name and size in bytes, never a path. */
const storedFileSchema = v.object({
  sha256: hashSchema,
  name: v.pipe(filledText, v.regex(/^[^/\\]+$/, 'must be a name without folders')),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/**
 * New evidence. `path` says where a file is: on the command line a path, from the window a word that the main process
 * gave for a file the person chose. Title and date may be left out: then the file's name, the address or the first
 * line, and today.
 */
export const evidenceAddRequest = v.strictObject({
  type: v.literal('evidence.add'),
  kind,
  title: v.optional(filledText),
  date: v.optional(daySchema),
  indicators: v.optional(indicatorsSchema, []),
  tags: v.optional(tagsSchema),
  path: v.optional(
    v.pipe(v.string('must be a path'), v.minLength(1, 'is empty'), v.maxLength(4096, 'is too long')),
  ),
  url: v.optional(urlSchema),
  text: v.optional(longText),
  note: v.optional(longText, ''),
  private: v.optional(isPrivate, false),
});

/** Evidence as recorded, with the id that this plan gave it. */
export const evidenceAdd = v.object({
  type: v.literal('evidence.add'),
  evidence: itemIdSchema,
  kind,
  title: filledText,
  date: daySchema,
  indicators: indicatorsSchema,
  /** Left out where there are none. */
  tags: v.optional(tagsSchema),
  file: v.optional(storedFileSchema),
  url: v.optional(urlSchema),
  text: v.optional(longText),
  note: longText,
  private: isPrivate,
});

/** What is left out stays as it was. Request and recorded form are the same. */
export const evidenceEdit = v.strictObject({
  type: v.literal('evidence.edit'),
  evidence: itemIdSchema,
  title: v.optional(filledText),
  date: v.optional(daySchema),
  indicators: v.optional(indicatorsSchema),
  tags: v.optional(tagsSchema),
  url: v.optional(urlSchema),
  text: v.optional(longText),
  note: v.optional(longText),
  private: v.optional(isPrivate),
});

export const evidenceRemove = v.strictObject({ type: v.literal('evidence.remove'), evidence: itemIdSchema });

export type EvidenceAddRequest = v.InferOutput<typeof evidenceAddRequest>;
export type EvidenceAdd = v.InferOutput<typeof evidenceAdd>;
export type EvidenceEdit = v.InferOutput<typeof evidenceEdit>;
export type EvidenceRemove = v.InferOutput<typeof evidenceRemove>;

/** @param day the writer's own day, on which the evidence came into the plan */
export function applyEvidenceAdd(draft: Draft, change: EvidenceAdd, day: string): void {
  draft.evidence.set(change.evidence, {
    id: change.evidence,
    title: change.title,
    kind: change.kind,
    date: change.date,
    indicators: change.indicators,
    tags: change.tags ?? [],
    file: change.file ?? null,
    url: change.url ?? '',
    text: change.text ?? '',
    note: change.note,
    private: change.private,
    added: day,
  });
}

/** Without effect where the evidence is not there (removed by another device, say). */
export function applyEvidenceEdit(draft: Draft, change: EvidenceEdit): void {
  const evidence = draft.evidence.get(change.evidence);
  if (evidence === undefined) return;
  draft.evidence.set(evidence.id, {
    ...evidence,
    title: change.title ?? evidence.title,
    date: change.date ?? evidence.date,
    indicators: change.indicators ?? evidence.indicators,
    tags: change.tags ?? evidence.tags,
    url: change.url ?? evidence.url,
    text: change.text ?? evidence.text,
    note: change.note ?? evidence.note,
    private: change.private ?? evidence.private,
  });
}

export function applyEvidenceRemove(draft: Draft, change: EvidenceRemove): void {
  draft.evidence.delete(change.evidence);
}
