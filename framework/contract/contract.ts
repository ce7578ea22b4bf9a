/**
 * Every call and event between the window and the main process: what goes in (a schema, checked by main), what comes out.
 * Everything crosses as one JSON text. A call answers `Result<output>`; a refused input changes nothing.
 */
import * as v from 'valibot';
import type { EraseTarget } from '../erase';
import { weekdays } from '../day';
import type { DueTarget } from '../due';
import type { Heads } from '../history/rows';
import type { NextChoices } from '../next-period';
import type { PlanSnapshot } from '../plan';
import type { ReportModel } from '../report/report';
import type { Since } from '../since';
import {
  daySchema,
  idSchema,
  itemIdSchema,
  longText,
  rankSchema,
  shortText,
  filledText,
  hashSchema,
  urlSchema,
} from '../text';
import type { CallName, EventName } from './channels';
import { checkInInputs, type CheckInOutputs, type Taken } from './check-in-views';
import { documentInputs, documentSettings } from './document-calls';
import type { DocumentFirst, DocumentOutputs, ExportProgress } from './document-calls';
import type { BackupPreview, BackupProgress } from './backup-views';
import type { PeopleProgress } from './people-views';
import type { PlanInside, PlanRow, PlansProgress, PlanErased } from './plans-views';
import { formInputs, type FormOutputs } from './form-calls';
import { signInputs, type SignOutputs } from './sign-calls';
import type { PlanStorage } from './storage-views';
import type {
  AppCommand,
  Applied,
  FilesProgress,
  FoundAgain,
  HistoryPage,
  LookedThrough,
  OfferedFile,
  PlanChanged,
  PlanView,
  Preview,
  SavedFile,
  Settings,
  Start,
} from './views';

const nothing = v.null();
const boardPin = v.strictObject({ skill: idSchema, level: rankSchema });

const plansKey = v.strictObject({ key: hashSchema });
const nextChoices: v.GenericSchema<NextChoices> = v.strictObject({
  ratings: v.picklist(['all', 'met']),
  evidence: v.boolean(),
  targets: v.boolean(),
  actions: v.boolean(),
  notes: v.boolean(),
});

const heads: v.GenericSchema<Heads> = v.record(hashSchema, v.pipe(v.number(), v.integer(), v.minValue(0)));

const dueTarget: v.GenericSchema<DueTarget> = v.variant('kind', [
  v.strictObject({ kind: v.literal('indicator'), indicator: idSchema }),
  v.strictObject({ kind: v.literal('level'), skill: idSchema, level: rankSchema }),
  v.strictObject({ kind: v.literal('action'), action: itemIdSchema }),
]);

const eraseTarget: v.GenericSchema<EraseTarget> = v.variant('what', [
  v.strictObject({ what: v.literal('note'), indicator: idSchema }),
  v.strictObject({ what: v.literal('evidence'), evidence: itemIdSchema }),
  v.strictObject({ what: v.literal('action'), action: itemIdSchema }),
]);

