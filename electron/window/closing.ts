/** Closing without losing a word: what the page still holds is asked for, and what is being written is waited for. */
import type { BrowserWindow } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import type { NoteBug } from '../answer';
import type { Dialogs } from '../dialogs';

/** Milliseconds until the page is given up, and until the person is asked about a disk that does not answer. */
const patience = { page: 1500, disk: 10_000 };

/** Resolves in the page when it knows that it is hidden, and has had its turn to act on that. */
const whenHidden = `new Promise((done) => {
  if (document.visibilityState === 'hidden') done();
  else document.addEventListener('visibilitychange', () => queueMicrotask(done), { once: true });
})`;

export interface ClosingParts {
  readonly dialogs: Dialogs;
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

/** A hidden page sends what it holds: a field being edited, a draft. */
async function askPage(window: BrowserWindow, noteBug: NoteBug): Promise<void> {
  const hidden: Promise<unknown> = window.webContents.executeJavaScript(whenHidden);
  window.hide();
  await within(
    hidden.catch((error: unknown) => noteBug('closing the page', error)),
    patience.page,
  );
  // What it sent comes on another way than its answer: give it time to arrive.
  await wait(20);
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
    if (!window.webContents.isCrashed()) await askPage(window, parts.noteBug);
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
