/** JavaScript that the probe runs in a measured page. Each is one expression; a promise is waited for. */

/** The frame after the next has everything on the screen that was in the page before. */
const painted = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))';

/** Resolves once whatever the page holds is painted. */
export const anyPaint = painted;

export interface Content {
  /** An indicator's text. */
  readonly text: string;
  /** The words for its rating, in the same card or row. */
  readonly rating: string;
}

/**
 * Resolves once the indicator's text and, beside it, its rating are painted inside the window. From then on the page
 * notes what the next key does.
 */
export function contentPaint({ text, rating }: Content): string {
  return `(async () => {
    const [text, rating] = ${JSON.stringify([text, rating])};
    const isThere = () => {
      let found = [...document.querySelectorAll('main *, body *')].reverse().find((one) => one.textContent.includes(text));
      for (let up = 0; found && up < 6; up += 1, found = found.parentElement) {
        if (!found.textContent.includes(rating)) continue;
        const box = found.getBoundingClientRect();
        return box.height > 0 && box.top < innerHeight;
      }
      return false;
    };
    while (!isThere()) await new Promise((done) => requestAnimationFrame(done));
    await ${painted};
    globalThis.benchKey = new Promise((done) => {
      new MutationObserver(() => done(null)).observe(document.body, { subtree: true, childList: true, attributes: true });
      document.addEventListener('focusin', () => done(null), { once: true });
    });
    return null;
  })()`;
}

/** Resolves once the page has painted its answer to the key. */
export const keyPaint = `globalThis.benchKey.then(() => ${painted})`;

/** One call to the main process after the other: milliseconds each took, from the window and back. */
export function timedCalls(call: string, inputs: readonly unknown[]): string {
  return `(async () => {
    const times = [];
    for (const input of ${JSON.stringify(inputs)}) {
      const begin = performance.now();
      const answer = JSON.parse(await window.rung.call(${JSON.stringify(call)}, JSON.stringify(input)));
      times.push(performance.now() - begin);
      if (!answer.ok) throw new Error(answer.error.message);
    }
    return times;
  })()`;
}
