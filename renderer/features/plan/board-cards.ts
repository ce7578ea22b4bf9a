import { agreedOf, type Agreement } from '../../../framework/agreement';
import { daysBetween } from '../../../framework/day';
import { dueOf, targetOf, type Due } from '../../../framework/due';
import { numberOf, type Place } from '../../../framework/framework';
import { evidenceCounts, markOf, type Mark } from '../../../framework/levels';
import type { Plan, Rating } from '../../../framework/plan';

/** The date on a card: when it was met, or how far its target is. */
export type CardDate =
  | { readonly kind: 'met'; readonly day: string }
  | { readonly kind: 'target'; readonly due: Due; readonly date: string; readonly days: number };

export interface Card {
  readonly id: string;
  readonly number: string;
  readonly text: string;
  readonly mark: Mark;
  /** `covered`: not to be seen by this reader now. `not-shared`: left out of what they were given. */
  readonly rating: Rating | 'covered' | 'not-shared' | undefined;
  /** What was agreed in the latest signed check-in that agreed on it. */
  readonly agreed: Agreement | null;
  readonly evidence: number;
  readonly openActions: number;
  readonly date: CardDate | null;
}

function dateOf(place: Place, plan: Plan, today: string): CardDate | null {
  const entry = plan.ratings.get(place.indicator.id);
  if (entry?.rating === 'met') return { kind: 'met', day: entry.day };
  const date = targetOf(plan, place);
  if (date === null) return null;
  return { kind: 'target', date, due: dueOf(date, today), days: daysBetween(today, date) };
}

export interface CardsContext {
  readonly plan: Plan;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly isCovered: boolean;
  /** Ids of indicators that were left out of what the reader was given. */
  readonly hidden?: ReadonlySet<string>;
}

export function boardCards(
  places: readonly Place[],
  { plan, today, isCovered, hidden = new Set() }: CardsContext,
): readonly Card[] {
  const counts = evidenceCounts(plan.evidence.values());
  const agreed = agreedOf(plan);
  const open = [...plan.actions.values()].filter((action) => action.status === 'open');
  return places.map((place) => {
    const { id, text } = place.indicator;
    const evidence = counts.get(id) ?? 0;
    const kept = isCovered ? 'covered' : hidden.has(id) ? 'not-shared' : null;
    return {
      id,
      number: numberOf(place),
      text,
      mark: kept ?? markOf(plan, id, evidence),
      rating: kept ?? plan.ratings.get(id)?.rating,
      agreed: agreed.get(id) ?? null,
      evidence,
      openActions: open.filter((action) => action.indicators.includes(id)).length,
      date: dateOf(place, plan, today),
    };
  });
}
