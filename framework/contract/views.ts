/** What main tells the window: plain data that survives JSON. */
import type { Audience } from '../document/choices';
import type { DocumentPart, KeptDocuments } from '../document/kept';
import type { Change } from '../change';
import type { Conflict } from '../conflicts/conflicts';
import type { SecondBackup } from './backup-views';
import type { BackupRow } from './backup-views';
import type { Framework } from '../framework';
import type { Heads, HistoryRow } from '../history/rows';
import type { SkillSeries } from '../history/series';
import type { PlanSnapshot } from '../plan';
import type { Steps } from '../undo';

export type Theme = 'system' | 'light' | 'dark';
export type Paper = 'a4' | 'letter';

/** Which level the board is kept on, in which skill. */
export interface BoardPin {
  readonly skill: string;
  readonly level: number;
}

/** What this computer remembers. Never plan data. */
export interface Settings {
  readonly theme: Theme;
  readonly paper: Paper;
  /** Whom the last document was for. */
  readonly audience: Audience;
  /** What each audience gets where the person changed that; no entry: the usual. */
  readonly documents: KeptDocuments;
  /** By plan id: what of it goes into documents; no entry: all of it. */
  readonly documentParts: Readonly<Record<string, DocumentPart>>;
  /** By plan id: the level the board stays on; no entry: the next level. */
  readonly boards: Readonly<Record<string, BoardPin>>;
  /** What the person is called in other people's plans; empty before they said it. */
  readonly reviewName: string;
  /** Whether the system tells of what is late or soon, at most once a day. */
  readonly reminders: boolean;
  /** Whether this version is another than the one that ran here before, and its news were not looked at yet. */
  readonly hasNews: boolean;
  /** How many plans of other people are known. */
  readonly people: number;
}

/** A plan that was open before. `folder` is for showing; it is opened by `id`. */
export interface RecentPlan {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly isSample: boolean;
  /** Whether it is somebody else's, and so in the list of people. */
  readonly isTheirs?: boolean | undefined;
  /** Put away when it was open last. */
  readonly isArchived?: boolean | undefined;
}

/**
 * Something a person should know about the plan or its folder, in one sentence that says what, where and what next.
 * `act` is the one act that helps, where there is one.
 */
export interface Notice {
  readonly id: string;
  readonly kind: 'trouble' | 'hint';
  readonly text: string;
  readonly act:
    | { readonly kind: 'restore'; readonly backup: string; readonly day: string }
    | { readonly kind: 'reload' }
    | { readonly kind: 'back-up' }
    | null;
}

/** A device that writes in this plan as its person. */
export interface DeviceRow {
  readonly journal: string;
  readonly name: string;
  /** ISO 8601, UTC: when it began. */
  readonly since: string;
  readonly isThis: boolean;
  readonly standing: 'first' | 'vouched' | 'admitted' | 'word' | 'waiting' | 'refused';
}

/** An open plan. */
export interface PlanView {
  readonly plan: PlanSnapshot;
  readonly framework: Framework;
  /** Counts the acts this run of main has taken in; `plan.changed` carries the next one. */
  readonly revision: number;
  readonly steps: Steps;
  readonly folder: string;
  /** Name of the tool that copies the folder elsewhere, where one does. */
  readonly syncedBy: string | null;
  readonly isSample: boolean;
  /** Why nothing can be changed, in one sentence; null where it can. */
  readonly readOnly: string | null;
  /** In whose name this window writes: the individual's, or another person's beside them (a mentor). */
  readonly role: 'individual' | 'other';
  /** Id of the person who writes here. */
  readonly writer: string;
  /** Whether somebody else than the individual writes here, and can. */
  readonly canReview: boolean;
  /** The mentor who sits at this computer, while the window is theirs; null: nobody but the person themselves. */
  readonly seat: { readonly name: string } | null;
  /** Whether it was put away, and nothing but that keeps it from being written. */
  readonly canBringBack: boolean;
  /** Whether to ask *Is this your plan?* before anything is written. */
  readonly isUnknownPerson: boolean;
  readonly notices: readonly Notice[];
  readonly devices: readonly DeviceRow[];
  /** What was said differently on two devices that did not know of each other; the person chooses. */
  readonly conflicts: readonly Conflict[];
  /** Newest first, those of both places. */
  readonly backups: readonly BackupRow[];
  /** Null where no second place was chosen. */
  readonly secondBackup: SecondBackup | null;
  /** SHA-256 of attached files that are not in the folder. */
  readonly missingFiles: readonly string[];
  /** Texts that were being typed when the program ended, by field key. */
  readonly drafts: Readonly<Record<string, string>>;
  /** ISO 8601, UTC: when the newest act was recorded. */
  readonly savedAt: string;
}

