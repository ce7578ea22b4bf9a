// Loaded into the measured program's main process with `-r`: it runs what the bench asks for in the first window's page,
// presses keys there, and tells when. It changes nothing in the program.
const { app, BrowserWindow } = require('electron');

/** @type {Promise<import('electron').WebContents>} */
const page = new Promise((resolve) => {
  app.once('web-contents-created', (_event, contents) => contents.once('dom-ready', () => resolve(contents)));
});

const now = () => performance.timeOrigin + performance.now();

/** @param {import('electron').WebContents} contents */
function shown(contents) {
  const window = BrowserWindow.fromWebContents(contents);
  if (window === null || window.isVisible()) return undefined;
  return new Promise((resolve) => window.once('show', resolve));
}

/** At a steady pace, whatever the page makes of it. */
async function turn(contents, { x, y, pixels, every, times }) {
  const begin = now();
  for (let time = 0; time < times; time += 1) {
    contents.sendInputEvent({ type: 'mouseWheel', x, y, deltaX: 0, deltaY: -pixels, canScroll: true });
    const wait = begin + (time + 1) * every - now();
    await new Promise((done) => setTimeout(done, Math.max(0, wait)));
  }
}

async function carryOut({ run, command, key, wheel }) {
  const contents = await page;
  await shown(contents);
  const answer = run === undefined ? null : await contents.executeJavaScript(run, true);
  const at = now();
  if (command !== undefined) contents.send('rung.event', 'app.command', JSON.stringify({ command }));
  if (key !== undefined) {
    contents.sendInputEvent({ type: 'keyDown', keyCode: key });
    contents.sendInputEvent({ type: 'keyUp', keyCode: key });
  }
  if (wheel !== undefined) await turn(contents, wheel);
  return { answer, at };
}

process.on('message', async (message) => {
  try {
    process.send?.({ id: message.id, ...(await carryOut(message)) });
  } catch (error) {
    process.send?.({ id: message.id, error: String(error) });
  }
});
