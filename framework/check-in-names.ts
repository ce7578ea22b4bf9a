/** What the two people of a check-in are called where both of them read it. */
import type { CheckIn } from './check-in';
import type { Action, Plan } from './plan';

/** Neither is ever empty. */
export interface CheckInNames {
  readonly individual: string;
  readonly mentor: string;
}

/** The first of them that says something; empty where none does. */
export function firstOf(...names: readonly (string | undefined)[]): string {
  return names.map((name) => name?.trim() ?? '').find((name) => name !== '') ?? '';
}

type Named = Pick<Plan, 'person' | 'profile' | 'people'>;

/** By name; who has not said theirs goes by what they are. */
export function namesIn(plan: Named, { mentor, mentorName }: CheckIn): CheckInNames {
  const { person, profile, people } = plan;
  return {
    individual: firstOf(profile.name, people.get(person)?.name, profile.role, 'Individual'),
    mentor: firstOf(people.get(mentor)?.name, mentorName, profile.mentor, 'Mentor'),
  };
}

/** Who an action is to be done by, where that is not the individual; null where it is. */
export function ownerName(plan: Named & Pick<Plan, 'checkIns'>, action: Action): string | null {
  if (action.owner === undefined) return null;
  const checkIn = action.checkIn === undefined ? undefined : plan.checkIns.get(action.checkIn);
  if (checkIn !== undefined) return namesIn(plan, checkIn).mentor;
  return firstOf(plan.people.get(action.by ?? '')?.name, plan.profile.mentor, 'Mentor');
}

/** Who wrote an action down, where that was not the individual; null where it was. */
export function writerName({ people }: Pick<Plan, 'people'>, { by }: Action): string | null {
  return by === undefined ? null : firstOf(people.get(by)?.name, 'Mentor');
}
