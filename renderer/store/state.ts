/** What the window knows: plain data, mirrored from the shell, and where the person is on screen. */
import type { SharedFile, Taken } from '../../framework/contract/check-in-views';
import type { BackupProgress } from '../../framework/contract/backup-views';
import type { FormRead } from '../../framework/contract/form-calls';
import type { PersonRow } from '../../framework/contract/people-views';
import type { SignState } from '../../framework/contract/sign-views';
import type { PlanRow } from '../../framework/contract/plans-views';
import type { DocumentFirst, ExportProgress } from '../../framework/contract/document-calls';
import type {
  FilesProgress,
  OfferedFile,
  PlanView,
  RecentPlan,
  Settings,
  Notice,
} from '../../framework/contract/views';
import type { EraseTarget } from '../../framework/erase';
import type { Framework } from '../../framework/framework';
import type { Plan } from '../../framework/plan';

export interface PeopleHere {
  readonly rows: readonly PersonRow[];
  /** How many of those that have to be read were read; null where nothing is to be waited for. */
  readonly reading: { readonly done: number; readonly of: number } | null;
}

export type Page =
  | 'plan'
  | 'evidence'
  | 'due'
  | 'check-ins'
  | 'history'
  | 'settings'
  | 'profile'
  | 'plans'
  | 'people'
  | 'help';

/** The one dialog that is open; each is loaded when it is first needed (see app.tsx). */
export type Dialog =
  | {
      readonly kind: 'evidence-add';
      readonly indicators: readonly string[];
      readonly files?: readonly OfferedFile[];
      readonly url?: string;
      readonly text?: string;
    }
  | { readonly kind: 'evidence-edit'; readonly evidence: string }
  /** Many files or whole folders: what is in them is shown before they become evidence for these indicators. */
  | {
      readonly kind: 'bring-many';
      readonly files: readonly OfferedFile[];
      readonly indicators: readonly string[];
    }
  | { readonly kind: 'evidence-erase'; readonly evidence: string }
  /** Many pieces at once, by id: what they support, and their tags. */
  | { readonly kind: 'evidence-put'; readonly evidence: readonly string[] }
  | { readonly kind: 'evidence-tag'; readonly evidence: readonly string[] }
  /** *Erase for good* of a note or an action; evidence has a dialog of its own. */
  | { readonly kind: 'erase'; readonly target: EraseTarget }
  /** The document; `isPrinting`: the print dialog is wanted too. */
  | { readonly kind: 'export'; readonly isPrinting?: boolean }
  | { readonly kind: 'form'; readonly read: FormRead | null }
  /** Undo or redo of an act of an earlier day asks first. */
  | { readonly kind: 'earlier-act'; readonly direction: Direction; readonly named?: NamedSteps }
  /** Going back to a backup, by its id, of a day. */
  | { readonly kind: 'restore'; readonly backup: string; readonly day: string }
  | { readonly kind: 'plan-rename'; readonly row: PlanRow }
  | { readonly kind: 'plan-erase'; readonly row: Pick<PlanRow, 'key' | 'name'> }
  /** What to say to the person whose plan it is, by the plan's id. */
  | { readonly kind: 'prep'; readonly plan: string; readonly name: string }
  /** A new plan from the open one. */
  | { readonly kind: 'plan-next' }
  | { readonly kind: 'check-in-new' }
  /** Other indicators for a check-in, by its id, and the question before both ratings are shown in it. */
  | { readonly kind: 'check-in-choose'; readonly checkIn: string }
  | { readonly kind: 'check-in-show'; readonly checkIn: string }
  /** What was not reached, into the check-in of that id. */
  | { readonly kind: 'carry-forward'; readonly checkIn: string }
  /** Signing a check-in, by its id, and what stands on paper instead. */
  | { readonly kind: 'sign'; readonly checkIn: string }
  | { readonly kind: 'sign-paper'; readonly checkIn: string }
  /** The writer's signing key. `checkIn`: from whose page it was opened. */
  | { readonly kind: 'signing-key'; readonly work: KeyWork; readonly checkIn: string | null }
  | { readonly kind: 'capture' }
  /** Evidence without an indicator, one piece after the other. */
  | { readonly kind: 'sort' }
  /** What came of plans in files. */
  | { readonly kind: 'taken'; readonly taken: Taken }
  /** Somebody else's plan: who looks at it. */
  | { readonly kind: 'review' }
  /** The plan as a file for somebody else; for a check-in, by id, or for none. */
  | { readonly kind: 'share'; readonly checkIn: string | null }
  /** What was changed on two devices at once, to choose from. */
  | { readonly kind: 'conflicts' }
  | { readonly kind: 'keys' }
  /** The palette; `plan` leaves the commands out. `ahead`: what was typed before it was there. */
  | { readonly kind: 'find'; readonly scope: FindScope; readonly ahead: string };

export type Direction = 'undo' | 'redo';

export type KeyWork = 'make' | 'replace' | 'take' | 'bring';

