import type { WebContents } from 'electron';
import { createServer } from 'node:http';
import { expect, test, type Running } from './launch';
import { usualDocument } from './usual-document';

/** Electron's own checklist, as its documentation numbers it; fuses (19) are read from the packaged program. */
const wanted = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
};

interface Seen {
  readonly url: string;
  readonly preferences: unknown;
}

/**
 * What every web contents of the program runs with that ever finished loading, also those nobody sees.
 * @param act what makes the program open all it has
 */
async function preferencesOfAll({ app }: Running, act: () => Promise<unknown>): Promise<unknown> {
  await app.evaluate(({ app: program, webContents }) => {
    const seen: Seen[] = [];
    const look = (contents: WebContents) => {
      const ask: unknown = Reflect.get(contents, 'getLastWebPreferences');
      const preferences: unknown = typeof ask === 'function' ? Reflect.apply(ask, contents, []) : {};
      seen.push({ url: contents.getURL(), preferences });
    };
    webContents.getAllWebContents().forEach(look);
    program.on('web-contents-created', (_event, contents) =>
      contents.once('did-finish-load', () => look(contents)),
    );
    Object.assign(globalThis, { seen });
  });
  await act();
  return app.evaluate((): unknown => Reflect.get(globalThis, 'seen'));
}

test('every web contents is sandboxed, isolated and without Node', async ({ start }) => {
  const running = await start();
  const all = await preferencesOfAll(running, async () => {
    await running.call('plan.create', { name: 'Name Surname', role: '', level: 1 });
    await running.call('plan.export', usualDocument);
  });
  expect(all).toMatchObject([
    { url: 'app://rung/index.html', preferences: wanted },
    { url: 'app://rung/print.html', preferences: wanted },
  ]);
  expect(JSON.stringify(all)).not.toMatch(/"enableBlinkFeatures":"[^"]/);
});

test('the page has the bridge and nothing of Node or Electron', async ({ start }) => {
  const { page } = await start();
  const found = await page.evaluate(() => ({
    bridge: Object.keys(window.rung).sort(),
    leaks: [
      'require',
      'process',
      'module',
      'Buffer',
      'global',
      'electron',
      'ipcRenderer',
      '__dirname',
    ].filter((name) => name in globalThis),
    isSecure: isSecureContext,
    origin,
  }));
  expect(found).toEqual({ bridge: ['call', 'offer', 'on'], leaks: [], isSecure: true, origin: 'app://rung' });
});

test('the content security policy refuses inline and foreign scripts and styles', async ({ start }) => {
  const { app, page, problems } = await start();
  const headers = await app.evaluate(async ({ net }) =>
    Promise.all(
      ['index.html', 'print.html'].map(async (name) => {
        const answer = await net.fetch(`app://rung/${name}`);
        return { status: answer.status, policy: answer.headers.get('content-security-policy') };
      }),
    ),
  );
  for (const { status, policy } of headers) {
    expect(status).toBe(200);
    expect(policy).toContain("default-src 'none'; script-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|wasm/);
  }
  await expect(page.addScriptTag({ content: 'globalThis.broken = true' })).rejects.toThrow();
  await expect(page.addScriptTag({ url: 'data:text/javascript,globalThis.broken=true' })).rejects.toThrow();
  await expect(page.addStyleTag({ content: 'body { display: none }' })).rejects.toThrow();
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false);
  expect(problems.length).toBeGreaterThan(0);
  problems.length = 0;
});

test('addresses of ours lead to built pages and to nothing else', async ({ start }) => {
  const { app } = await start();
  const statuses = await app.evaluate(async ({ net }) => {
    const ask = async (url: string) => (await net.fetch(url)).status;
    return Promise.all(
      [
        'app://rung/index.html',
        'app://rung/../main/main.cjs',
        'app://rung/%2e%2e/main/main.cjs',
        'app://rung/',
        'app://other/index.html',
      ].map(ask),
    );
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404]);
});

