/** Reports as finished PDFs, made in the running program. */
import { setTimeout } from 'node:timers/promises';
import type { ExportProgress } from '../../framework/contract/document-calls';
import type { ReportModel } from '../../framework/report/report';
import { PlanError } from '../plan-error';
import { aboutPdf } from './about-pdf';
import type { PdfExtras } from './extras';
import type { FinishedPdf } from './finish';
import { startFinisher, type Finisher } from './finish-aside';
import { printOptions } from './paper';
import { PrintWindow } from './print-window';

/** Who hears of a document while it is being made, and ends it. */
export interface Making {
  /** The steps are those in which the work is done; the browser tells nothing in between. */
  readonly tell: (progress: ExportProgress) => void;
  /** Wants the first page of a long document ahead of it, as a PDF that is not finished. */
  readonly first?: ((printed: Uint8Array) => void) | undefined;
  /** What is put into it besides its pages. */
  readonly extras?: PdfExtras | undefined;
  readonly signal: AbortSignal;
}

/** Milliseconds between the first page of a long document and all of them. */
const choosing = 400;

/** Pieces, actions and check-ins: from here on a document is long enough for its first page to be wanted ahead. */
const long = 60;

function isLong({ evidence, openActions, endedActions, history, skills }: ReportModel): boolean {
  const rows = evidence.length + openActions.length + endedActions.length + history.length;
  return rows > long || skills.length > 4;
}

/**
 * A hidden page and a thread, both warm from one document to the next: what takes longest is to begin. The window of the
 * person never waits for either. Closing it gives all of their memory back.
 */
export class PdfMaker {
  #window: PrintWindow | null = null;
  #finisher: Finisher | null = null;

  /** The page a document is shown in, for whoever prints it on paper. */
  get window(): PrintWindow {
    if (this.#window === null || this.#window.isClosed) this.#window = new PrintWindow();
    return this.#window;
  }

  /** @throws PlanError `cancelled`, or `bug` in one sentence where the page ends or hangs */
  async make(report: ReportModel, making: Making): Promise<FinishedPdf> {
    const { tell } = making;
    this.#finisher ??= startFinisher();
    tell({ done: 0, step: 'pages' });
    const printed = await this.#printed(report, making);
    tell({ done: 0.7, step: 'finishing' });
    const finished = await this.#finish(printed, report, making);
    tell({ done: 0.95, step: 'saving' });
    return finished;
  }

  async #printed(report: ReportModel, { tell, first, signal }: Making): Promise<Uint8Array> {
    const { window } = this;
    await window.show(report, signal);
    const options = printOptions(report);
    if (first !== undefined && isLong(report)) {
      tell({ done: 0.2, step: 'pages' });
      first(await window.print({ ...options, pageRanges: '1' }, signal));
      // Whoever still chooses is not to wait for the end of a printing that cannot be ended.
      await setTimeout(choosing, undefined, { signal }).catch(() => {
        throw new PlanError('cancelled', 'Nothing was made.');
      });
    }
    tell({ done: 0.3, step: 'pages' });
    return window.print(options, signal);
  }

  async #finish(
    printed: Uint8Array,
    report: ReportModel,
    { extras = {}, signal }: Making,
  ): Promise<FinishedPdf> {
    this.#finisher ??= startFinisher();
    const finisher = this.#finisher;
    const stop = () => void this.#letFinisherGo();
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw new PlanError('cancelled', 'Nothing was made.');
      return await finisher.finish(printed, aboutPdf(report), extras);
    } catch (error) {
      // A thread that failed once is not asked again.
      await this.#letFinisherGo();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
    }
  }

  async #letFinisherGo(): Promise<void> {
    const finisher = this.#finisher;
    this.#finisher = null;
    await finisher?.close();
  }

  async close(): Promise<void> {
    const window = this.#window;
    this.#window = null;
    await Promise.all([window?.close(), this.#letFinisherGo()]);
  }
}
