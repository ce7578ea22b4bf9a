/** The open plan, or a part of it, as one file for somebody else. */
import { app, nativeImage, webContents } from 'electron';
import { basename, dirname, join } from 'node:path';
import type { Input } from '../../framework/contract/contract';
import type { SharedFile, ShareLook } from '../../framework/contract/check-in-views';
import type { Caller } from '../answer';
import { exportTarget } from '../files/export-target';
import { safeName } from '../files/safe-name';
import { localDay } from '../local-day';
import type { Parts } from '../parts';
import { PlanError } from '../plan-error';
import { stat } from '../disk';
import { tellKey } from './sign';

export function lookAtShare({ session }: Parts, choices: Input<'share.look'>): Promise<ShareLook> {
  return session.plan.lookAtShare(choices);
}

/** "Support engineer 2026-12-12": whose plan it is, and from when. */
function fileName({ plan }: Parts['session']['plan']): string {
  const whose = plan.profile.name.trim();
  return `${safeName(`${whose === '' ? 'Plan' : whose} ${localDay()}`, 'Plan')}.rung`;
}

export async function makeShare(
  parts: Parts,
  { choices, checkIn }: Input<'share.make'>,
): Promise<SharedFile> {
  const { session, fileWork, lastExport } = parts;
  const open = session.plan;
  const target = await exportTarget(parts, {
    name: fileName(open),
    title: 'Share the plan',
    folder: app.getPath('documents'),
    filter: { name: 'Rung plan', extensions: ['rung'] },
  });
  if (checkIn !== null) await tellKey(parts);
  const { size } = await fileWork.run((job) => open.pack({ target, choices, checkIn, job }));
  lastExport.rememberShared(target);
  if (session.open === open) await session.tell();
  return { name: basename(target), folder: dirname(target), size };
}

/** The system's own dragging, so that the file lands in a mail like any other. */
export async function dragShared({ lastExport }: Parts, caller: Caller): Promise<null> {
  const { shared: file } = lastExport;
  if (file === null) throw new PlanError('missing', 'No file was saved yet.');
  await stat(file).catch(() => {
    throw new PlanError('missing', `${file} is not there any more: save it again.`);
  });
  const icon = nativeImage.createFromPath(join(app.getAppPath(), 'assets/icon-window.png'));
  webContents.fromId(caller.id)?.startDrag({ file, icon: icon.resize({ width: 64 }) });
  return null;
}