test('nothing reaches the network: every request outside of the program is cancelled', async ({ start }) => {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end('x');
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  try {
    const running = await start();
    const { app, page } = running;
    const url = `http://127.0.0.1:${String(port)}/`;
    const answers = await page.evaluate(async (target) => {
      const how = (work: Promise<unknown>) =>
        work.then(
          () => 'reached',
          () => 'refused',
        );
      const image = new Promise((done, fail) => {
        const picture = new Image();
        picture.onload = done;
        picture.onerror = fail;
        picture.src = `${target}x.png`;
      });
      const beacon = Promise.resolve(navigator.sendBeacon(`${target}beacon`));
      const file = fetch('file:///etc/passwd');
      await how(beacon);
      return Promise.all([fetch(target), fetch(target, { mode: 'no-cors' }), image, file].map(how));
    }, url);
    expect(answers).toEqual(['refused', 'refused', 'refused', 'refused']);
    const fromMain = await app.evaluate(
      ({ net }, target) =>
        net.fetch(target).then(
          () => 'reached',
          (error: unknown) => String(error),
        ),
      url,
    );
    expect(fromMain).toContain('ERR_BLOCKED_BY_CLIENT');
    expect(hits).toBe(0);
    running.problems.length = 0;
    running.foreign.length = 0;
  } finally {
    server.close();
  }
});

test('the window cannot be led away, nor open another', async ({ start }) => {
  const { app, page, problems } = await start();
  const opened = await page.evaluate(() => window.open('https://example.org/') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    location.assign('file:///etc/passwd');
    location.assign('app://rung/print.html');
    location.assign('javascript:void(document.title = "led away")');
  });
  await page.waitForTimeout(500);
  expect(page.url()).toBe('app://rung/index.html');
  expect(await page.title()).not.toBe('led away');
  const count = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(count).toBe(1);
  problems.length = 0;
});

test('no frame, no webview, no download', async ({ start }) => {
  const { app, page, problems } = await start();
  const downloads = await app.evaluate(({ session }) => {
    Object.assign(globalThis, { downloads: 0 });
    session.defaultSession.on('will-download', (event) => {
      if (!event.defaultPrevented) Object.assign(globalThis, { downloads: 1 });
    });
    return 0;
  });
  expect(downloads).toBe(0);
  await page.evaluate(() => {
    for (const [tag, src] of [
      ['iframe', 'app://rung/index.html'],
      ['iframe', 'https://example.org/'],
      ['webview', 'https://example.org/'],
    ] as const) {
      const frame = document.createElement(tag);
      frame.setAttribute('src', src);
      document.body.append(frame);
    }
    const link = document.createElement('a');
    link.href = 'data:text/plain,x';
    link.download = 'x.txt';
    document.body.append(link);
    link.click();
  });
  await page.waitForTimeout(500);
  const frames = page.frames().map((frame) => frame.url());
  expect(frames.filter((url) => /example|index\.html/.test(url))).toEqual(['app://rung/index.html']);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  expect(await app.evaluate((): unknown => Reflect.get(globalThis, 'downloads'))).toBe(0);
  problems.length = 0;
});

test('no permission is given, whatever is asked for', async ({ start }) => {
  const { page, problems } = await start();
  const answers = await page.evaluate(async () => {
    const how = (work: Promise<unknown>) =>
      work.then(
        () => 'given',
        () => 'refused',
      );
    const place = new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail));
    const camera = navigator.mediaDevices.getUserMedia({ video: true, audio: true });
    const clipboard = navigator.clipboard.readText();
    const midi = navigator.requestMIDIAccess();
    return {
      asked: await Promise.all([place, camera, clipboard, midi].map(how)),
      notifications: await Notification.requestPermission(),
      state: (await navigator.permissions.query({ name: 'notifications' })).state,
    };
  });
  expect(answers).toEqual({
    asked: ['refused', 'refused', 'refused', 'refused'],
    notifications: 'denied',
    state: 'denied',
  });
  problems.length = 0;
});

test('a stranger with our bridge is answered by nobody', async ({ start }) => {
  const { app } = await start();
  const answers = await app.evaluate(
    async ({ app: program, BrowserWindow }, pages) => {
      const preload = `${program.getAppPath()}/out/preload/preload.cjs`;
      const ask = `window.rung.call('app.start', 'null').then(() => 'answered', () => 'nobody')`;
      const results: unknown[] = [];
      for (const page of pages) {
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL(page).catch(() => undefined);
        results.push(await stranger.webContents.executeJavaScript(ask));
        results.push(
          await stranger.webContents.executeJavaScript(
            `window.rung.offer([]).then(() => 'answered', () => 'nobody')`,
          ),
        );
        stranger.destroy();
      }
      return results;
    },
    ['app://rung/index.html', 'about:blank'],
  );
  expect(answers).toEqual(['nobody', 'nobody', 'nobody', 'nobody']);
});
