/** What a person changed about the usual choices, as it is kept from one document to the next. */
import * as v from 'valibot';
import { audienceEntries, audiences, partEntries, usualChoices } from './choices';
import type { Audience, DocumentChoices } from './choices';

export const keptSchema = v.pipe(v.strictObject(audienceEntries), v.readonly());
export const partSchema = v.pipe(v.strictObject(partEntries), v.readonly());

/** What an audience gets, of whatever plan. */
export type KeptChoices = v.InferOutput<typeof keptSchema>;

/** Which part of one plan goes in. */
export type DocumentPart = v.InferOutput<typeof partSchema>;

export type KeptDocuments = Readonly<Partial<Record<Audience, KeptChoices>>>;

/** Nothing is left out. */
export const wholePlan: DocumentPart = { leftOut: [], skills: null, levels: null };

/** What was kept, without what cannot be read, which is then as usual. */
export function readKept(stored: Readonly<Record<string, unknown>>): KeptDocuments {
  return Object.fromEntries(
    audiences.flatMap((audience) => {
      const read = v.safeParse(keptSchema, stored[audience]);
      return read.success ? [[audience, read.output] as const] : [];
    }),
  );
}

export function readParts(stored: Readonly<Record<string, unknown>>): Readonly<Record<string, DocumentPart>> {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([plan, part]) => {
      const read = v.safeParse(partSchema, part);
      return read.success ? [[plan, read.output] as const] : [];
    }),
  );
}

export function audiencePart({ sections, ratings, comments, notes, ...rest }: DocumentChoices): KeptChoices {
  return { sections, ratings, comments, notes, private: rest.private };
}

export function planPart({ leftOut, skills, levels }: DocumentChoices): DocumentPart {
  return { leftOut, skills, levels };
}

/** Whether two say the same: sections always stand in their own order. */
function isSame(one: KeptChoices, other: KeptChoices): boolean {
  return (
    one.ratings === other.ratings &&
    one.comments === other.comments &&
    one.notes === other.notes &&
    one.private === other.private &&
    one.sections.length === other.sections.length &&
    one.sections.every((section) => other.sections.includes(section))
  );
}

export function isUsual(audience: Audience, choices: KeptChoices): boolean {
  return isSame(choices, usualChoices[audience]);
}

export function isWholePlan({ leftOut, skills, levels }: DocumentPart): boolean {
  return leftOut.length === 0 && skills === null && levels === null;
}

/** What goes in: as the audience usually gets it, but for what the person changed. */
export function choicesFor(
  audience: Audience,
  kept: KeptDocuments,
  part: DocumentPart | undefined,
): DocumentChoices {
  return { ...usualChoices[audience], ...kept[audience], ...(part ?? wholePlan) };
}
