/** A plan being changed: what many changes touch is copied once, so folding n lines costs n, not n². */
import type { CheckIn, Person, Proof, Share } from './check-in';
import type { Action, Evidence, Note, Plan, Profile, RatingEntry } from './plan';

/** One table of a plan, copied on its first write and never before. */
export class Table<Value> {
  readonly #base: ReadonlyMap<string, Value>;
  #own: Map<string, Value> | null = null;

  constructor(base: ReadonlyMap<string, Value>) {
    this.#base = base;
  }

  get(key: string): Value | undefined {
    return this.result().get(key);
  }

  set(key: string, value: Value): void {
    this.#own ??= new Map(this.#base);
    this.#own.set(key, value);
  }

  delete(key: string): void {
    if (!this.result().has(key)) return;
    this.#own ??= new Map(this.#base);
    this.#own.delete(key);
  }

  /** The table as it stands; the same map as before where nothing was written. */
  result(): ReadonlyMap<string, Value> {
    return this.#own ?? this.#base;
  }
}

/** Who makes a change, and when. */
export interface Writer {
  /** Id of the person whose journal it stands in. */
  readonly person: string;
  /** The writer's own day of the act, `YYYY-MM-DD`. */
  readonly day: string;
  /** ISO 8601, UTC: when the act was recorded. */
  readonly at: string;
}

export interface Draft {
  id: string;
  person: string;
  framework: string;
  profile: Profile;
  title: string;
  isArchived: boolean;
  readonly ratings: Table<RatingEntry>;
  readonly notes: Table<Note>;
  readonly targets: Table<string>;
  readonly levelTargets: Table<string>;
  readonly evidence: Table<Evidence>;
  readonly actions: Table<Action>;
  readonly checkIns: Table<CheckIn>;
  readonly proofs: Table<Proof>;
  readonly people: Table<Person>;
  share: Share | null;
}

/** Starts to change a plan; the plan itself stays as it is. */
export function draftOf(plan: Plan): Draft {
  return {
    id: plan.id,
    person: plan.person,
    framework: plan.framework,
    profile: plan.profile,
    title: plan.title,
    isArchived: plan.isArchived,
    ratings: new Table(plan.ratings),
    notes: new Table(plan.notes),
    targets: new Table(plan.targets),
    levelTargets: new Table(plan.levelTargets),
    evidence: new Table(plan.evidence),
    actions: new Table(plan.actions),
    checkIns: new Table(plan.checkIns),
    proofs: new Table(plan.proofs),
    people: new Table(plan.people),
    share: plan.share,
  };
}

/** The plan a draft has become. The draft must not be written to afterwards. */
export function finished(draft: Draft): Plan {
  return {
    ...draft,
    ratings: draft.ratings.result(),
    notes: draft.notes.result(),
    targets: draft.targets.result(),
    levelTargets: draft.levelTargets.result(),
    evidence: draft.evidence.result(),
    actions: draft.actions.result(),
    checkIns: draft.checkIns.result(),
    proofs: draft.proofs.result(),
    people: draft.people.result(),
  };
}
