/** Long work with files: says how far it is, and ends when the person says so. */
import type { FilesProgress } from '../../framework/contract/views';
import { PlanError } from '../plan-error';

/** What the work is told and tells. Sent to the window at most ten times a second. */
export interface Job {
  /** @throws PlanError `cancelled` once the person has cancelled it */
  readonly goOn: () => void;
  readonly tell: (progress: FilesProgress) => void;
}

/** For work that nobody waits in front of: a command, a test. */
export const quietJob: Job = { goOn: () => undefined, tell: () => undefined };

const between = 100;

export class FileWork {
  readonly #tell: (progress: FilesProgress) => void;
  /** One for each piece of work under way. */
  readonly #stops = new Set<() => void>();

  /** @param tell tells the window */
  constructor(tell: (progress: FilesProgress) => void) {
    this.#tell = tell;
  }

  async run<Value>(work: (job: Job) => Promise<Value>): Promise<Value> {
    let isStopped = false;
    let last = 0;
    let step: FilesProgress['step'] | null = null;
    const stop = () => {
      isStopped = true;
    };
    const goOn = () => {
      if (isStopped) throw new PlanError('cancelled', 'It was cancelled. Nothing was changed.');
    };
    const tell = (progress: FilesProgress) => {
      const now = performance.now();
      // Where another step begins is always told, however quick the ones before were.
      if (progress.step === step && now - last < between) return;
      last = now;
      ({ step } = progress);
      this.#tell(progress);
    };
    this.#stops.add(stop);
    try {
      return await work({ goOn, tell });
    } finally {
      this.#stops.delete(stop);
      this.#tell({ step: 'ended', files: 0, of: null, bytes: 0, ofBytes: null });
    }
  }

  /** Cancels whatever is under way. */
  stop(): void {
    for (const stop of this.#stops) stop();
  }
}
