/** Backups in the plan's folder and in the second place, and what must be done in both. */
import type { Input } from '../../framework/contract/contract';
import type { BackupPreview } from '../../framework/contract/backup-views';
import type { Applied, PlanView } from '../../framework/contract/views';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';

export function preview({ session, second }: Parts, input: Input<'plan.preview'>): Promise<BackupPreview> {
  const { id, root } = second.placeOf(input.backup);
  return session.plan.preview(id, root);
}

export function restore({ session, second }: Parts, input: Input<'plan.restore'>): Promise<Applied> {
  const { id, root } = second.placeOf(input.backup);
  return session.act((open) => open.restore(id, root));
}

/** For good means in the second place too. */
export async function erase({ session, second }: Parts, target: Input<'plan.erase'>): Promise<Applied> {
  const { plan } = session;
  const applied = await session.act((open) => open.erase(target));
  await second.afterErase(plan);
  return applied;
}

export async function setPlace(
  { session, second, dialogs }: Parts,
  input: Input<'backup.place'>,
): Promise<PlanView> {
  const { plan } = session;
  const folder =
    input === 'none' ? null : await dialogs.chooseFolder('Keep a second backup in', 'Keep it here');
  if (folder === null && input !== 'none') throw new PlanError('cancelled', 'Nothing was changed.');
  try {
    if (folder === null) await second.stopUsing();
    else await second.choose(folder, plan);
  } finally {
    await session.tell();
  }
  return session.view();
}

export async function backUpNow({ session, second }: Parts, input: Input<'backup.now'>): Promise<PlanView> {
  const { plan } = session;
  if (input === 'cancel') {
    second.cancel();
    return session.view();
  }
  try {
    await plan.backUp('again');
    await second.backUp(plan);
  } finally {
    await session.tell();
  }
  return session.view();
}