export interface Start {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly settings: Settings;
  readonly plan: PlanView | null;
  readonly recent: readonly RecentPlan[];
  /** The framework a new plan begins with. */
  readonly framework: Framework;
  /** Where new plans go, and the tool that copies that folder elsewhere, where one does. */
  readonly plansFolder: string;
  readonly plansFolderSyncedBy: string | null;
  /** Where settings, keys and the log are. */
  readonly settingsFolder: string;
  /** About the settings or the last plan, where something was wrong with them. */
  readonly notices: readonly Notice[];
}

/** A file the person chose, dropped or pasted: `path` is a word of main for it, good as `path` in `evidence.add`. */
export interface OfferedFile {
  readonly path: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Whether it is a plan's folder or its plan.json, which is opened and never attached. */
  readonly isPlan?: true;
  /** Whether it is a plan in one file, which is taken in and never attached. */
  readonly isBundle?: true;
  /** Whether it is a folder, which is looked through by `files.look` before its files are attached. */
  readonly isFolder?: true;
}

/** A file out of many that were dropped or chosen together, as it was found. */
export interface LookedFile extends OfferedFile {
  /** Its way from the folder that was dropped: "Reports/2026/May.pdf". */
  readonly inside: string;
  /** When it was last changed, `YYYY-MM-DD`. */
  readonly day: string;
  /** The title of the piece that has this very file already; null where none has. */
  readonly title: string | null;
  /** The `inside` of an earlier one of them with the same content; null where there is none. */
  readonly same: string | null;
}

/** What was passed over in a folder, by its way from there. */
export interface Skipped {
  readonly name: string;
  readonly why:
    'hidden' | 'link' | 'empty' | 'unreadable' | 'too-large' | 'special' | 'too-deep' | 'too-many';
}

/** What lies in what was dropped. Nothing is recorded yet. */
export interface LookedThrough {
  readonly files: readonly LookedFile[];
  readonly skipped: readonly Skipped[];
}

/** How far long work with files is: counts so far, and in all where that is known. */
export interface FilesProgress {
  readonly step: 'looking' | 'reading' | 'copying' | 'ended';
  readonly files: number;
  readonly of: number | null;
  readonly bytes: number;
  readonly ofBytes: number | null;
}

/** A look into a file. What is in it decides what it is, not its name. */
export type Preview =
  | { readonly kind: 'image'; readonly mime: string; readonly base64: string }
  /** Its beginning, where `isCut`. */
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  | { readonly kind: 'pdf'; readonly base64: string }
  | { readonly kind: 'none'; readonly why: 'kind' | 'too-large' | 'empty' | 'missing' };

/** What came of looking for a file that was missing. */
export type FoundAgain =
  /** It is in the folder again; `others`: how many other missing ones came with it. */
  | { readonly kind: 'found'; readonly others: number }
  /** The file that was chosen is not the one that was attached. */
  | { readonly kind: 'other'; readonly file: OfferedFile }
  /** It is not in the folder that was searched; how many files are. */
  | { readonly kind: 'none'; readonly searched: number }
  | { readonly kind: 'cancelled' };

/** An act that was recorded. With `snapshot` the plan is to be read anew, else `changes` are to be folded in. */
export interface PlanChanged {
  readonly revision: number;
  readonly act: string;
  readonly day: string;
  /** Id of the person who made it. */
  readonly person: string;
  readonly changes: readonly Change[];
  readonly snapshot: PlanSnapshot | null;
  readonly steps: Steps;
  readonly savedAt: string;
}

/**
 * What an act left behind: its id, the ids of what it added, in order, and the number of the event that tells of it,
 * which may reach the page after this.
 */
export interface Applied {
  readonly act: string;
  readonly added: readonly string[];
  readonly revision: number;
}

/** A part of the history; all parts with the same `version` belong together. */
export interface HistoryPage {
  readonly version: string;
  /** How many rows there are in all. */
  readonly total: number;
  readonly rows: readonly HistoryRow[];
  /** With the first part only: what each level was, day by day. */
  readonly series: readonly SkillSeries[];
  /** ISO 8601, UTC: when the history was seen last on this computer; null where it never was. */
  readonly seenAt: string | null;
  /** How many rows are new since then. */
  readonly newRows: number;
  /** What this is, for `history.seen`. */
  readonly heads: Heads;
}

/** Something that was saved outside the plan. */
export interface SavedFile {
  readonly name: string;
  readonly folder: string;
}

/** A menu entry or shortcut of the system menu that the window carries out. */
export type AppCommand =
  | 'undo'
  | 'redo'
  | 'plan'
  | 'evidence'
  | 'due'
  | 'check-ins'
  | 'history'
  | 'settings'
  | 'profile'
  | 'help'
  | 'keys'
  | 'plans'
  | 'people'
  | 'new-plan'
  | 'open-plan'
  | 'export-pdf'
  | 'print'
  | 'share'
  | 'open-shared'
  | 'read-form'
  | 'add-evidence'
  | 'capture'
  | 'find'
  | 'find-in-plan'
  | 'zoomed';
