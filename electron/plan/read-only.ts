/** Why nothing can be written in a plan, in one sentence. */
import { troubleSentence } from '../../framework/journal';
import type { OwnChoice } from './own-journal';
import type { Plan } from '../../framework/plan';
import type { Reading } from './reading';

export interface Access {
  readonly mode: 'look' | 'write';
  /** To "Is this your plan?" */
  readonly answer: 'yes' | 'no' | null;
  /** Why the folder could not be read the last time, in one sentence. */
  readonly failure: string | null;
  /** Why the folder cannot be written, in one sentence. */
  readonly denial: string | null;
}

function isNewer(reading: Reading): boolean {
  return reading.planFile.status === 'newer' || reading.ledger.troubles.some(({ kind }) => kind === 'newer');
}

/** Somebody else's plan: what is theirs is only read. */
export function whyReviewing({ profile }: Pick<Plan, 'profile'>): string {
  const whose = profile.name.trim() === '' ? 'somebody else’s plan' : `the plan of ${profile.name.trim()}`;
  return `This is ${whose}. What is theirs can only be read; your ratings, comments and actions go into your own part of it.`;
}

/** @returns null where it can be written */
export function whyReadOnly(reading: Reading, own: OwnChoice, access: Access): string | null {
  if (access.mode === 'look') return 'This plan was opened only to be read.';
  if (access.failure !== null) return access.failure;
  if (isNewer(reading)) {
    return 'A newer Rung has written in this plan, so it can only be read here: update Rung to go on with it.';
  }
  const bad = reading.ownTroubles.find(({ kind }) => kind === 'middle')?.file.trouble;
  if (bad !== null && bad !== undefined) {
    return `${troubleSentence(bad)} The plan can only be read until you go back to a backup.`;
  }
  if (reading.shownFrom !== null) {
    return `The beginning of this plan cannot be read, so the backup of ${reading.shownFrom.day} is shown: go back to it to go on.`;
  }
  if (own.status === 'refused') {
    return 'What is written on this computer was refused in this plan, so it can only be read here.';
  }
  return access.denial;
}
