/** The way of a check-in as the line under its title shows it. */
import type { CheckIn } from '../../../framework/check-in';
import type { Step as Stage } from '../../store/check-ins';

export interface Step {
  readonly name: 'self' | 'mentor' | 'show' | 'compare' | 'actions' | 'sign';
  readonly state: 'done' | 'now' | 'later';
}

function currentOf({ signatures }: CheckIn, stage: Stage): Step['name'] | null {
  switch (stage) {
    case 'rate':
      return 'mentor';
    case 'show':
      return 'show';
    case 'agree':
      return 'compare';
    case 'sign':
      return signatures.length === 0 ? 'actions' : 'sign';
    case 'over':
      return null;
  }
}

/** The individual has always rated: what they said when it was opened is what is compared. */
export function stepsOf(checkIn: CheckIn, stage: Stage): readonly Step[] {
  const shown = checkIn.shown === null ? (['show'] as const) : [];
  const names: readonly Step['name'][] = ['self', 'mentor', ...shown, 'compare', 'actions', 'sign'];
  const current = currentOf(checkIn, stage);
  const now = current === null ? names.length : names.indexOf(current);
  return names.map((name, index) => ({
    name,
    state: index < now ? 'done' : index === now ? 'now' : 'later',
  }));
}
