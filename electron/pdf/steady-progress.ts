/** How far something is that tells nothing before it is over. */
import type { ExportProgress } from '../../framework/contract/document-calls';

export interface Stretch {
  readonly step: ExportProgress['step'];
  readonly from: number;
  readonly to: number;
  /** How long such work usually takes. */
  readonly seconds: number;
}

/** Milliseconds. */
const between = 250;

/**
 * The number goes on while the work does: six sevenths of the way in the usual time, and ever slower after it, so that it
 * neither stands nor arrives before the work.
 */
export async function steadily<Value>(
  tell: (progress: ExportProgress) => void,
  { step, from, to, seconds }: Stretch,
  work: () => Promise<Value>,
): Promise<Value> {
  const begun = performance.now();
  const timer = setInterval(() => {
    const part = 1 - Math.exp((-2 * (performance.now() - begun)) / (seconds * 1000));
    tell({ step, done: from + (to - from) * part });
  }, between);
  try {
    tell({ step, done: from });
    return await work();
  } finally {
    clearInterval(timer);
  }
}
