import * as v from 'valibot';
import type { Draft } from '../draft';
import type { EarlierFile, Evidence, StoredFile } from '../plan';
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
export const storedFileSchema = v.object({
  sha256: hashSchema,
  name: v.pipe(filledText, v.regex(/^[^/\\]+$/, 'must be a name without folders')),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

const pathSchema = v.pipe(
  v.string('must be a path'),
  v.minLength(1, 'is empty'),
  v.maxLength(4096, 'is too long'),
);

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
  path: v.optional(pathSchema),
  url: v.optional(urlSchema),
  text: v.optional(longText),
  note: v.optional(longText, ''),
  private: v.optional(isPrivate, false),
});

/** Evidence as recorded, with the id that this plan gave it. `earlier` is there where an earlier state is brought back. */
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
  earlier: v.optional(v.array(v.object({ file: storedFileSchema, until: daySchema }))),
  url: v.optional(urlSchema),
  text: v.optional(longText),
  note: longText,
  private: isPrivate,
});

const editable = {
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
};

/**
 * What is left out stays as it was. `path`, as in `evidence.add`: a newer file that takes the place of the one there is;
 * `sha256`: one that the piece has or has had does.
 */
export const evidenceEditRequest = v.strictObject({
  ...editable,
  path: v.optional(pathSchema),
  sha256: v.optional(hashSchema),
});

/** As recorded: the file that takes the place, instead of where it came from. */
export const evidenceEdit = v.object({ ...editable, file: v.optional(storedFileSchema) });

export const evidenceRemove = v.strictObject({ type: v.literal('evidence.remove'), evidence: itemIdSchema });

/**
 * Keeps a piece that was removed on one device while another went on with it. Recorded as `evidence.add` of what it would
 * be had nobody removed it.
 */
export const evidenceKeep = v.strictObject({ type: v.literal('evidence.keep'), evidence: itemIdSchema });

export type EvidenceAddRequest = v.InferOutput<typeof evidenceAddRequest>;
export type EvidenceAdd = v.InferOutput<typeof evidenceAdd>;
export type EvidenceEditRequest = v.InferOutput<typeof evidenceEditRequest>;
export type EvidenceEdit = v.InferOutput<typeof evidenceEdit>;
export type EvidenceRemove = v.InferOutput<typeof evidenceRemove>;

/**
 * What a piece's file was before, once `now` is its file. No file that a piece ever had is lost from sight: each stands
 * once, with the last day on which something took its place.
 */
function earlierFiles(
  before: Evidence | undefined,
  now: StoredFile | null,
  told: { readonly earlier: readonly EarlierFile[]; readonly day: string },
): Pick<Evidence, 'earlier'> {
  const last = before?.file ?? null;
  const all = [
    ...told.earlier,
    ...(before?.earlier ?? []),
    ...(last === null ? [] : [{ file: last, until: told.day }]),
  ];
  const each = new Map<string, EarlierFile>();
  for (const one of all) {
    each.delete(one.file.sha256);
    if (one.file.sha256 !== now?.sha256) each.set(one.file.sha256, one);
  }
  return each.size === 0 ? {} : { earlier: [...each.values()] };
}

/**
 * Under an id that is there it takes the place of that piece, whose files stay in sight.
 * @param day the writer's own day, on which the evidence came into the plan
 */
export function applyEvidenceAdd(draft: Draft, change: EvidenceAdd, day: string): void {
  const before = draft.evidence.get(change.evidence);
  draft.evidence.set(change.evidence, {
    id: change.evidence,
    title: change.title,
    kind: change.kind,
    date: change.date,
    indicators: change.indicators,
    tags: change.tags ?? [],
    file: change.file ?? null,
    ...earlierFiles(before, change.file ?? null, { earlier: change.earlier ?? [], day }),
    url: change.url ?? '',
    text: change.text ?? '',
    note: change.note,
    private: change.private,
    added: day,
  });
}

/**
 * Without effect where the evidence is not there (removed by another device, say).
 * @param day the writer's own day, on which a newer file takes the place of the one there is
 */
export function applyEvidenceEdit(draft: Draft, change: EvidenceEdit, day: string): void {
  const evidence = draft.evidence.get(change.evidence);
  if (evidence === undefined) return;
  const { earlier: _, ...others } = evidence;
  // Only a file is ever replaced by one, whatever another device says.
  const file = evidence.kind === 'file' ? (change.file ?? evidence.file) : evidence.file;
  draft.evidence.set(evidence.id, {
    ...others,
    file,
    ...earlierFiles(evidence, file, { earlier: [], day }),
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
