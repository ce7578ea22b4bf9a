/** What main tells the window of all plans that this computer knows. */

/** A plan that this computer knows of, as the list of plans shows it. */
export interface PlanRow {
  /** Names it in calls; main alone makes it, so a page cannot name a folder. */
  readonly key: string;
  /** Null where nothing tells. */
  readonly id: string | null;
  readonly folder: string;
  /** What it is called: its own name, else its person's, else its folder's. */
  readonly name: string;
  /** Its own name alone; empty where it has none. */
  readonly title: string;
  readonly person: string;
  readonly role: string;
  readonly framework: string;
  /** What the person says, by skill: ranks; null below the lowest level. Null as a whole while they are covered. */
  readonly levels: readonly { readonly skill: string; readonly level: number | null }[] | null;
  /** ISO 8601, UTC: when the newest act was recorded; empty where that is not known. */
  readonly savedAt: string;
  /** How many target dates have passed. */
  readonly late: number;
  readonly isSample: boolean;
  readonly isArchived: boolean;
  /** Whether this computer knows its person. */
  readonly isMine: boolean;
  readonly isOpen: boolean;
  /** Whether its folder is called after it, so that both may change together. */
  readonly isFolderNamed: boolean;
  /** `missing`: its folder is not there any more; `unreadable`: it is there and cannot be read. */
  readonly state: 'ready' | 'missing' | 'unreadable';
  /** Why it cannot be read, in one sentence. */
  readonly trouble: string | null;
}

/** What lies in a plan's folder. */
export interface PlanInside {
  readonly folder: string;
  /** Bytes of all that is the plan's. */
  readonly size: number;
  /** Pieces of evidence. */
  readonly pieces: number;
  /** Days of which there is a backup in it. */
  readonly backups: number;
  /** Names of what lies in it and is not the plan's: that stays. At most 20. */
  readonly others: readonly string[];
}

/** After a plan was deleted. */
export interface PlanErased {
  readonly plans: readonly PlanRow[];
  /** What stayed in its folder, since it is not the plan's. At most 20. */
  readonly left: readonly string[];
  readonly folder: string;
}

/** `done` from 0 to 1; `ended` where there is nothing more to wait for. */
export interface PlansProgress {
  readonly done: number;
  readonly step: 'copying' | 'ended';
}
