/** What is late, soon or later. */
import { addDays, compareDays } from './day';
import type { Framework, Place, Skill } from './framework';
import { levelKey, type Plan } from './plan';

export type Due = 'late' | 'soon' | 'later';

/** "Soon" reaches this many days ahead. */
const soonDays = 30;

/** The reader's day and where "soon" ends, worked out once for many dates. */
interface Calendar {
  readonly today: string;
  readonly soonEnds: string;
}

function calendarOf(today: string): Calendar {
  return { today, soonEnds: addDays(today, soonDays) };
}

function dueIn(calendar: Calendar, target: string): Due {
  if (target < calendar.today) return 'late';
  return target <= calendar.soonEnds ? 'soon' : 'later';
}

/** @param today the reader's day, `YYYY-MM-DD`. The target's own day is not late yet. */
export function dueOf(target: string, today: string): Due {
  return dueIn(calendarOf(today), target);
}

/** The indicator's own target date, else its level's, else null. */
export function targetOf(plan: Plan, place: Place): string | null {
  const { skill, level, indicator } = place;
  return plan.targets.get(indicator.id) ?? plan.levelTargets.get(levelKey(skill.id, level.rank)) ?? null;
}

interface Dated {
  readonly date: string;
  readonly due: Due;
}

/** What a date is of. */
export type DueTarget =
  | { readonly kind: 'indicator'; readonly indicator: string }
  | { readonly kind: 'level'; readonly skill: string; readonly level: number }
  | { readonly kind: 'action'; readonly action: string };

/** Something with a date that is not reached yet: an indicator, a whole level or an open action. */
export type DueItem = Dated & DueTarget;

function targetsOf(plan: Plan, skill: Skill, calendar: Calendar): readonly DueItem[] {
  const isMet = (id: string) => plan.ratings.get(id)?.rating === 'met';
  const dated = (date: string): Dated => ({ date, due: dueIn(calendar, date) });
  return skill.levels.flatMap((level): readonly DueItem[] => {
    const date = plan.levelTargets.get(levelKey(skill.id, level.rank));
    const isReached = level.indicators.every((indicator) => isMet(indicator.id));
    const ofLevel: readonly DueItem[] =
      date === undefined || isReached
        ? []
        : [{ kind: 'level', skill: skill.id, level: level.rank, ...dated(date) }];
    const ofIndicators = level.indicators.flatMap(({ id }): readonly DueItem[] => {
      const own = plan.targets.get(id);
      return own === undefined || isMet(id) ? [] : [{ kind: 'indicator', indicator: id, ...dated(own) }];
    });
    return [...ofLevel, ...ofIndicators];
  });
}

/** Earliest first. @param whose the individual's own, or what somebody else is to do for them */
function openActions(plan: Plan, calendar: Calendar, whose: 'own' | 'others'): readonly DueItem[] {
  return [...plan.actions.values()].flatMap(({ id, status, date, owner }): readonly DueItem[] => {
    const isTheirs = (owner === undefined) === (whose === 'own');
    if (status !== 'open' || date === null || !isTheirs) return [];
    return [{ kind: 'action', action: id, date, due: dueIn(calendar, date) }];
  });
}

function byDate(items: readonly DueItem[]): readonly DueItem[] {
  return [...items].sort((one, other) => compareDays(one.date, other.date));
}

/**
 * Everything of the individual with a date that is still to come true, earliest first: targets of indicators not met,
 * targets of levels not all met, open actions of their own.
 * @param today the reader's day, `YYYY-MM-DD`
 */
export function dueItems(framework: Framework, plan: Plan, today: string): readonly DueItem[] {
  const calendar = calendarOf(today);
  const targets = framework.skills.flatMap((skill) => targetsOf(plan, skill, calendar));
  return byDate([...targets, ...openActions(plan, calendar, 'own')]);
}

/** Open actions with a date that the mentor is to do, earliest first. They count nowhere as the individual's. */
export function mentorsDue(plan: Plan, today: string): readonly DueItem[] {
  return byDate(openActions(plan, calendarOf(today), 'others'));
}
