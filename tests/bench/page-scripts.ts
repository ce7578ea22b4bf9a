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
 * Resolves once the indicator's text and, beside it, its rating stand inside the window. Its card then has the keyboard, as
 * after a person's Tab, and the page notes when that is painted, and what it changes after the next key.
 */
export function contentReady({ text, rating }: Content): string {
  return `(async () => {
    const [text, rating] = ${JSON.stringify([text, rating])};
    const isCard = (one) => {
      if (!one.textContent.includes(text) || !one.textContent.includes(rating)) return false;
      const box = one.getBoundingClientRect();
      return box.height > 0 && box.top >= 0 && box.top < innerHeight;
    };
    const cardOf = () => [...document.querySelectorAll('[tabindex]')].reverse().find(isCard) ?? null;
    let card = cardOf();
    for (; card === null; card = cardOf()) await new Promise((done) => requestAnimationFrame(done));
    globalThis.benchContent = ${painted};
    card.focus();
    let isPressed = false;
    document.addEventListener('keydown', () => (isPressed = true), { capture: true, once: true });
    globalThis.benchKey = new Promise((done) => {
      const observer = new MutationObserver(() => isPressed && done(null));
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    return null;
  })()`;
}

/** What the page shows, for a message that says what it does not show. */
export const visibleText = 'document.body.innerText.trim().slice(0, 400)';

/** Resolves once the page has painted the content and its answer to the key. */
export const contentAndKeyPaint = `Promise.all([
  globalThis.benchContent,
  globalThis.benchKey.then(() => ${painted}),
]).then(() => null)`;

/**
 * One call to the main process after the other: milliseconds each took, from the window and back. As a person would, it
 * waits with the next until the page has painted what the last one changed.
 */
export function timedCalls(call: string, inputs: readonly unknown[]): string {
  return `(async () => {
    const times = [];
    for (const input of ${JSON.stringify(inputs)}) {
      const begin = performance.now();
      const answer = JSON.parse(await window.rung.call(${JSON.stringify(call)}, JSON.stringify(input)));
      times.push(performance.now() - begin);
      if (!answer.ok) throw new Error(answer.error.message);
      await ${painted};
    }
    return times;
  })()`;
}

/**
 * As a person does it on the page of the history: types today's day, presses the button, and back again. Milliseconds
 * from the press until the plan of that day is painted, each time.
 */
export function shownAsOf(times: number): string {
  return `(async () => {
    const until = async (found) => {
      for (let one = found(); ; one = found()) {
        if (one) return one;
        await new Promise((done) => requestAnimationFrame(done));
      }
    };
    const button = (text) => [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(text));
    const times = [];
    for (let time = 0; time < ${String(times)}; time += 1) {
      (await until(() => button('History'))).click();
      const field = await until(() => document.querySelector('.as-of-field input'));
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'today');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await until(() => field.value === 'today');
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await until(() => field.value !== 'today');
      await ${painted};
      const begin = performance.now();
      field.form.requestSubmit();
      await until(() => document.querySelector('.bar.as-of') && document.querySelector('.cards .card'));
      await ${painted};
      times.push(performance.now() - begin);
      button('Back to today').click();
      await until(() => document.querySelector('.bar.as-of') === null);
      await ${painted};
    }
    return times;
  })()`;
}

/** Goes to the evidence page and resolves once its rows are painted. */
export const evidencePage = `(async () => {
  const until = async (found) => {
    while (!found()) await new Promise((done) => requestAnimationFrame(done));
  };
  const button = () => [...document.querySelectorAll('nav button')].find((one) => one.textContent.startsWith('Evidence'));
  await until(button);
  button().click();
  await until(() => document.querySelectorAll('.pieces .piece').length > 5);
  await ${painted};
  return null;
})()`;

/** Resolves once the rows of the plain list are painted. */
export const plainList = painted;

