/** Closing without losing a word: what the page still holds is asked for, and what is being written is waited for. */
import type { BrowserWindow } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import type { NoteBug } from '../answer';
import type { Dialogs } from '../dialogs';

/** Milliseconds until the page is given up, and until the person is asked about a disk that does not answer. */
const patience = { page: 1500, disk: 10_000 };

/** In the page: leaves the field that is being edited, and says that it is going while it can still be answered. */
const goodbye = `{
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  dispatchEvent(new Event('pagehide'));
}`;

export interface ClosingParts {
  readonly dialogs: Dialogs;
  /** Whether calls of the page are being carried out. */
  readonly isAnswering: () => boolean;
  /** Lets go of everything; resolves when all that was to be written is. */
  readonly finish: () => Promise<void>;
  readonly noteBug: NoteBug;
}

async function within(work: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const stop = new AbortController();
  const late = wait(milliseconds, false, { signal: stop.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    stop.abort();
  }
}

/** Until nothing has been asked for a moment: one answer may lead to the next call. */
async function quiet(isAnswering: () => boolean): Promise<void> {
  let calm = 0;
  while (calm < 2) {
    await wait(20);
    calm = isAnswering() ? 0 : calm + 1;
  }
}

/** Everything that the page holds comes now: a field being edited, a draft. */
async function askPage(window: BrowserWindow, { isAnswering, noteBug }: ClosingParts): Promise<void> {
  window.hide();
  const said: Promise<unknown> = window.webContents.executeJavaScript(goodbye);
  const heard = said
    .then(() => quiet(isAnswering))
    .catch((error: unknown) => noteBug('closing the page', error));
  await within(heard, patience.page);
}

async function finishOrAsk({ dialogs, finish, noteBug }: ClosingParts): Promise<void> {
  const finished = finish().catch((error: unknown) => noteBug('closing the plan', error));
  while (!(await within(finished, patience.disk))) {
    const answer = await dialogs.ask({
      message: 'Your last changes are still being saved.',
      detail: 'The disk does not answer. If you quit now, the change that is being saved may be lost.',
      buttons: ['Wait', 'Quit anyway'],
    });
    if (answer === 1) return;
  }
}

/** Holds the closing of the window until everything is safe, then closes it for good. */
export function closeSafely(window: BrowserWindow, parts: ClosingParts): void {
  let isClosing = false;
  const close = async () => {
    if (!window.webContents.isCrashed()) await askPage(window, parts);
    await finishOrAsk(parts);
    window.destroy();
  };
  window.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    close().catch((error: unknown) => {
      parts.noteBug('closing', error);
      window.destroy();
    });
  });
}
