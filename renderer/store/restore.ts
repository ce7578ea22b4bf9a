import { call } from '../api';
import { valueOrFailure } from './act';

/** Goes back to a backup by a new act; undo takes it back like any other. @param backup the id of a `BackupRow` */
export async function restoreBackup(backup: string): Promise<void> {
  valueOrFailure(await call('plan.restore', { backup }));
}
