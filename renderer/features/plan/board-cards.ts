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
  /** `covered`: not to be seen by this reader now. */
  readonly rating: Rating | 'covered' | undefined;
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
}

export function boardCards(
  places: readonly Place[],
  { plan, today, isCovered }: CardsContext,
): readonly Card[] {
  const counts = evidenceCounts(plan.evidence.values());
  const agreed = agreedOf(plan);
  const open = [...plan.actions.values()].filter((action) => action.status === 'open');
  return places.map((place) => {
    const { id, text } = place.indicator;
    const evidence = counts.get(id) ?? 0;
    return {
      id,
      number: numberOf(place),
      text,
      mark: isCovered ? 'covered' : markOf(plan, id, evidence),
      rating: isCovered ? 'covered' : plan.ratings.get(id)?.rating,
      agreed: agreed.get(id) ?? null,
      evidence,
      openActions: open.filter((action) => action.indicators.includes(id)).length,
      date: dateOf(place, plan, today),
    };
  });
}
