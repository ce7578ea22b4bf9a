/** Making backups now, and where the second ones go. What fails is said above the page, unless the person has stopped it. */
import type { PlanView } from '../../framework/contract/views';
import type { Result } from '../../framework/contract/result';
import { call } from '../api';
import { valueOrFailure } from './act';
import { takeOpened } from './mirror';

function taken(answer: Result<PlanView>): void {
  if (answer.ok) takeOpened(answer.value);
  else if (answer.error.code !== 'cancelled') valueOrFailure(answer);
}

/** Today's backups anew, in both places. */
export async function backUpNow(): Promise<void> {
  taken(await call('backup.now', 'start'));
}

/** Stops the copying; what has been copied is whole and stays. */
export async function stopBackup(): Promise<void> {
  taken(await call('backup.now', 'cancel'));
}

/** Asks for a folder on a stick, a share or another disk. */
export async function chooseSecondPlace(): Promise<void> {
  taken(await call('backup.place', 'choose'));
}

/** No more second backups; those that are there stay. */
export async function leaveSecondPlace(): Promise<void> {
  taken(await call('backup.place', 'none'));
}
