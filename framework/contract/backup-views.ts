/** What main tells the window of backups. */
import type { Change } from '../change';

/** A day of which a backup can be restored. */
export interface BackupRow {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Bytes. */
  readonly size: number;
  /** In the plan's own folder, or in the second place that the person has chosen. */
  readonly place: 'plan' | 'second';
}

/** The place outside the plan's folder where a second backup goes, as it was found last. */
export interface SecondBackup {
  /** As the person chose it. */
  readonly folder: string;
  /** The newest day that is kept there of the open plan; null where there is none. */
  readonly last: string | null;
  /** Why the last try to make one failed, in one sentence; null where it did not. */
  readonly trouble: string | null;
  /** Whether it lies on the disk the plan itself is on. */
  readonly isSameDisk: boolean;
}

/** What going back to a backup would do. */
export interface BackupPreview {
  /** `files`: something acknowledged is not there any more, and is brought back as files. */
  readonly way: 'changes' | 'files';
  /** How many changes the plan would make; none: it says the same already. */
  readonly count: number;
  /** The first of them. */
  readonly changes: readonly Change[];
  /** How many attached files that are missing would come back with it. */
  readonly attached: number;
}

/** Bytes of attached files that are in the second place already, and all of them. */
export interface BackupProgress {
  readonly done: number;
  readonly total: number;
}