/** Goes to the page of people and resolves once its rows are painted. */
export const peopleRows = `(async () => {
  const until = async (found) => {
    while (!found()) await new Promise((done) => requestAnimationFrame(done));
  };
  const button = () => [...document.querySelectorAll('nav button')].find((one) => one.textContent.startsWith('People'));
  await until(button);
  button().click();
  await until(() => document.querySelectorAll('.people .person').length > 5);
  await ${painted};
  return null;
})()`;

/**
 * Begins to watch for the page of people, from the moment at which the command for it comes.
 * @param count as many people as are there, none of whom is still to be read
 */
export function watchPeople(count: number): string {
  const isThere =
    count === 0
      ? "document.querySelector('.people-page .empty-place') !== null"
      : `document.querySelector('.people > li')?.ariaSetSize === '${String(count)}'`;
  return `(() => {
    const begun = new Promise((done) =>
      window.rung.on((name, payload) => {
        if (name === 'app.command' && payload.includes('people')) done(performance.now());
      }),
    );
    globalThis.benchPeople = begun.then(async (begin) => {
      while (!(${isThere})) await new Promise((done) => requestAnimationFrame(done));
      await ${painted};
      return performance.now() - begin;
    });
    return null;
  })()`;
}

/** Milliseconds from the command until it was painted. */
export const peoplePainted = 'globalThis.benchPeople';

/** Begins to note when each frame comes, and how many rows of that class the page holds then. */
export function noteFrames(rowClass: string): string {
  return `(() => {
  const rows = document.getElementsByClassName('${rowClass}');
  const main = document.querySelector('main');
  const noted = { times: [], rows: 0, from: main.scrollTop };
  globalThis.benchFrames = noted;
  const note = (time) => {
    noted.times.push(time);
    noted.rows = Math.max(noted.rows, rows.length);
    if (globalThis.benchFrames === noted) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  return null;
})()`;
}

/** Ends that. Milliseconds from one frame to the next. */
export const framesOf = `(() => {
  const { times, rows, from } = globalThis.benchFrames;
  globalThis.benchFrames = null;
  const frames = times.slice(1).map((time, index) => time - times[index]);
  return { frames, rows, far: document.querySelector('main').scrollTop - from };
})()`;

/**
 * One call to the main process: how many milliseconds it took, the longest time between two frames of the page meanwhile,
 * and its value.
 */
export function framesWhile(call: string, input: unknown): string {
  return `(async () => {
    let last = performance.now();
    let longest = 0;
    let isOver = false;
    const frame = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      if (!isOver) requestAnimationFrame(frame);
    };
    await new Promise((done) => requestAnimationFrame((now) => {
      last = now;
      done(null);
    }));
    requestAnimationFrame(frame);
    const begin = performance.now();
    const answer = JSON.parse(await window.rung.call(${JSON.stringify(call)}, ${JSON.stringify(JSON.stringify(input))}));
    const time = performance.now() - begin;
    isOver = true;
    if (!answer.ok) throw new Error(answer.error.message);
    return { time, longest, value: answer.value };
  })()`;
}

/** Milliseconds from asking for the document with another choice until its first page is told, each time. */
export function firstPages(wanted: { readonly choices: object }, times: number): string {
  return `(async () => {
    const wanted = ${JSON.stringify(wanted)};
    const waiting = new Map();
    window.rung.on((name, payload) => {
      if (name === 'document.first') waiting.get(JSON.parse(payload).run)?.();
    });
    const times = [];
    for (let run = 1; run <= ${String(times)}; run += 1) {
      // Another document each time: one that is known already is not made again.
      const sections = wanted.choices.sections.filter((one) => run % 2 === 0 || one !== 'summary');
      const choices = { ...wanted.choices, sections };
      const first = new Promise((done) => waiting.set(run, done));
      const begin = performance.now();
      const all = window.rung.call('document.preview', JSON.stringify({ ...wanted, choices, run }));
      await Promise.race([first, all]);
      times.push(performance.now() - begin);
      const answer = JSON.parse(await all);
      if (!answer.ok) throw new Error(answer.error.message);
    }
    return times;
  })()`;
}
