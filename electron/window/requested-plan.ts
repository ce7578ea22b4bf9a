/** A plan that is handed over while the program runs: by a second start, or by the system. */
import { isPdfPath, mayCarryPlan } from '../bundle/is-bundle';
import { tellPage } from '../events';
import { failureOf } from '../failure';
import type { Parts } from '../parts';
import { bringToFront } from './front';

/** @param data what the second start sent along: its PLAN_FOLDER, or nothing */
export function folderSentAlong(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('folder' in data)) return null;
  return typeof data.folder === 'string' ? data.folder : null;
}

/** The page tells what came of it, once it is there. */
async function takeHandedOver(parts: Parts, file: string): Promise<void> {
  const { takeHanded } = await import('../handlers/bundle');
  await parts.firstPage.shown;
  await parts.started;
  const page = parts.window()?.webContents;
  // Only the page knows whether it has a plan that a review form could be meant for.
  if (isPdfPath(file) && page !== undefined) {
    tellPage(page, 'pdf.handed', await parts.offered.give(file));
    return;
  }
  const taken = await takeHanded(parts, [file]);
  if (page !== undefined) tellPage(page, 'bundle.taken', taken);
}

/** Shows the window, and that plan in it. */
export async function showRequested(parts: Parts, folder: string | null): Promise<void> {
  const window = parts.window();
  // On macOS a plan may be handed over before there is a window; then it is the plan of this start.
  if (window !== null) bringToFront(window);
  if (folder === null) return;
  try {
    if (mayCarryPlan(folder)) await takeHandedOver(parts, folder);
    else await parts.plans.openAt(folder);
  } catch (error) {
    const detail = failureOf(error)?.message ?? 'The reason has been noted.';
    if (failureOf(error) === null) parts.noteBug('open requested plan', error);
    await parts.dialogs.ask({ message: 'That plan could not be opened.', detail, buttons: ['OK'] });
  }
}