/** What goes in. `null` where a call takes nothing. */
export const inputs = {
  /** All that the first content needs, in one answer. */
  'app.start': nothing,
  /**
   * Shows a folder or file in the system's file manager: the plan's folder, where new plans go, the settings, the log, or
   * what was saved for outside last (`open-exported` opens it).
   */
  'app.reveal': v.picklist(['plan-folder', 'plans', 'settings', 'log', 'exported', 'open-exported']),
  /**
   * Fields left out stay. `board` pins (or with null unpins) the board of the open plan. `document` is what an audience
   * gets (null: the usual), `documentPart` what of the open plan goes in (null: all of it). `hasNews` can only become
   * false: what is new was seen.
   */
  'settings.set': v.strictObject({
    theme: v.optional(v.picklist(['system', 'light', 'dark'])),
    paper: v.optional(v.picklist(['a4', 'letter'])),
    ...documentSettings,
    board: v.optional(v.nullable(boardPin)),
    reminders: v.optional(v.boolean()),
    hasNews: v.optional(v.literal(false)),
  }),
  /** Makes a plan in the default place and opens it. `level`: *I already work at level N*; null for below level 1. */
  'plan.create': v.strictObject({ name: filledText, role: shortText, level: v.nullable(rankSchema) }),
  /**
   * `choose` asks for a folder; `sample` makes (or opens) the sample; `none` goes back to the first page. `known` is a
   * plan of `plans.list`; `moved` asks where that one is now; `dropped` a plan that was dropped on the window.
   */
  'plan.open': v.variant('from', [
    v.strictObject({ from: v.literal('choose') }),
    v.strictObject({ from: v.literal('sample') }),
    v.strictObject({ from: v.literal('none') }),
    v.strictObject({ from: v.literal('recent'), id: hashSchema }),
    v.strictObject({ from: v.literal('known'), key: hashSchema }),
    v.strictObject({ from: v.literal('moved'), key: hashSchema }),
    v.strictObject({ from: v.literal('dropped'), path: v.pipe(v.string(), v.maxLength(100)) }),
  ]),
  /** *Is this your plan?* Yes goes on as its person with a new journal; no keeps it read-only. */
  'plan.answer': v.strictObject({ isMine: v.boolean() }),
  /** One act: requests as in framework/request.ts, all or none. Answers when it is on the disk. */
  'plan.apply': v.strictObject({ changes: v.array(v.looseObject({ type: v.string() })) }),
  /** Takes texts and files out for good, in lines, folder and backups. Cannot be undone. */
  'plan.erase': eraseTarget,
  /** What going back to a backup would change. Changes nothing. `backup` is the id of a `BackupRow`. */
  'plan.preview': v.strictObject({ backup: v.pipe(v.string(), v.maxLength(100)) }),
  /** Goes back to a backup by a new act, which can be undone. `backup` is the id of a `BackupRow`. */
  'plan.restore': v.strictObject({ backup: v.pipe(v.string(), v.maxLength(100)) }),
  /** `choose` asks for the folder of second backups, and makes the first; `none` makes no more, and leaves what is there. */
  'backup.place': v.picklist(['choose', 'none']),
  /** `start` makes today's backups anew, in both places; progress comes as `backup.progress`. `cancel` stops the copying. */
  'backup.now': v.picklist(['start', 'cancel']),
  /** Asks for a folder and moves the open plan there. */
  'plan.move': nothing,
  /** How much room the open plan takes: reads sizes on the disk, so it is asked only when somebody looks at it. */
  'plan.storage': nothing,
  /** Removes the open sample from the disk. Refused for any other plan. */
  'plan.discard': nothing,
  ...documentInputs,
  /**
   * Asks where to save (unless `RUNG_EXPORT_DIR` says) and saves a calendar file: one date of the plan, all that are still
   * to come true, or a weekly appointment to go on with the plan (`time` is `HH:MM` of the person's day).
   */
  'calendar.save': v.variant('what', [
    v.strictObject({ what: v.literal('item'), item: dueTarget }),
    v.strictObject({ what: v.literal('all') }),
    v.strictObject({
      what: v.literal('weekly'),
      weekday: v.picklist(weekdays),
      time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    }),
  ]),
  /** Asks where to save (unless `RUNG_EXPORT_DIR` says) and saves what came out of a check-in, as Markdown. */
  'checkin.summary': v.strictObject({ checkIn: itemIdSchema }),
  ...checkInInputs,
  /** Every plan this computer knows of: those that were open before, and those in the default place. */
  'plans.list': nothing,
  /** Takes a plan out of the list of those that were open before. Its folder, where there is one, stays. */
  'plans.forget': plansKey,
  /** Calls a plan something else, and its folder after it where that is wanted. */
  'plans.rename': v.strictObject({ key: hashSchema, title: shortText, alsoFolder: v.boolean() }),
  /** Puts a plan away, or brings it back: an act in that plan. */
  'plans.archive': v.strictObject({ key: hashSchema, archived: v.boolean() }),
  /** What erasing a plan would delete. */
  'plans.inside': plansKey,
  /** Deletes a plan from the disk for good. `name` is what the person typed: what the list calls it. */
  'plans.erase': v.strictObject({ key: hashSchema, name: shortText }),
  /** Makes a new plan from the open one and opens it. Progress comes as `plans.progress`. */
  'plans.next': v.strictObject({ title: filledText, choices: nextChoices }),
  /** Ends `plans.next`, of which then nothing is left. */
  'plans.cancel': nothing,
  /** Part of the history, newest first: `count` rows from the row `from` on, counted from 0. */
  'history.read': v.strictObject({
    from: v.pipe(v.number(), v.integer(), v.minValue(0)),
    count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
  }),
  /** The plan as it was at the end of a day, which every writer counts by their own calendar. */
  'history.asOf': v.strictObject({ day: daySchema }),
  /** What is otherwise now than at the end of a day, or than where a check-in ended. Refused for one that is not there. */
  'history.since': v.union([v.strictObject({ day: daySchema }), v.strictObject({ checkIn: itemIdSchema })]),
  /** Remembers on this computer how much of the history was seen: `heads` of a `HistoryPage`. */
  'history.seen': v.strictObject({ plan: hashSchema, heads }),
  ...formInputs,
  ...signInputs,
  /** The system's file dialog: many files at once, one that takes the place of another, or a folder with all in it. */
  'files.choose': v.picklist(['many', 'one', 'folder']),
  /** What was pasted as data (a screenshot): base64, at most 100 MB. */
  'files.paste': v.strictObject({
    name: filledText,
    base64: v.pipe(v.string(), v.maxLength(140_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  }),
  /**
   * Looks through folders and files, by their words: what is in them, what of it is in the plan already. Progress comes as
   * `files.progress`.
   */
  'files.look': v.strictObject({
    paths: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(20_000)),
  }),
  /** Cancels work with files that is under way: looking, searching, copying. Nothing of it is left behind. */
  'files.stop': nothing,
  /**
   * Finds the missing file of a piece again, in a file the person chooses, a folder, or what they dropped. The same content
   * is copied in, and nothing is recorded. Progress comes as `files.progress`.
   */
  'evidence.find': v.variant('from', [
    v.strictObject({ evidence: itemIdSchema, from: v.literal('file') }),
    v.strictObject({ evidence: itemIdSchema, from: v.literal('folder') }),
    v.strictObject({
      evidence: itemIdSchema,
      from: v.literal('offered'),
      path: v.pipe(v.string(), v.maxLength(100)),
    }),
  ]),
  /** A look into the file of a piece: images up to 20 MB, PDF up to 50 MB, and the first 64 KB of a text. */
  'evidence.preview': v.strictObject({ evidence: itemIdSchema }),
  /**
   * `copy` opens a read-only copy with the system's program (never what can execute), `folder` shows the file. `sha256`
   * names a file that the piece has had, by any line of the plan; else it is the one that it has.
   */
  'evidence.open': v.strictObject({
    evidence: itemIdSchema,
    how: v.picklist(['copy', 'folder']),
    sha256: v.optional(hashSchema),
  }),
  /** Opens an address in the system's browser or mail program. */
  'link.open': v.strictObject({ url: urlSchema }),
  /** Keeps what is being typed outside the plan until it becomes a change; null forgets it. */
  'draft.save': v.strictObject({ key: idSchema, text: v.nullable(longText) }),
  /** For the printing page alone: what it is to show. */
  'print.report': nothing,
} satisfies Record<CallName, v.GenericSchema>;

export type Input<Name extends CallName> = v.InferOutput<(typeof inputs)[Name]>;

export interface Outputs extends CheckInOutputs, DocumentOutputs, FormOutputs, SignOutputs {
  readonly 'app.start': Start;
  readonly 'app.reveal': null;
  readonly 'settings.set': Settings;
  readonly 'plan.create': PlanView;
  /** Null for `none`. */
  readonly 'plan.open': PlanView | null;
  readonly 'plan.answer': PlanView;
  readonly 'plan.apply': Applied;
  readonly 'plan.erase': Applied;
  readonly 'plan.preview': BackupPreview;
  readonly 'plan.restore': Applied;
  readonly 'backup.place': PlanView;
  readonly 'backup.now': PlanView;
  readonly 'plan.move': PlanView;
  readonly 'plan.storage': PlanStorage;
  readonly 'plan.discard': null;
  readonly 'calendar.save': SavedFile;
  readonly 'checkin.summary': SavedFile;
  readonly 'plans.list': readonly PlanRow[];
  /** The list as it is then; so do the next two. */
  readonly 'plans.forget': readonly PlanRow[];
  readonly 'plans.rename': readonly PlanRow[];
  readonly 'plans.archive': readonly PlanRow[];
  readonly 'plans.inside': PlanInside;
  readonly 'plans.erase': PlanErased;
  readonly 'plans.next': PlanView;
  readonly 'plans.cancel': null;
  readonly 'history.read': HistoryPage;
  readonly 'history.asOf': PlanSnapshot;
  readonly 'history.since': Since;
  readonly 'history.seen': null;
  readonly 'files.choose': readonly OfferedFile[];
  readonly 'files.paste': OfferedFile;
  readonly 'files.look': LookedThrough;
  readonly 'files.stop': null;
  readonly 'evidence.open': null;
  readonly 'evidence.find': FoundAgain;
  readonly 'evidence.preview': Preview;
  readonly 'link.open': null;
  readonly 'draft.save': null;
  readonly 'print.report': ReportModel;
}

export interface Events extends Record<EventName, unknown> {
  /** An act of this window or any other device was taken in. */
  readonly 'plan.changed': PlanChanged;
  /** Another plan is open now, or something about the open one (its folder, notices, devices) has changed. */
  readonly 'plan.opened': PlanView | null;
  readonly 'export.progress': ExportProgress;
  readonly 'document.first': DocumentFirst;
  /** Null: it is over. */
  readonly 'backup.progress': BackupProgress | null;
  readonly 'plans.progress': PlansProgress;
  readonly 'people.progress': PeopleProgress;
  readonly 'files.progress': FilesProgress;
  readonly 'app.command': { readonly command: AppCommand };
  /** Handed over by the system: plans that came as files; a PDF, which may carry a plan or be a review form. */
  readonly 'bundle.taken': Taken;
  readonly 'pdf.handed': OfferedFile;
}

/**
 * What the preload puts on `window.rung`. All texts are JSON.
 * `offer` takes files that were dropped or pasted from the system and answers a `Result` of `OfferedFile[]`.
 */
export interface Bridge<Files> {
  readonly call: (name: string, input: string) => Promise<string>;
  readonly on: (listener: (name: string, payload: string) => void) => void;
  readonly offer: (files: Files) => Promise<string>;
}
