/** The hidden page that a report is printed from: sandboxed like every page, and gone when nobody wants a document any more. */
import {
  app,
  BrowserWindow,
  session,
  type PrintToPDFOptions,
  type Session,
  type WebContents,
} from 'electron';
import type { ReportModel } from '../../framework/report/report';
import { enterPrintPage, origin } from '../callers';
import { offeredPicture } from '../document/pictures';
import { PlanError } from '../plan-error';
import { builtPlaces } from '../window/main-window';
import { servePages } from '../window/protocol';
import { hardenSession, pagePreferences } from '../window/security';
import { drawnPage, offeredPage } from './drawn-page';

let ready: Session | null = null;

/**
 * A session of its own, in memory: pages of one address share their zoom in a session, and a document must not depend on
 * how large a person likes their window.
 */
function printSession(pages: string): Session {
  if (ready !== null) return ready;
  ready = session.fromPartition('print');
  hardenSession(ready);
  servePages(ready, pages, (pathname) => offeredPage(pathname) ?? offeredPicture(pathname));
  return ready;
}

/** Resolves in the page with the reason why it failed, empty when its document stands. */
const whenReady = `new Promise((resolve) => {
  const { documentElement: root } = document;
  const look = () => {
    if (root.dataset.ready === 'yes') resolve('');
    else if (root.dataset.failed !== undefined) resolve(root.dataset.failed || 'unknown');
  };
  new MutationObserver(look).observe(root, { attributes: true });
  look();
})`;

/** Milliseconds without a finished document after which something must be wrong; thousands of pages take one minute. */
const patience = 10 * 60 * 1000;

function cancelled(): PlanError {
  return new PlanError('cancelled', 'Nothing was made.');
}

/**
 * Rejects when the page dies, hangs or is closed, which no promise of it would tell, and when the work is given up.
 * @param giveUp called then, where that was by the signal
 */
async function orTrouble<Value>(
  window: BrowserWindow,
  work: Promise<Value>,
  { signal, giveUp }: { readonly signal: AbortSignal; readonly giveUp: () => void },
): Promise<Value> {
  const ending = new AbortController();
  const trouble = new Promise<never>((_resolve, reject) => {
    const fail = (why: string) =>
      reject(new PlanError('bug', `The document could not be printed because ${why}. Try again.`));
    const gone = (_event: unknown, { reason }: { readonly reason: string }) =>
      fail(`its page ended (${reason})`);
    const closed = () => reject(cancelled());
    const stop = () => {
      reject(cancelled());
      giveUp();
    };
    const timer = setTimeout(() => fail('it took longer than ten minutes'), patience);
    const { webContents: contents } = window;
    contents.once('render-process-gone', gone);
    window.once('closed', closed);
    signal.addEventListener('abort', stop);
    ending.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      if (window.isDestroyed()) return;
      contents.off('render-process-gone', gone);
      window.off('closed', closed);
    });
  });
  // What comes of either after it was given up is nobody's any more.
  work.catch(() => undefined);
  trouble.catch(() => undefined);
  try {
    if (signal.aborted) throw cancelled();
    return await Promise.race([work, trouble]);
  } finally {
    ending.abort();
  }
}

async function rendered(window: BrowserWindow, page: string): Promise<void> {
  await window.loadURL(`${origin}/${page}`);
  const failure: unknown = await window.webContents.executeJavaScript(whenReady);
  if (failure !== '') throw new Error(`The printed page failed: ${String(failure)}`);
}

/** A hidden page that shows one report after the other. */
export class PrintWindow {
  readonly #window: BrowserWindow;
  /** Resolves when nothing is being printed. */
  #printed: Promise<unknown> = Promise.resolve();

  constructor() {
    const { preload, pages } = builtPlaces(app.getAppPath());
    const webPreferences = { ...pagePreferences(preload), session: printSession(pages) };
    this.#window = new BrowserWindow({ show: false, webPreferences });
  }

  get contents(): WebContents {
    return this.#window.webContents;
  }

  get isClosed(): boolean {
    return this.#window.isDestroyed();
  }

  async #load(page: string, signal: AbortSignal): Promise<void> {
    const giveUp = () => this.#window.destroy();
    await orTrouble(this.#window, rendered(this.#window, page), { signal, giveUp });
  }

  /** @param signal closes the window: nothing else ends a page that is being laid out */
  async show(report: ReportModel, signal: AbortSignal): Promise<void> {
    await this.#printed;
    if (signal.aborted || this.isClosed) throw cancelled();
    enterPrintPage(this.#window.webContents, report);
    await this.#load('print.html', signal);
  }

  /** The page that is offered (see drawn-page.ts). It may call nothing. */
  async showDrawn(signal: AbortSignal): Promise<void> {
    await this.#load(drawnPage, signal);
  }

  /**
   * What it shows as the browser makes it, without title and the like (see finish.ts). Given up, it is printed to its end
   * all the same: Electron lets one wait for the other, and for ever for one whose window is gone.
   */
  print(options: PrintToPDFOptions, signal: AbortSignal): Promise<Uint8Array> {
    const printing = this.#window.webContents.printToPDF(options);
    this.#printed = printing.catch(() => undefined);
    return orTrouble(this.#window, printing, { signal, giveUp: () => undefined });
  }

  /** As soon as nothing is being printed any more. */
  async close(): Promise<void> {
    await this.#printed;
    if (!this.isClosed) this.#window.destroy();
  }
}
