/** What of a plan goes into a file for somebody else, and the plan as that leaves it. */
import { isBlind } from '../cover';
import { placesOf, type Framework } from '../framework';
import { levelsOf } from '../levels';
import type { CheckIn, StatedLevel } from '../check-in';
import type { Evidence, Plan } from '../plan';
import { readPayload } from '../sign-off/payload';
import { withoutPrivate } from '../show';
import { isEvidenceWithheld, nothingWithheld, saysWithheld, type Withheld } from './withheld';

/** What the person chose to share. */
export interface ShareChoices {
  /** Whether the attached files go along, or only their titles. */
  readonly files: boolean;
  /** Whether private notes, evidence and actions go along. */
  readonly private: boolean;
  /** Whether what was overwritten, removed or taken back goes along. */
  readonly earlier: boolean;
  /** Ranks; null: all levels. */
  readonly levels: readonly number[] | null;
  /** Ids; null: all skills. */
  readonly skills: readonly string[] | null;
  /** What else stays out, where the file is to say no more than a document does. */
  readonly withheld?: Withheld | undefined;
}

/** Everything there is. */
export const shareAll: ShareChoices = {
  files: true,
  private: true,
  earlier: true,
  levels: null,
  skills: null,
};

/** Whether every line goes out as it stands. */
export function isWhole({ private: isPrivate, earlier, levels, skills, withheld }: ShareChoices): boolean {
  return isPrivate && earlier && levels === null && skills === null && withheld === undefined;
}

/** The same framework with the chosen skills and levels alone. */
export function chosenFramework(
  framework: Framework,
  { skills, levels }: Pick<ShareChoices, 'levels' | 'skills'>,
): Framework {
  if (skills === null && levels === null) return framework;
  const chosen = framework.skills.filter(({ id }) => skills === null || skills.includes(id));
  return {
    ...framework,
    skills: chosen.map((skill) => ({
      ...skill,
      levels: skill.levels.filter(({ rank }) => levels === null || levels.includes(rank)),
    })),
  };
}

/** Tells of indicators and levels whether they were chosen. */
export interface Scope {
  readonly hasIndicator: (indicator: string) => boolean;
  readonly hasLevel: (skill: string, rank: number) => boolean;
}

export function scopeOf(
  framework: Framework,
  { levels, skills }: Pick<ShareChoices, 'levels' | 'skills'>,
): Scope {
  const places = placesOf(framework);
  const hasLevel = (skill: string, rank: number) =>
    (skills === null || skills.includes(skill)) && (levels === null || levels.includes(rank));
  return {
    hasLevel,
    hasIndicator: (indicator) => {
      const place = places.get(indicator);
      return place === undefined
        ? levels === null && skills === null
        : hasLevel(place.skill.id, place.level.rank);
    },
  };
}

function only<Value>(
  table: ReadonlyMap<string, Value>,
  keep: (key: string, value: Value) => boolean,
): ReadonlyMap<string, Value> {
  return new Map([...table].filter(([key, value]) => keep(key, value)));
}

/** What is for no indicator goes along; what is for some, where one of them was chosen. */
function isAbout({ hasIndicator }: Scope, { indicators }: Pick<Evidence, 'indicators'>): boolean {
  return indicators.length === 0 || indicators.some(hasIndicator);
}

/** What there is, and what of it goes along. */
interface Parting {
  readonly plan: Plan;
  readonly shared: Pick<Plan, 'evidence' | 'actions'>;
  readonly scope: Scope;
  readonly choices: ShareChoices;
}

/** Whether what was signed speaks of evidence or actions that must not be in the file. */
function isSpokenOf(payload: string, { plan, shared, choices }: Parting): boolean {
  const said = readPayload(payload);
  if (said === null) return false;
  const hidden = [...plan.actions.values()].filter(({ id }) => !shared.actions.has(id));
  const texts = new Set(hidden.map(({ text }) => text));
  const isKnown = ({ id, title }: { id: string; title: string }) => {
    const piece = shared.evidence.get(id);
    return piece !== undefined && (choices.earlier || piece.title === title);
  };
  return !said.evidence.every(isKnown) || said.actions.some(({ text }) => texts.has(text));
}

/** A signed check-in goes whole or not at all: not where it speaks of what must not be in the file. */
function canGo(checkIn: CheckIn, parting: Parting): boolean {
  const { rows, signatures } = checkIn;
  if (!rows.every(({ indicator }) => parting.scope.hasIndicator(indicator))) return false;
  // The pages say nothing of it before both ratings are shown.
  if (parting.choices.withheld !== undefined && isBlind(checkIn)) return false;
  if (saysWithheld(checkIn, parting.choices.withheld ?? nothingWithheld)) return false;
  return !signatures.some(({ payload }) => isSpokenOf(payload, parting));
}

/** The plan as whoever opens the file will see it. */
export function sharedPlan(plan: Plan, framework: Framework, choices: ShareChoices): Plan {
  const scope = scopeOf(framework, choices);
  const open = choices.private ? plan : withoutPrivate(plan);
  const { withheld = nothingWithheld } = choices;
  const evidence = only(
    open.evidence,
    (id, piece) => isAbout(scope, piece) && !isEvidenceWithheld(withheld, id),
  );
  const actions = only(open.actions, (_, action) => isAbout(scope, action) && !withheld.actions);
  const parting = { plan, shared: { evidence, actions }, scope, choices };
  const targets = only(open.levelTargets, (key) => {
    const at = key.lastIndexOf('#');
    return scope.hasLevel(key.slice(0, at), Number(key.slice(at + 1)));
  });
  return {
    ...open,
    ratings: only(open.ratings, (id) => scope.hasIndicator(id) && !withheld.ratings),
    notes: only(open.notes, (id) => scope.hasIndicator(id) && !withheld.notes),
    targets: only(open.targets, scope.hasIndicator),
    levelTargets: targets,
    evidence: choices.earlier ? evidence : withoutEarlier(evidence),
    actions,
    checkIns: only(open.checkIns, (_, checkIn) => canGo(checkIn, parting)),
    proofs: only(open.proofs, scope.hasIndicator),
  };
}

/** Files that newer ones took the place of are overwritten texts like any other, but for those that some piece still has. */
function withoutEarlier(evidence: Plan['evidence']): Plan['evidence'] {
  const now = new Set([...evidence.values()].map(({ file }) => `${file?.sha256 ?? ''} ${file?.name ?? ''}`));
  return new Map(
    [...evidence].map(([id, { earlier = [], ...piece }]) => {
      const left = earlier.filter(({ file }) => now.has(`${file.sha256} ${file.name}`));
      return [id, left.length === 0 ? piece : { ...piece, earlier: left }];
    }),
  );
}

/** The levels as the individual has them, for whoever cannot work them out from a part. */
export function statedLevels(plan: Plan, framework: Framework): readonly StatedLevel[] {
  return framework.skills.map((skill) => {
    const { claimed, evidenced, confirmed } = levelsOf(skill, plan);
    return { skill: skill.id, claimed, evidenced, confirmed };
  });
}
