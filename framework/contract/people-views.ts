/** What main tells the window of the people whose plans lie on this computer. */
import type { ChangedSince, PersonLevels } from '../people-row';
import type { Turn } from '../turn';

/** Somebody else's plan, as the list of people shows it. */
export interface PersonRow {
  /** Names it in calls; main alone makes it, so a page cannot name a folder. */
  readonly key: string;
  /** The plan's id; null where nothing tells. */
  readonly id: string | null;
  readonly folder: string;
  /** Whose plan it is: their name, else what the plan is called, else its folder's name. */
  readonly name: string;
  /** What the plan is called; empty where it has no name of its own. */
  readonly title: string;
  readonly role: string;
  readonly framework: string;
  /** Null while they are covered. */
  readonly levels: readonly PersonLevels[] | null;
  /** The day on which they said these levels, where not everything was shared; else null. */
  readonly statedOn: string | null;
  /** How many target dates have passed. */
  readonly late: number;
  /** Day of the next check-in; null where none is known. */
  readonly next: string | null;
  readonly turn: Turn | null;
  /** Whether whoever looks is waited for. */
  readonly isMyTurn: boolean;
  readonly since: ChangedSince | null;
  /** Whether something of theirs has come that was not there when the plan was open last. */
  readonly isNew: boolean;
  /** ISO 8601, UTC; empty where that is not known. */
  readonly savedAt: string;
  readonly isArchived: boolean;
  readonly isOpen: boolean;
  readonly state: 'ready' | 'missing' | 'unreadable';
  /** Why it cannot be read, in one sentence. */
  readonly trouble: string | null;
}

export interface PeopleList {
  /** Those that are known as they are now. */
  readonly rows: readonly PersonRow[];
  /** How many are still to be read: they come as `people.progress`. */
  readonly waiting: number;
}

/** Some more were read. */
export interface PeopleProgress {
  readonly rows: readonly PersonRow[];
  /** Of those that were to be read. */
  readonly done: number;
  readonly of: number;
}
