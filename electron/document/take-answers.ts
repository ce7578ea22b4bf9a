/** A mentor's answers from a form or from paper, put into the plan: into a journal of theirs, as if they sat here. */
import { answersHash, checkInFor, mentorsActs, ownAct, takenBefore } from '../../framework/form/into-plan';
import { isAnswered, type Answers } from '../../framework/form/returned';
import type { Returned } from '../../framework/check-in';
import type { Guest } from '../installation/guest';
import { asGuest } from '../installation/guest';
import type { Installation } from '../installation';
import { nodeCrypto } from '../node-crypto';
import { openPlan, PlanError, type OpenPlan } from '../plan/plan-folder';
import type { Committed } from '../plan/committed';

export interface TakenAnswers {
  readonly checkIn: string;
  /** False where all of it was in the plan already. */
  readonly isNew: boolean;
}

function idOf(...parts: readonly string[]): string {
  return nodeCrypto.sha256(JSON.stringify(parts)).slice(0, 32);
}

/** The same name in the same plan is the same mentor; on each computer they write in a journal apart. */
function mentorOf(plan: string, name: string, installation: Installation): Guest {
  const person = idOf('form', plan, name);
  return {
    person,
    device: idOf('form device', installation.device, person),
    deviceName: installation.deviceName,
  };
}

export interface Answered {
  readonly answers: Answers;
  readonly from: Returned['from'];
  /** Of the answers as they were read, before a name or a date was mended; left out: of these. */
  readonly hash?: string | undefined;
}

/** @throws PlanError where it cannot be taken into this plan, in one sentence */
export function checkAnswers({ role, isSeat }: OpenPlan, { name, rows }: Answers): void {
  if (role !== 'individual' || isSeat) {
    throw new PlanError('refused', 'Only the person whose plan it is can take in a review form.');
  }
  if (name.trim() === '')
    throw new PlanError('refused', 'Say whose answers these are: there is no name with them.');
  if (!rows.some(isAnswered)) throw new PlanError('refused', 'Nothing was rated or commented on in it.');
}

/**
 * @param own how the individual's act is done, where there is one
 * @throws PlanError; RequestError where a rule is broken. What was written by then stays, and doing it again ends it
 */
export async function takeAnswers(
  open: OpenPlan,
  { answers, from, hash = answersHash(answers, nodeCrypto) }: Answered,
  {
    installation,
    own,
  }: {
    readonly installation: Installation;
    readonly own: (doing: (open: OpenPlan) => Promise<Committed>) => Promise<unknown>;
  },
): Promise<TakenAnswers> {
  checkAnswers(open, answers);
  const name = answers.name.trim();
  const before = takenBefore(open.plan, hash);
  if (before !== null) return { checkIn: before.id, isNew: false };
  const guest = mentorOf(open.id, name, installation);
  const taking = { answers, from, mentor: guest.person };
  const first = ownAct(open.plan, taking);
  if (first.length > 0) await own((plan) => plan.apply(first));
  const mentors = await openPlan(asGuest(installation, guest), open.folder);
  try {
    if (mentors.plan.people.get(guest.person)?.name !== name) {
      await mentors.apply([{ type: 'person.set', name }]);
    }
    const checkIn = checkInFor(mentors.plan, guest.person);
    if (checkIn === null) throw new PlanError('bug', 'The check-in that was just opened is not there.');
    for (const act of mentorsActs(checkIn, taking, hash)) await mentors.apply(act);
    return { checkIn: checkIn.id, isNew: true };
  } finally {
    await mentors.close();
  }
}
