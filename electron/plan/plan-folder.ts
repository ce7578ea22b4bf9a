/** A plan on disk: making one, opening one. Everything else goes through what `openPlan` answers. */
import { resolve } from 'node:path';
import type { Ignored } from '../../framework/acts';
import type { Change } from '../../framework/change';
import type { BackupPreview, BackupRow } from '../../framework/contract/backup-views';
import type { Conflict } from '../../framework/conflicts/conflicts';
import type { DeviceRow, Notice } from '../../framework/contract/views';
import type { EraseTarget } from '../../framework/erase';
import type { Entry } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import type { Trouble } from '../../framework/journal';
import type { Plan } from '../../framework/plan';
import type { Request } from '../../framework/request';
import type { StandingJournal } from '../../framework/standing';
import type { Steps } from '../../framework/undo';
import type { Job } from '../files/file-work';
import type { Installation } from '../installation';
import type { FileSource } from './attach';
import type { Watching } from './backup-files';
import type { ShareLook } from '../../framework/contract/check-in-views';
import type { ShareChoices } from '../../framework/share/choices';
import type { Merge } from '../../framework/merge';
import type { WrittenBundle } from '../bundle/write-bundle';
import { layoutOf } from './layout';
import type { Arrived, Merged } from './merging';
import type { Packing } from './packing';
import { makePlan, type NewPlan } from './new-plan';
import type { Committed } from './committed';
import type { BackUpMode } from './daily-backup';
import { OpenPlanFolder } from './open-plan';
import { PlanStore, type Role } from './plan-store';

export { PlanError } from '../plan-error';
export type { FileSource } from './attach';
export type { NewPlan } from './new-plan';
export type { Committed } from './committed';

export interface OpenPlan {
  readonly folder: string;
  readonly id: string;
  readonly isSample: boolean;
  readonly framework: Framework;
  readonly frameworkText: string;
  /** This and what follows are always current; do not keep them over an act. */
  readonly plan: Plan;
  /** Both as whoever writes here may see them: blind ratings are covered (framework/cover.ts). */
  readonly entries: readonly Entry[];
  /** What earlier states are worked out from, covered too: of a seat also what is not for its list, private texts and all. */
  readonly past: readonly Entry[];
  readonly steps: Steps;
  readonly journals: readonly StandingJournal[];
  readonly troubles: readonly Trouble[];
  readonly notices: readonly Notice[];
  /** One sentence where nothing can be written, else null. */
  readonly readOnly: string | null;
  /** In whose name this installation writes. */
  readonly role: Role;
  /** Id of the person who writes here. */
  readonly writer: string;
  /** Whether the window is a mentor's who sits at the individual's computer. */
  readonly isSeat: boolean;
  /** Whether somebody else than its individual writes here, and can. */
  readonly canReview: boolean;
  /** Changes without effect, since their writer may not make them. */
  readonly ignored: readonly Ignored<Entry>[];
  /** Whether it was put away, and nothing but that keeps it from being written. */
  readonly canBringBack: boolean;
  /** Whether to ask "Is this your plan?". Until it is answered, `apply` refuses (on the command line: takes it as yes). */
  readonly isUnknownPerson: boolean;
  readonly devices: readonly DeviceRow[];
  /** What was said differently on two devices that did not know of each other. */
  readonly conflicts: readonly Conflict[];
  /** ISO 8601, UTC: when the newest act was recorded. */
  readonly savedAt: string;
  /** SHA-256 of attached files that are not in the folder, or not in their size. */
  readonly missingFiles: readonly string[];
  /**
   * One act, one line; on the disk when it resolves.
   * @param sources by the request's `path`
   * @param job told how far copying them is; it may end it
   * @throws RequestError where a rule is broken, PlanError for everything else; nothing was changed then
   */
  apply(
    requests: readonly Request[],
    sources?: ReadonlyMap<string, FileSource>,
    job?: Job,
  ): Promise<Committed>;
  /** One act of changes that are already in their recorded form. */
  record(changes: readonly Change[]): Promise<Committed>;
  /** Writes it, or a chosen part of it, into one file. What is left out is recorded first. @throws PlanError */
  pack(packing: Packing): Promise<WrittenBundle>;
  /** What such a file would hold. Nothing is written. */
  lookAtShare(choices: ShareChoices): Promise<ShareLook>;
  /** What `merge` would do, without doing it. */
  previewMerge(arrived: Arrived, accepted: ReadonlySet<string>): Promise<Merge>;
  /**
   * Brings in what came in a file: lines and files are only added.
   * @param accepted ids of journals of which the person says that they are of whom they name
   * @throws PlanError `refused` where it is another plan, or damaged; nothing was changed then
   */
  merge(arrived: Arrived, accepted: ReadonlySet<string>): Promise<Merged>;
  answer(isMine: boolean): Promise<void>;
  erase(target: EraseTarget): Promise<Committed>;
  backups(): Promise<readonly BackupRow[]>;
  /** Makes today's backup of this device, unless it is there (and `once` is enough) or the plan was not read whole. */
  backUp(mode?: BackUpMode): Promise<void>;
  /**
   * The same with the attached files in a folder outside the plan's, always anew; what was erased for good goes from there.
   * @returns false where the plan was not read whole, so that nothing was replaced
   */
  backUpInto(root: string, watching: Watching): Promise<boolean>;
  /** What `restore` would do, without doing it. @param root where the backup is kept; the plan's folder unless said */
  preview(backup: string, root?: string): Promise<BackupPreview>;
  restore(backup: string, root?: string): Promise<Committed>;
  /** Absolute path of an attached file; null where it is missing. */
  fileOf(sha256: string): Promise<string | null>;
  /**
   * Puts a file that is missing into the folder again; nothing is recorded.
   * @throws PlanError `refused` where it is not that file
   */
  bringBack(sha256: string, source: FileSource): Promise<void>;
  /** Called after the plan has been read anew, or the day's backup was made. Watching (and the daily backup) begins with the first listener. */
  onOutsideChange(listener: () => void): () => void;
  /** Waits for what is being written and lets go of everything. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Nothing is written, not even a repair. For commands that only look. */
  readonly readOnly?: boolean | undefined;
}

/** @throws PlanError where the folder is no plan, or nothing in it can be read */
export async function openPlan(
  installation: Installation,
  folder: string,
  options: OpenOptions = {},
): Promise<OpenPlan> {
  const place = { layout: layoutOf(resolve(folder)), installation };
  const store = await PlanStore.open(place, options.readOnly === true ? 'look' : 'write');
  return new OpenPlanFolder(store);
}

/** @throws PlanError where the folder is not empty or cannot be written; then nothing is left behind */
export async function createPlan(installation: Installation, fresh: NewPlan): Promise<OpenPlan> {
  await makePlan(installation, fresh);
  return openPlan(installation, fresh.folder);
}
