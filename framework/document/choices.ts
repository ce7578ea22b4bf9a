/** What goes into a document for others, by whom it is for. */
import * as v from 'valibot';
import { idSchema, itemIdSchema } from '../text';

/** In the order in which they stand. `details`: hashes and safety codes, on the last page. */
export const sections = [
  'summary',
  'next',
  'since',
  'levels',
  'actions',
  'checkIns',
  'evidence',
  'history',
  'signOff',
  'details',
] as const;

export type Section = (typeof sections)[number];

const sectionList = v.pipe(
  v.array(v.picklist(sections, 'names a section that there is none of')),
  v.check((names) => new Set(names).size === names.length, 'names one twice'),
  v.readonly(),
);

/** What an audience gets, of whatever plan: a person can change it, and the change is kept. */
export const audienceEntries = {
  sections: sectionList,
  /** Anybody's ratings, and all that follows from them. Without them it is a form to be filled in. */
  ratings: v.boolean(),
  /** What was said about single indicators in check-ins. */
  comments: v.boolean(),
  /** The person's own notes on indicators, as far as they are shared. */
  notes: v.boolean(),
  /** Notes, evidence and actions that are marked private as well. */
  private: v.boolean(),
  /** A form for a mentor to fill in: of everything else only the skills and levels count. Left out: it is none. */
  form: v.optional(v.boolean()),
};

/** Which part of one plan goes in, whoever it is for. */
export const partEntries = {
  /** Ids of pieces of evidence that are left out. */
  leftOut: v.pipe(v.array(itemIdSchema), v.maxLength(10_000), v.readonly()),
  /** Ids; null: all. */
  skills: v.nullable(v.pipe(v.array(idSchema), v.maxLength(1000), v.readonly())),
  /** Ranks; null: all. */
  levels: v.nullable(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.maxLength(100), v.readonly())),
};

export const choicesSchema = v.pipe(v.strictObject({ ...audienceEntries, ...partEntries }), v.readonly());

export type DocumentChoices = v.InferOutput<typeof choicesSchema>;

export const audiences = ['mentor', 'panel', 'blank'] as const;
export type Audience = (typeof audiences)[number];

const everything = { private: false, leftOut: [], skills: null, levels: null } as const;

/** What each gets unless the person says otherwise. */
export const usualChoices: Readonly<Record<Audience, DocumentChoices>> = {
  mentor: {
    ...everything,
    sections: sections.filter((section) => section !== 'history'),
    ratings: true,
    comments: true,
    notes: true,
  },
  // Those who decide want to see where it stands and on what proof, not how it was talked about.
  panel: {
    ...everything,
    sections: ['summary', 'next', 'levels', 'actions', 'evidence', 'signOff', 'details'],
    ratings: true,
    comments: false,
    notes: false,
  },
  blank: {
    ...everything,
    sections: ['levels'],
    ratings: false,
    comments: false,
    notes: false,
    form: true,
  },
};

export function has(choices: Pick<DocumentChoices, 'sections'>, section: Section): boolean {
  return choices.sections.includes(section);
}
