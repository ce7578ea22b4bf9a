/** The document that is being looked at or saved: one at a time, and what is made for one serves the others. */
import { createHash, randomUUID } from 'node:crypto';
import type { ReportModel } from '../../framework/report/report';
import { PlanError } from '../plan-error';
import { PdfMaker, type Making } from '../pdf/export-pdf';
import type { FinishedPdf } from '../pdf/finish';

interface Run {
  readonly key: string;
  readonly stopping: AbortController;
  readonly made: Promise<FinishedPdf>;
  isOver: boolean;
}

/** Two documents are the same when all that they say is. */
function keyOf(report: ReportModel): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex');
}

export class Documents {
  readonly #maker = new PdfMaker();
  /** The newest one, under way or made. */
  #run: Run | null = null;

  /**
   * The document of a report: the one that was made last where it says the same, to the byte. Another that is under way
   * is cancelled.
   * @throws PlanError `cancelled` where it was ended, or another was asked for
   */
  make(report: ReportModel, hearing: Omit<Making, 'signal'>): Promise<FinishedPdf> {
    // What goes with one is of its moment, and never serves another.
    const key = hearing.extras === undefined ? keyOf(report) : randomUUID();
    if (this.#run?.key === key) return this.#run.made;
    const before = this.#run?.made.catch(() => undefined);
    this.cancel();
    const stopping = new AbortController();
    const { signal } = stopping;
    const made = Promise.resolve(before).then(() => {
      if (signal.aborted) throw new PlanError('cancelled', 'Nothing was made.');
      return this.#maker.make(report, { ...hearing, signal });
    });
    const run: Run = { key, stopping, made, isOver: false };
    this.#run = run;
    made.then(
      () => (run.isOver = true),
      // What failed is tried again when it is asked for again.
      () => {
        if (this.#run === run) this.#run = null;
      },
    );
    return made;
  }

  /** Ends what is under way. What is made already stays. */
  cancel(): void {
    if (this.#run?.isOver !== false) return;
    this.#run.stopping.abort();
    this.#run = null;
  }

  /** Gives back all that was held for the next document. */
  async letGo(): Promise<void> {
    this.cancel();
    this.#run = null;
    await this.#maker.close();
  }
}
