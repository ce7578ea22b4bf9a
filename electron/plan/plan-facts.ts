/** What an open plan is at this moment, as whoever writes here may see it. */
import type { Ignored } from '../../framework/acts';
import type { Conflict } from '../../framework/conflicts/conflicts';
import type { DeviceRow, Notice } from '../../framework/contract/views';
import { coveredEntries } from '../../framework/cover';
import type { Entry } from '../../framework/fold';
import type { Framework } from '../../framework/framework';
import type { Trouble } from '../../framework/journal';
import type { Plan } from '../../framework/plan';
import type { StandingJournal } from '../../framework/standing';
import type { Steps } from '../../framework/undo';
import { whyArchived } from './archived';
import { Covered } from './covered';
import { deviceRows } from './device-rows';
import type { PlanStore, Role } from './plan-store';
import { whyReviewing } from './read-only';

function isOfMeetings({ person, changes }: Entry, writer: string): boolean {
  return person === writer || changes.every(({ type }) => type.startsWith('checkin.'));
}

export class PlanFacts {
  readonly folder: string;
  readonly #store: PlanStore;
  readonly #covered = new Covered();

  constructor(store: PlanStore) {
    this.folder = store.place.layout.root;
    this.#store = store;
  }

  get id(): string {
    return this.#store.ledger.id;
  }

  get isSample(): boolean {
    const { planFile } = this.#store.reading;
    return 'isSample' in planFile && planFile.isSample;
  }

  get framework(): Framework {
    return this.#store.reading.framework;
  }

  get frameworkText(): string {
    return this.#store.reading.frameworkText;
  }

  get plan(): Plan {
    return this.#covered.plan(this.#store.ledger.plan, this.#viewer, this.isSeat ? 'shared' : 'all');
  }

  get past(): readonly Entry[] {
    return this.#uncovered(this.#store.ledger.entries);
  }

  get entries(): readonly Entry[] {
    return this.#seen(this.#store.ledger.entries);
  }

  /** Of any lines those parts that are not covered for this person. */
  #uncovered(entries: readonly Entry[]): readonly Entry[] {
    return this.#viewer === null ? entries : coveredEntries(this.#store.ledger.plan, entries, this.#viewer);
  }

  /** Of any lines what this person may see. */
  #seen(entries: readonly Entry[]): readonly Entry[] {
    const seen = this.#uncovered(entries);
    // At the individual's computer their whole past is at hand, private texts and all: a guest sees the meetings' alone.
    return this.isSeat ? seen.filter((entry) => isOfMeetings(entry, this.writer)) : seen;
  }

  /** Null for whoever only reads on the command line, and is nobody in particular. */
  get #viewer(): string | null {
    const { person } = this.#store.place.installation;
    if (person === '') return null;
    // Until it is said whose plan it is, it may be somebody else's who rates blind.
    return this.isUnknownPerson ? person : this.writer;
  }

  get steps(): Steps {
    return this.#store.ledger.steps;
  }

  get journals(): readonly StandingJournal[] {
    return this.#store.ledger.journals;
  }

  get troubles(): readonly Trouble[] {
    return this.#store.ledger.troubles;
  }

  get notices(): readonly Notice[] {
    return this.#store.notices;
  }

  get readOnly(): string | null {
    if (this.#store.readOnly !== null) return this.#store.readOnly;
    if (this.plan.isArchived) return whyArchived;
    return this.role === 'individual' ? null : whyReviewing(this.plan);
  }

  get role(): Role {
    return this.#store.role;
  }

  get writer(): string {
    return this.#store.writer;
  }

  /** Whether the window is a mentor's who sits at the individual's computer. */
  get isSeat(): boolean {
    const { isGuest, kind } = this.#store.place.installation;
    return isGuest && kind === 'app';
  }

  get canReview(): boolean {
    return this.role === 'other' && this.#store.readOnly === null && !this.plan.isArchived;
  }

  get ignored(): readonly Ignored<Entry>[] {
    return this.#store.ledger.ignored.flatMap(({ act, change, reason }) =>
      this.#seen([{ ...act, changes: [change] }]).flatMap(({ changes }) =>
        changes.map((seen) => ({ act, change: seen, reason })),
      ),
    );
  }

  get canBringBack(): boolean {
    return (
      this.role === 'individual' &&
      this.plan.isArchived &&
      this.#store.readOnly === null &&
      !this.isUnknownPerson
    );
  }

  get isUnknownPerson(): boolean {
    return this.#store.isUnknownPerson;
  }

  get conflicts(): readonly Conflict[] {
    return this.#store.ledger.conflicts;
  }

  get devices(): readonly DeviceRow[] {
    return deviceRows(this.#store.ledger, this.#store.place.installation);
  }

  get savedAt(): string {
    return this.entries.at(-1)?.at ?? '';
  }

  get missingFiles(): readonly string[] {
    return this.#store.missingFiles;
  }
}
