/** What crosses between the window and main about one-on-ones by file. */
import * as v from 'valibot';
import { filledText, hashSchema, idSchema, itemIdSchema, longText, rankSchema } from '../text';
import type { PeopleList } from './people-views';
import type { SavedFile } from './views';

const choices = v.strictObject({
  files: v.boolean(),
  private: v.boolean(),
  earlier: v.boolean(),
  levels: v.nullable(v.pipe(v.array(rankSchema), v.maxLength(1000), v.readonly())),
  skills: v.nullable(v.pipe(v.array(idSchema), v.maxLength(10_000), v.readonly())),
});

const word = v.pipe(v.string(), v.maxLength(100));

/** What goes in, by call; part of `inputs` in contract.ts. */
export const checkInInputs = {
  /** What a file of the open plan would hold and how large it would be. Nothing is written. */
  'share.look': choices,
  /**
   * Asks where to save (unless `RUNG_EXPORT_DIR` says) and writes the open plan, or the chosen part, into one file.
   * `checkIn`: what it is for. Of somebody else's plan everything there is goes back. Progress comes as `files.progress`.
   */
  'share.make': v.strictObject({ choices, checkIn: v.nullable(itemIdSchema) }),
  /** Begins to drag the plan that was shared last out of the window. */
  'share.drag': v.null(),
  /**
   * Takes in plans that came as files: `choose` asks for them, `offered` were dropped. A plan that is known gets what is
   * new in it; any other is made in the default place. With `review` their plans are somebody else's, and the one who
   * writes here is called that. `accept`: ids of journals of which the person says that they are of whom they name.
   */
  'bundle.take': v.variant('from', [
    v.strictObject({ from: v.literal('choose') }),
    v.strictObject({
      from: v.literal('offered'),
      paths: v.pipe(v.array(word), v.maxLength(1000)),
      accept: v.optional(v.pipe(v.array(hashSchema), v.maxLength(1000)), []),
    }),
  ]),
  /** *It is somebody else's plan*: the one who writes here is called `name` from now on. */
  'review.begin': v.strictObject({ name: filledText }),
  /** *My mentor is here*: the window goes on in the name of that person, until `seat.leave`. */
  'seat.take': v.strictObject({ name: filledText }),
  'seat.leave': v.null(),
  /** Plans of other people on this computer. What is not known as it is now comes as `people.progress`. */
  'people.list': v.null(),
  /** What the person of this computer prepares for a one-on-one about a plan: kept beside the settings, and in no plan. */
  'prep.read': v.strictObject({ plan: hashSchema }),
  /** Empty takes it away. */
  'prep.save': v.strictObject({ plan: hashSchema, text: longText }),
} as const;

/** What is in a file before it is made. */
export interface ShareLook {
  /** Bytes, about. */
  readonly size: number;
  readonly files: { readonly count: number; readonly size: number };
  /** How many private notes, pieces of evidence and actions there are. */
  readonly private: number;
  /** How many earlier texts would stay out. */
  readonly emptied: number;
  /** How many signed check-ins do not go along, since they speak of what was not chosen. */
  readonly heldBack: number;
  /** Which bound it would pass, in words; null: none. */
  readonly tooMuch: string | null;
}

export interface SharedFile extends SavedFile {
  /** Bytes. */
  readonly size: number;
}

/** Somebody's device that nothing yet shows to be theirs. */
export interface WaitingDevice {
  readonly journal: string;
  /** Whose it is said to be. */
  readonly person: string;
  readonly device: string;
  /** ISO 8601, UTC: when it began to write. */
  readonly since: string;
}

/** What came of one file. */
export interface TakenFile {
  readonly name: string;
  /** Names it for another `bundle.take`; null where it is not at hand. */
  readonly path: string | null;
  /** `same`: there was nothing new in it. */
  readonly kind: 'new' | 'updated' | 'same' | 'refused';
  /** Whose plan it is; empty where it could not be read. */
  readonly person: string;
  readonly folder: string;
  /** How many acts were new. */
  readonly acts: number;
  readonly waiting: readonly WaitingDevice[];
  /** Why it was refused, in one sentence. */
  readonly trouble: string | null;
}

export interface Taken {
  readonly files: readonly TakenFile[];
}

/** What comes out, by call; part of `Outputs` in contract.ts. */
export interface CheckInOutputs {
  readonly 'share.look': ShareLook;
  readonly 'share.make': SharedFile;
  readonly 'share.drag': null;
  readonly 'bundle.take': Taken;
  readonly 'review.begin': null;
  readonly 'seat.take': null;
  readonly 'seat.leave': null;
  readonly 'people.list': PeopleList;
  /** Empty where nothing was written. */
  readonly 'prep.read': string;
  readonly 'prep.save': null;
}
