/** The hidden page that a report is printed from: sandboxed like every page, there for one document and then gone. */
import { app, BrowserWindow, session, type Session, type WebContents } from 'electron';
import type { ReportModel } from '../../framework/report/report';
import { enterPrintPage, origin } from '../callers';
import { offeredPicture } from '../document/pictures';
import { PlanError } from '../plan-error';
import { builtPlaces } from '../window/main-window';
import { servePages } from '../window/protocol';
import { hardenSession, pagePreferences } from '../window/security';
import { printOptions } from './paper';

let ready: Session | null = null;

/**
 * A session of its own, in memory: pages of one address share their zoom in a session, and a document must not depend on
 * how large a person likes their window.
 */
function printSession(pages: string): Session {
  if (ready !== null) return ready;
  ready = session.fromPartition('print');
  hardenSession(ready);
  servePages(ready, pages, offeredPicture);
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

/** Rejects when the page dies or hangs, which no promise of it would tell. */
function troubleOf(contents: WebContents): { readonly trouble: Promise<never>; readonly forget: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const trouble = new Promise<never>((_resolve, reject) => {
    const fail = (why: string) =>
      reject(new PlanError('bug', `The document could not be printed because ${why}. Try again.`));
    contents.once('render-process-gone', (_event, { reason }) => fail(`its page ended (${reason})`));
    timer = setTimeout(() => fail('it took longer than ten minutes'), patience);
  });
  return { trouble, forget: () => clearTimeout(timer) };
}

async function rendered(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${origin}/print.html`);
  const failure: unknown = await window.webContents.executeJavaScript(whenReady);
  if (failure !== '') throw new Error(`The printed page failed: ${String(failure)}`);
}

/**
 * Prints a report in a window of its own that nobody sees.
 * @param onRendered called when the document stands and only printing is left
 * @returns the PDF as the browser makes it, without title and the like (see finish.ts)
 */
export async function printInWindow(report: ReportModel, onRendered: () => void): Promise<Uint8Array> {
  const { preload, pages } = builtPlaces(app.getAppPath());
  const webPreferences = { ...pagePreferences(preload), session: printSession(pages) };
  const window = new BrowserWindow({ show: false, webPreferences });
  const { trouble, forget } = troubleOf(window.webContents);
  const print = async () => {
    enterPrintPage(window.webContents, report);
    await rendered(window);
    onRendered();
    return window.webContents.printToPDF(printOptions(report));
  };
  try {
    return await Promise.race([print(), trouble]);
  } finally {
    forget();
    window.destroy();
  }
}
