/** What the plan page shows now: which skill, which level on the board, which indicator. Worked out, never stored. */
import type { BoardPin, Settings } from '../../framework/contract/views';
import { placesOf, type Level, type Place, type Skill } from '../../framework/framework';
import { evidenceCounts, levelsOf, ratedLevels, type Levels } from '../../framework/levels';
import type { Plan } from '../../framework/plan';
import { notShared, statedFor } from '../../framework/share/not-shared';
import type { OpenPlan, State, Ui } from './state';
import { isCoveredHere, shownPlan, useStore } from './store';

/** One level, or at the top, where there is no next one, what has no evidence yet in any level. */
export type Board =
  | { readonly kind: 'level'; readonly level: Level; readonly places: readonly Place[] }
  | { readonly kind: 'top'; readonly level: Level; readonly places: readonly Place[] };

export interface OnScreen {
  readonly skill: Skill;
  readonly levels: Levels;
  /** Whether nothing of the ratings may be told, so that `levels` is only what was agreed before. */
  readonly isCovered: boolean;
  /** Ids of the skill's indicators that were left out of what the reader was given. */
  readonly hidden: ReadonlySet<string>;
  /** The day on which its person stated `levels`, where they cannot be worked out; else null. */
  readonly statedOn: string | null;
  readonly board: Board;
  /** Null where the board has no indicator. */
  readonly selected: Place | null;
  readonly pin: BoardPin | null;
}

function pinOf(open: OpenPlan, settings: Settings): BoardPin | null {
  const pin = settings.boards[open.plan.id];
  const skill = open.framework.skills.find((one) => one.id === pin?.skill);
  return skill?.levels.some((level) => level.rank === pin?.level) === true ? (pin ?? null) : null;
}

function placesIn(skill: Skill, levels: readonly Level[]): readonly Place[] {
  return levels.flatMap((level) => level.indicators.map((indicator) => ({ skill, level, indicator })));
}

function boardOf(skill: Skill, plan: Plan, rank: number | undefined): Board | null {
  const level = skill.levels.find((one) => one.rank === rank);
  if (level !== undefined) return { kind: 'level', level, places: placesIn(skill, [level]) };
  const top = ratedLevels(skill).at(-1) ?? skill.levels.at(-1);
  if (top === undefined) return null;
  const counts = evidenceCounts(plan.evidence.values());
  const places = placesIn(skill, skill.levels).filter((place) => !counts.has(place.indicator.id));
  return { kind: 'top', level: top, places };
}

/** The chosen one; else the first of the board that is not met, else its first. */
function selectedOf(open: OpenPlan, board: Board, selected: string | null): Place | null {
  const chosen = selected === null ? undefined : placesOf(open.framework).get(selected);
  if (chosen !== undefined) return chosen;
  const isMet = (place: Place) => open.plan.ratings.get(place.indicator.id)?.rating === 'met';
  return board.places.find((place) => !isMet(place)) ?? board.places[0] ?? null;
}

interface Known extends Pick<OnScreen, 'hidden' | 'statedOn'> {
  readonly levels: Levels;
}

/** Of somebody else's plan there may be a part: then what they stated stands for what cannot be worked out. */
function knownLevels({ role, framework, plan }: OpenPlan, skill: Skill): Known {
  const levels = levelsOf(skill, plan);
  if (role === 'individual') return { hidden: new Set(), levels, statedOn: null };
  const hidden = notShared(framework, skill, plan);
  const stated = statedFor(skill, plan, hidden);
  if (stated === null) return { hidden, levels, statedOn: null };
  const { claimed, evidenced, confirmed } = stated;
  const next = ratedLevels(skill).find(({ rank }) => claimed === null || rank > claimed) ?? null;
  return { hidden, levels: { claimed, evidenced, confirmed, next }, statedOn: plan.share?.day ?? null };
}

/** Null only for a framework without any level. */
export function onScreen(open: OpenPlan, ui: Ui, settings: Settings): OnScreen | null {
  const { skills } = open.framework;
  const pin = pinOf(open, settings);
  const skill = skills.find((one) => one.id === (ui.skill ?? pin?.skill)) ?? skills[0];
  if (skill === undefined) return null;
  const isCovered = isCoveredHere(open);
  const { hidden, levels: known, statedOn } = knownLevels(open, skill);
  // Without ratings there is no next level to speak of.
  const levels = isCovered ? { ...known, next: null } : known;
  const pinned = pin?.skill === skill.id ? pin : null;
  const board = boardOf(skill, open.plan, ui.board ?? pinned?.level ?? known.next?.rank);
  if (board === null) return null;
  const selected = selectedOf(open, board, ui.selected);
  return { skill, levels, isCovered, hidden, statedOn, board, selected, pin: pinned };
}

function screenOf(state: State): OnScreen | null {
  return state.open === null ? null : onScreen(shownPlan(state.open), state.ui, state.settings);
}

/** For what happens once, at a key or a command. */
export function screenNow(): OnScreen | null {
  return screenOf(useStore.getState());
}
