/** The plan as it stands: what its lines add up to. Plain, readonly data. */
import type { CheckIn, Person, Proof, Share } from './check-in';
import type { Rating, StoredFile } from './values';

export type { Rating, StoredFile } from './values';

/** Who the plan is of. Empty text where nothing was said. */
export interface Profile {
  readonly name: string;
  readonly role: string;
  readonly mentor: string;
}

/** A self-rating and the writer's day on which it was given. */
export interface RatingEntry {
  readonly rating: Rating;
  readonly day: string;
}

/** A person's own words on an indicator; in no document while private. */
export interface Note {
  readonly text: string;
  readonly private: boolean;
}

/** A file that a newer one has taken the place of, and the writer's day on which it did. */
export interface EarlierFile {
  readonly file: StoredFile;
  readonly until: string;
}

export type EvidenceKind = 'file' | 'link' | 'note';

/** A file, a link or a note that supports one or many indicators. `date` is when it happened. */
export interface Evidence {
  readonly id: string;
  readonly title: string;
  readonly kind: EvidenceKind;
  readonly date: string;
  readonly indicators: readonly string[];
  /** The person's own short words for it; no two are the same but for case. */
  readonly tags: readonly string[];
  readonly file: StoredFile | null;
  /** What the file was before, the newest last; left out where it was always this one. */
  readonly earlier?: readonly EarlierFile[];
  readonly url: string;
  readonly text: string;
  readonly note: string;
  readonly private: boolean;
  /** The writer's day on which it was put into the plan. */
  readonly added: string;
}

export type ActionStatus = 'open' | 'done' | 'dropped';

/** What the person will do, by when, for which indicators, and what came of it. */
export interface Action {
  readonly id: string;
  readonly text: string;
  readonly indicators: readonly string[];
  readonly date: string | null;
  readonly status: ActionStatus;
  readonly outcome: string;
  readonly private: boolean;
  readonly added: string;
  /** The writer's day on which it was done or dropped. */
  readonly ended: string | null;
  /** Who is to do it, where that is not the individual: the mentor of that check-in. */
  readonly owner?: 'mentor';
  /** The check-in in which it was written down. */
  readonly checkIn?: string;
  /** Id of the person who wrote it down, where that was not the individual. */
  readonly by?: string;
}

/** One person's work on one framework. */
export interface Plan {
  /** Id of the individual's first line; empty for the empty plan. */
  readonly id: string;
  /** Id of the individual. */
  readonly person: string;
  /** SHA-256 of the exact framework text the plan is pinned to. */
  readonly framework: string;
  readonly profile: Profile;
  /** What the plan is called; empty: it goes by the person's name. */
  readonly title: string;
  /** Put away: kept, and only to be read. */
  readonly isArchived: boolean;
  /** By indicator id. */
  readonly ratings: ReadonlyMap<string, RatingEntry>;
  /** By indicator id. */
  readonly notes: ReadonlyMap<string, Note>;
  /** Target dates by indicator id. */
  readonly targets: ReadonlyMap<string, string>;
  /** Target dates of whole levels by `levelKey`. */
  readonly levelTargets: ReadonlyMap<string, string>;
  /** By id, in the order they were added. */
  readonly evidence: ReadonlyMap<string, Evidence>;
  /** By id, in the order they were added. */
  readonly actions: ReadonlyMap<string, Action>;
  /** By id, in the order they were opened. */
  readonly checkIns: ReadonlyMap<string, CheckIn>;
  /** What good looks like, by indicator id. */
  readonly proofs: ReadonlyMap<string, Proof>;
  /** Who else writes in it, by person id; the individual too, once they have a signing key. */
  readonly people: ReadonlyMap<string, Person>;
  /** Null where all of it was always shared whole. */
  readonly share: Share | null;
}

export const emptyPlan: Plan = {
  id: '',
  person: '',
  framework: '',
  profile: { name: '', role: '', mentor: '' },
  title: '',
  isArchived: false,
  ratings: new Map(),
  notes: new Map(),
  targets: new Map(),
  levelTargets: new Map(),
  evidence: new Map(),
  actions: new Map(),
  checkIns: new Map(),
  proofs: new Map(),
  people: new Map(),
  share: null,
};

/** What the plan is called where there is room for one line; empty where nobody said anything. */
export function nameOfPlan(
  { title, profile }: Pick<Plan, 'title' | 'profile'>,
  kind: 'own' | 'sample' = 'own',
): string {
  const named = title.trim();
  if (named !== '') return named;
  return kind === 'sample' ? 'Sample' : profile.name.trim();
}

/** Names a level of a skill in `levelTargets`. */
export function levelKey(skill: string, rank: number): string {
  return `${skill}#${String(rank)}`;
}

/** The tables of a plan as lists of pairs, so that it can cross as JSON. */
export type PlanSnapshot = {
  readonly [Field in keyof Plan]: Plan[Field] extends ReadonlyMap<infer Key, infer Value>
    ? readonly (readonly [Key, Value])[]
    : Plan[Field];
};

export function snapshotOf(plan: Plan): PlanSnapshot {
  return {
    ...plan,
    ratings: [...plan.ratings],
    notes: [...plan.notes],
    targets: [...plan.targets],
    levelTargets: [...plan.levelTargets],
    evidence: [...plan.evidence],
    actions: [...plan.actions],
    checkIns: [...plan.checkIns],
    proofs: [...plan.proofs],
    people: [...plan.people],
  };
}

export function planOf(snapshot: PlanSnapshot): Plan {
  return {
    ...snapshot,
    ratings: new Map(snapshot.ratings),
    notes: new Map(snapshot.notes),
    targets: new Map(snapshot.targets),
    levelTargets: new Map(snapshot.levelTargets),
    evidence: new Map(snapshot.evidence),
    actions: new Map(snapshot.actions),
    checkIns: new Map(snapshot.checkIns),
    proofs: new Map(snapshot.proofs),
    people: new Map(snapshot.people),
  };
}
