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
  /** Somebody waits to save it: no other that is asked for meanwhile ends it. */
  isSaved: boolean;
}

/** Two documents are the same when all that they say is. */
function keyOf(report: ReportModel): string {
  return createHash('sha256').update(JSON.stringify(report)).digest('hex');
}

function cancelled(): PlanError {
  return new PlanError('cancelled', 'Nothing was made.');
}

/** Rejects as soon as it is ended, wherever the work is. */
function orCancelled<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = () => reject(cancelled());
    signal.addEventListener('abort', end);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

export class Documents {
  readonly #maker: Pick<PdfMaker, 'make' | 'close'>;
  /** The newest one, under way or made. */
  #run: Run | null = null;
  /** Also one that is to be saved, when another was asked for since. */
  readonly #underWay = new Set<Run>();
  /** When nothing of any is under way any more, which is later than the end of one that was cancelled. */
  #rested: Promise<unknown> = Promise.resolve();

  constructor(maker: Pick<PdfMaker, 'make' | 'close'> = new PdfMaker()) {
    this.#maker = maker;
  }

  /**
   * The document of a report: the one that was made last where it says the same, to the byte. Another that is under way
   * is cancelled, unless it is to be saved: then it comes first.
   * @throws PlanError `cancelled` where it was ended, or another was asked for
   */
  make(report: ReportModel, hearing: Omit<Making, 'signal'>): Promise<FinishedPdf> {
    return this.#runOf(report, hearing).made;
  }

  /**
   * The same, for whoever saves it.
   * @param signal ends it, and nothing else does but `letGo`
   */
  async save(
    report: ReportModel,
    hearing: Omit<Making, 'signal'>,
    signal: AbortSignal,
  ): Promise<FinishedPdf> {
    const run = this.#runOf(report, hearing);
    const stop = () => this.#end(run);
    run.isSaved = true;
    signal.addEventListener('abort', stop);
    try {
      if (signal.aborted) throw cancelled();
      return await run.made;
    } finally {
      run.isSaved = false;
      signal.removeEventListener('abort', stop);
    }
  }

  #runOf(report: ReportModel, hearing: Omit<Making, 'signal'>): Run {
    // What goes with one is of its moment, and never serves another.
    const key = hearing.extras === undefined ? keyOf(report) : randomUUID();
    if (this.#run?.key === key) return this.#run;
    this.cancel();
    const stopping = new AbortController();
    const { signal } = stopping;
    const work = this.#rested.then(() => {
      if (signal.aborted) throw cancelled();
      return this.#maker.make(report, { ...hearing, signal });
    });
    const made = orCancelled(work, signal);
    this.#rested = work.catch(() => undefined);
    const run: Run = { key, stopping, made, isSaved: false };
    this.#run = run;
    this.#underWay.add(run);
    const end = (isKept: boolean) => {
      this.#underWay.delete(run);
      if (!isKept && this.#run === run) this.#run = null;
    };
    // What failed is tried again when it is asked for again; what carries files is large, and serves nobody else.
    made.then(
      () => end(hearing.extras === undefined),
      () => end(false),
    );
    return run;
  }

  #end(run: Run): void {
    if (this.#underWay.has(run)) run.stopping.abort();
  }

  /** Ends what is under way, unless it is to be saved. What is made already stays. */
  cancel(): void {
    const run = this.#run;
    if (run !== null && !run.isSaved) this.#end(run);
  }

  /** Ends whatever is under way, and gives back all that was held for the next document. */
  async letGo(): Promise<void> {
    for (const run of this.#underWay) this.#end(run);
    this.#run = null;
    await this.#maker.close();
  }
}