/** Acts that were chosen in the history: what undo or redo names, in that order, and what to say of it. */
export interface NamedSteps {
  readonly ids: readonly string[];
  /** The writer's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly what: string;
}

/** The plan of an earlier day, which is looked at and never changed. */
export interface AsOf {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly plan: Plan;
}

/** Whether things of the plan alone are found, or commands too. */
export type FindScope = 'all' | 'plan';

/** The open plan as it stands here: `PlanView`, with the plan's tables as maps. */
export interface OpenPlan extends Omit<PlanView, 'plan'> {
  readonly plan: Plan;
  /** What the plan page shows instead of today's plan; null for today. Never outlives the window. */
  readonly asOf: AsOf | null;
  /** The plan of today, where `plan` is that of the earlier day that is looked at. */
  readonly present?: Plan;
}

/** What stays the same while the program runs, and the plans that were open before. */
export interface Computer {
  readonly version: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly recent: readonly RecentPlan[];
  /** The framework a new plan begins with. */
  readonly framework: Framework;
  readonly plansFolder: string;
  readonly plansFolderSyncedBy: string | null;
  readonly settingsFolder: string;
  /** About the settings or the last plan. */
  readonly notices: readonly Notice[];
}

/** Something was removed by `act`, an act's id, and can be taken back at once. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly act: string;
}

/** A rating that took the level up or down: said at once, with undo of `act`. Ranks; null below the lowest level. */
export interface LevelMove {
  readonly act: string;
  readonly skill: string;
  readonly indicator: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** A place on the plan page that is to take the keyboard as soon as it is there. */
export type FocusWish = 'card' | 'inspector' | 'target' | 'note' | 'board';

/**
 * A piece of evidence or an action, by id, that is to be brought into sight and to take the keyboard; or what the settings
 * say about the room that the plan takes, which has no id.
 */
export interface Sought {
  readonly kind: 'evidence' | 'action' | 'storage';
  readonly id: string;
}

/** The hour itself: it fills the window, and the page waits behind it. */
export interface Meeting {
  /** Id of the check-in. */
  readonly checkIn: string;
  readonly view: 'agenda' | 'summary';
}

/** The window goes from one person to another who sits at the same computer, and shows nothing of either. */
export interface Handing {
  /** The name of whoever is to have it. */
  readonly to: string;
  /** Whose it was. */
  readonly back: 'individual' | 'mentor';
}

/** A file that was made for somebody else, as long as it says what the check-in says. */
export interface SentFile {
  /** Id of the check-in; null: for none. */
  readonly checkIn: string | null;
  readonly file: SharedFile;
  /** How far the check-in was (store/sent.ts). */
  readonly at: string;
}

export interface Ui {
  readonly page: Page;
  readonly meeting: Meeting | null;
  readonly handing: Handing | null;
  /** The chosen skill, by id; null: the framework's first. */
  readonly skill: string | null;
  /** The chosen indicator, by id. */
  readonly selected: string | null;
  /** The level that was opened on the board by hand, by rank; null: the pinned one, else the next. */
  readonly board: number | null;
  /** Whether the inspector is open where it is a sheet (under 1,000 px). */
  readonly sheet: 'closed' | 'open';
  readonly dialog: Dialog | null;
  /** The check-in that is open on its page, by id; null: the list of them. */
  readonly checkIn: string | null;
  /** Keys and signatures as they were last asked for: of a check-in, by its id, or the key alone (null). */
  readonly signing: { readonly checkIn: string | null; readonly state: SignState } | null;
  /** The piece of evidence whose title is being typed in the inspector, by id. */
  readonly renaming: string | null;
  /** The indicator for which an action is being written down, by id. */
  readonly addingAction: string | null;
  /** What a screen reader says next; `count` tells one from the next of the same words. */
  readonly said: { readonly text: string; readonly count: number };
  /** Seen by everybody for a while: what undo or redo took back. */
  readonly told: string | null;
  /** Why the last act failed, in one sentence. */
  readonly failure: string | null;
  readonly moved: LevelMove | null;
  readonly toasts: readonly Toast[];
  readonly wish: FocusWish | null;
  readonly sought: Sought | null;
  /** The file that was made last to be sent. */
  readonly sent: SentFile | null;
  /** What was gone to from the palette, newest first, by key. */
  readonly visited: readonly string[];
  readonly exporting: ExportProgress | null;
  /** The first page of the document that is being looked at, while the others are being made. */
  readonly documentFirst: DocumentFirst | null;
  readonly backingUp: BackupProgress | null;
  /** How far the next plan is made, from 0 to 1; null while none is. */
  readonly copying: number | null;
  /** Every plan this computer knows of; null until they were asked for. */
  readonly plans: readonly PlanRow[] | null;
  /** How far long work with files is. */
  readonly atFiles: FilesProgress | null;
  /** Notices that were closed, by id, until the program ends. */
  readonly closedNotices: readonly string[];
}

export type Phase =
  | { readonly status: 'starting' }
  | { readonly status: 'failed'; readonly message: string }
  | { readonly status: 'ready'; readonly computer: Computer };

export interface State {
  readonly phase: Phase;
  readonly settings: Settings;
  /** Null: the first page, where a plan is made or opened. */
  readonly open: OpenPlan | null;
  /** The reader's own day, `YYYY-MM-DD`. */
  readonly today: string;
  /** Other people's plans; null until they were asked for. */
  readonly people: PeopleHere | null;
  readonly ui: Ui;
}

export const firstUi: Ui = {
  page: 'plan',
  meeting: null,
  handing: null,
  skill: null,
  selected: null,
  board: null,
  sheet: 'closed',
  dialog: null,
  checkIn: null,
  signing: null,
  renaming: null,
  addingAction: null,
  said: { text: '', count: 0 },
  told: null,
  failure: null,
  moved: null,
  toasts: [],
  wish: null,
  sought: null,
  sent: null,
  visited: [],
  exporting: null,
  documentFirst: null,
  backingUp: null,
  copying: null,
  plans: null,
  atFiles: null,
  closedNotices: [],
};
