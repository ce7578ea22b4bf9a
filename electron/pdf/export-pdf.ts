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
import { steadily } from './steady-progress';

/** Who hears of a document while it is being made, and ends it. */
export interface Making {
  /** The steps are those in which the work is done; in between the number goes on by what such work usually takes. */
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

function rowsIn({ evidence, openActions, endedActions, history }: ReportModel): number {
  return evidence.length + openActions.length + endedActions.length + history.length;
}

function isLong(report: ReportModel): boolean {
  return rowsIn(report) > long || report.skills.length > 4;
}

/** Seconds that each part of the work usually takes. */
function usualSeconds(report: ReportModel) {
  const rows = rowsIn(report);
  return {
    drawn: 0.2 + rows / 8000,
    first: 0.2 + rows / 2000,
    whole: 0.3 + rows / 700,
    finished: 0.3 + rows / 8000,
  };
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
    const printed = await this.#printed(report, making);
    const stretch = {
      step: 'finishing',
      from: 0.8,
      to: 0.95,
      seconds: usualSeconds(report).finished,
    } as const;
    const finished = await steadily(tell, stretch, () => this.#finish(printed, report, making));
    tell({ done: 0.95, step: 'saving' });
    return finished;
  }

  async #printed(report: ReportModel, { tell, first, signal }: Making): Promise<Uint8Array> {
    const { window } = this;
    const usual = usualSeconds(report);
    const step = 'pages';
    const drawing = { step, from: 0, to: 0.1, seconds: usual.drawn } as const;
    await steadily(tell, drawing, () => window.show(report, signal));
    const options = printOptions(report);
    if (first !== undefined && isLong(report)) {
      const ahead = { step, from: 0.1, to: 0.3, seconds: usual.first } as const;
      first(await steadily(tell, ahead, () => window.print({ ...options, pageRanges: '1' }, signal)));
      // Whoever still chooses is not to wait for the end of a printing that cannot be ended.
      await setTimeout(choosing, undefined, { signal }).catch(() => {
        throw new PlanError('cancelled', 'Nothing was made.');
      });
    }
    const printing = { step, from: 0.3, to: 0.8, seconds: usual.whole } as const;
    return steadily(tell, printing, () => window.print(options, signal));
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
