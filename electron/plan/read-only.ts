/** Why nothing can be written in a plan, in one sentence. */
import { troubleSentence } from '../../framework/journal';
import type { OwnChoice } from './own-journal';
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
  if (access.answer === 'no') return 'You said that this is not your plan, so it can only be read.';
  return access.denial;
}
