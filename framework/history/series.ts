/** How the levels of each skill came about, day by day: what the chart of the history shows. */
import { compareDays } from '../day';
import { isForGood } from '../settled';
import type { Entry } from '../fold';
import { byId, takenBack } from '../taken-back';
import { placesOf, type Framework, type Skill } from '../framework';
import { reachedLevels } from '../levels';
import { Facts } from './facts';

/** A skill at the end of a day. Ranks; null below the lowest level. */
export interface LevelPoint {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly claimed: number | null;
  readonly evidenced: number | null;
  /** How many indicators are rated *met*, whatever their level. */
  readonly met: number;
}

export interface SkillSeries {
  /** The skill's id. */
  readonly skill: string;
  /** The plan's first day, then each day on which something of it changed. Never empty for a plan with lines. */
  readonly points: readonly LevelPoint[];
}

interface Placed {
  readonly entry: Entry;
  /** Its place in the fold order. */
  readonly order: number;
}

/** Days in their order with their lines. Writers in other zones or with wrong clocks may stand in another order. */
function byDay(entries: readonly Entry[]): readonly (readonly [string, readonly Placed[]])[] {
  const days = new Map<string, Placed[]>();
  entries.forEach((entry, order) => {
    const lines = days.get(entry.day);
    if (lines === undefined) days.set(entry.day, [{ entry, order }]);
    else lines.push({ entry, order });
  });
  return [...days].sort(([one], [other]) => compareDays(one, other));
}

function isStep({ entry }: Placed): boolean {
  return entry.changes.some(
    (change) => change.type === 'change.undo' || change.type === 'change.redo' || isForGood(change),
  );
}

function pointOf(skill: Skill, facts: Facts, day: string): LevelPoint {
  const reached = reachedLevels(skill, facts);
  const met = skill.levels.flatMap(({ indicators }) => indicators).filter(({ id }) => facts.isMet(id)).length;
  return { day, ...reached, met };
}

function isSame(one: LevelPoint | undefined, other: LevelPoint): boolean {
  return one?.claimed === other.claimed && one.evidenced === other.evidenced && one.met === other.met;
}

/**
 * Each point is what `planAsOf` its day gives, worked out from the day before: a day costs what was done on it, so ten
 * thousand lines cost no more than reading them once.
 * @param entries all of the individual's lines in fold order
 */
export function levelSeries(framework: Framework, entries: readonly Entry[]): readonly SkillSeries[] {
  const places = placesOf(framework);
  const points = new Map(framework.skills.map((skill) => [skill, new Array<LevelPoint>()]));
  const facts = new Facts();
  const acts = byId(entries);
  let steps: readonly Placed[] = [];
  let isFirst = true;
  for (const [day, lines] of byDay(entries)) {
    for (const { entry, order } of lines) facts.take(entry, order);
    const today = lines.filter(isStep);
    if (today.length > 0) {
      steps = [...steps, ...today].sort((one, other) => one.order - other.order);
      const until = steps.map(({ entry }) => entry);
      facts.setUndone(takenBack(until, acts).undone);
    }
    const touched = new Set(facts.settle().map((indicator) => places.get(indicator)?.skill));
    for (const [skill, line] of points) {
      if (!isFirst && !touched.has(skill)) continue;
      const point = pointOf(skill, facts, day);
      if (!isSame(line.at(-1), point)) line.push(point);
    }
    isFirst = false;
  }
  return [...points].map(([skill, line]) => ({ skill: skill.id, points: line }));
}
