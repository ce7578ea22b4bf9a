/** How long one slice may take, in milliseconds: half a frame. */
const slice = 8;

function pause(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/**
 * Takes the steps of something long so that keys and frames get their turn in between.
 * @returns whether it came to its end before it was aborted
 */
export async function runInSlices(steps: Iterator<unknown>, ending: AbortSignal): Promise<boolean> {
  while (!ending.aborted) {
    const until = performance.now() + slice;
    while (performance.now() < until) if (steps.next().done === true) return true;
    await pause();
  }
  return false;
}
