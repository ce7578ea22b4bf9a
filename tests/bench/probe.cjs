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

async function carryOut({ run, key }) {
  const contents = await page;
  await shown(contents);
  const answer = run === undefined ? null : await contents.executeJavaScript(run, true);
  const at = now();
  if (key !== undefined) {
    contents.sendInputEvent({ type: 'keyDown', keyCode: key });
    contents.sendInputEvent({ type: 'keyUp', keyCode: key });
  }
  return { answer, at };
}

process.on('message', async (message) => {
  try {
    process.send?.({ id: message.id, ...(await carryOut(message)) });
  } catch (error) {
    process.send?.({ id: message.id, error: String(error) });
  }
});
