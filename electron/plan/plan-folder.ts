/** A plan on disk: making one, opening one. Everything else goes through what `openPlan` answers. */
import type { Change } from '../../framework/change';
import type { BackupRow, DeviceRow, Notice } from '../../framework/contract/views';
import type { EraseTarget } from '../../framework/erase';
import type { Entry } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import type { Trouble } from '../../framework/journal';
import type { Plan } from '../../framework/plan';
import type { Request } from '../../framework/request';
import type { StandingJournal } from '../../framework/standing';
import type { Steps } from '../../framework/undo';
import type { Installation } from '../installation';
import { PlanError } from '../plan-error';

export { PlanError } from '../plan-error';

/** Where the content of an attached file comes from. */
export type FileSource = { readonly file: string } | { readonly bytes: Uint8Array; readonly name: string };

/** An act that is on the disk. */
export interface Committed {
  /** Id of its line. */
  readonly act: string;
  /** Ids of new evidence and actions, in their order. */
  readonly added: readonly string[];
  readonly changes: readonly Change[];
  /** The writer's day, `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Whether the plan is to be read anew (undo, redo, erase …) rather than the changes folded into it. */
  readonly isRefold: boolean;
}

export interface OpenPlan {
  readonly folder: string;
  readonly id: string;
  readonly isSample: boolean;
  readonly framework: Framework;
  readonly frameworkText: string;
  /** This and what follows are always current; do not keep them over an act. */
  readonly plan: Plan;
  readonly entries: readonly Entry[];
  readonly steps: Steps;
  readonly journals: readonly StandingJournal[];
  readonly troubles: readonly Trouble[];
  readonly notices: readonly Notice[];
  /** One sentence where nothing can be written, else null. */
  readonly readOnly: string | null;
  /** Whether to ask "Is this your plan?". Until it is answered, `apply` refuses (on the command line: takes it as yes). */
  readonly isUnknownPerson: boolean;
  readonly devices: readonly DeviceRow[];
  /** ISO 8601, UTC: when the newest act was recorded. */
  readonly savedAt: string;
  /** SHA-256 of attached files that are not in the folder, or not in their size. */
  readonly missingFiles: readonly string[];
  /**
   * One act, one line; on the disk when it resolves.
   * @param sources by the request's `path`
   * @throws RequestError where a rule is broken, PlanError for everything else; nothing was changed then
   */
  apply(requests: readonly Request[], sources?: ReadonlyMap<string, FileSource>): Promise<Committed>;
  /** One act of changes that are already in their recorded form. */
  record(changes: readonly Change[]): Promise<Committed>;
  answer(isMine: boolean): Promise<void>;
  erase(target: EraseTarget): Promise<Committed>;
  backups(): Promise<readonly BackupRow[]>;
  backUp(): Promise<void>;
  restore(backup: string): Promise<Committed>;
  /** Absolute path of an attached file; null where it is missing. */
  fileOf(sha256: string): Promise<string | null>;
  /** Called after the plan has been read anew. Watching (and the daily backup) begins with the first listener. */
  onOutsideChange(listener: () => void): () => void;
  /** Waits for what is being written and lets go of everything. */
  close(): Promise<void>;
}

export interface NewPlan {
  /** Must not exist, or be empty. */
  readonly folder: string;
  /** The exact text of the framework the plan is pinned to. */
  readonly frameworkText: string;
  readonly profile: { readonly name: string; readonly role: string; readonly mentor: string };
  readonly sample?: true | undefined;
}

/** @throws PlanError where the folder is not empty or cannot be written; then nothing is left behind */
export function createPlan(installation: Installation, fresh: NewPlan): Promise<OpenPlan> {
  return Promise.reject(new PlanError('bug', `Not built yet: ${installation.folder} ${fresh.folder}`));
}

export interface OpenOptions {
  /** Nothing is written, not even a repair. For commands that only look. */
  readonly readOnly?: boolean | undefined;
}

/** @throws PlanError where the folder is no plan, or nothing in it can be read */
export function openPlan(
  installation: Installation,
  folder: string,
  options: OpenOptions = {},
): Promise<OpenPlan> {
  return Promise.reject(
    new PlanError('bug', `Not built yet: ${installation.folder} ${folder} ${String(options.readOnly)}`),
  );
}
