/** A page that breaks is loaded again; what was saved is safe, since the page never holds the only copy. */
import type { BrowserWindow, RenderProcessGoneDetails } from 'electron';
import type { Dialogs } from '../dialogs';
import { loadPage } from './main-window';

/** A page that breaks this often within a minute would break again. */
const most = { times: 3, within: 60_000 };

export interface RecoveryParts {
  readonly dialogs: Dialogs;
  /** The page was loaded again and is to say so. */
  readonly reloaded: () => void;
  readonly noteBug: (where: string, error: unknown) => void;
}

function isExpected({ reason }: RenderProcessGoneDetails): boolean {
  return reason === 'clean-exit';
}

export function recoverPage(window: BrowserWindow, parts: RecoveryParts): void {
  let crashes: readonly number[] = [];
  const recover = async () => {
    const now = Date.now();
    crashes = [...crashes.filter((time) => now - time < most.within), now];
    if (crashes.length > most.times) {
      const answer = await parts.dialogs.ask({
        message: 'The window of Rung keeps breaking.',
        detail:
          'Everything you saved is on the disk. Quit and start Rung again; if that does not help, start the computer anew.',
        buttons: ['Quit', 'Try again'],
      });
      if (answer === 0) {
        window.close();
        return;
      }
      crashes = [];
    }
    parts.reloaded();
    await loadPage(window);
  };
  window.webContents.on('render-process-gone', (_event, details) => {
    if (isExpected(details) || window.isDestroyed()) return;
    parts.noteBug('page gone', new Error(details.reason));
    recover().catch((error: unknown) => parts.noteBug('recovery', error));
  });
}
