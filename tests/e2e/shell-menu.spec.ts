import { expect, test, type Running } from './launch';

const person = { name: 'Name Surname', role: '', level: null };

/** All entries of the native menu, "File > New plan" by name, with whether they can be chosen. */
async function entriesOf({ app }: Running): Promise<readonly string[]> {
  const entries: unknown = await app.evaluate(({ Menu }): unknown =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) =>
      (menu.submenu?.items ?? [])
        .filter((item) => item.type !== 'separator' && item.visible)
        .map((item) => `${menu.label} > ${item.label}${item.enabled ? '' : ' (off)'}`),
    ),
  );
  return Array.isArray(entries) ? entries.map(String) : [];
}

async function choose({ app }: Running, label: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => menu.submenu?.items ?? []);
    items.find((item) => item.label === name)?.click();
  }, label);
}

/** The commands that have reached the page. */
async function listen({ page }: Running): Promise<() => Promise<unknown>> {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    window.rung.on((name, payload) => {
      if (name === 'app.command') heard.push(Reflect.get(Object(JSON.parse(payload)), 'command'));
    });
  });
  return () => page.evaluate((): unknown => Reflect.get(globalThis, 'heard'));
}

test.skip(process.platform === 'darwin', 'macOS has a menu of its own, of the same entries');

test('the menu has an entry for what is there; what needs a plan is off without one', async ({ start }) => {
  const running = await start();
  const before = await entriesOf(running);
  await running.call('plan.create', person);
  await expect
    .poll(async () => (await entriesOf(running)).filter((entry) => entry.includes('(off)')))
    .toEqual([]);
  expect(before.map((entry) => entry.replace(' (off)', ''))).toEqual(await entriesOf(running));
  expect(
    before.filter((entry) => entry.includes('(off)')).map((entry) => entry.replace(/.* > | \(off\)/g, '')),
  ).toEqual([
    'Capture a thought…',
    'Share for review…',
    'Read a review form…',
    'Export PDF…',
    'Print…',
    'Settings…',
    'Find…',
    'Find in the plan…',
    'Add evidence…',
    'Plan',
    'Evidence',
    'Due',
    'History',
    'Check-ins',
    'Profile',
  ]);
  await running.call('plan.open', { from: 'none' });
  await expect.poll(() => entriesOf(running)).toEqual(before);
});

test('every entry of ours reaches the page, and no shortcut stands twice', async ({ start }) => {
  const running = await start();
  await running.call('plan.create', person);
  const heard = await listen(running);
  const labels = [
    'Plan',
    'Evidence',
    'Check-ins',
    'Profile',
    'Settings…',
    'Undo',
    'Redo',
    'Find…',
    'Find in the plan…',
    'Add evidence…',
    'Export PDF…',
    'Print…',
    'Share for review…',
    'Read a review form…',
    'Open a shared file…',
    'Open plan…',
    'Plans…',
    'People…',
    'New plan',
  ];
  await expect
    .poll(async () => (await entriesOf(running)).filter((entry) => entry.includes('(off)')))
    .toEqual([]);
  // The page must not act on them: this is about what arrives.
  await running.app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
  });
  for (const label of labels) await choose(running, label);
  const commands = [
    'plan',
    'evidence',
    'check-ins',
    'profile',
    'settings',
    'undo',
    'redo',
    'find',
    'find-in-plan',
    'add-evidence',
    'export-pdf',
    'print',
    'share',
    'read-form',
    'open-shared',
    'open-plan',
    'plans',
    'people',
    'new-plan',
  ];
  await expect.poll(heard).toEqual(commands);
  const keys: unknown = await running.app.evaluate(({ Menu }): unknown =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap((menu) => menu.submenu?.items ?? [])
      .flatMap((item) => item.accelerator ?? []),
  );
  const list = Array.isArray(keys) ? keys.map(String) : [];
  expect(list.length).toBeGreaterThan(8);
  expect(new Set(list).size).toBe(list.length);
});

test('zoom goes in steps, ends at sensible bounds, and tells the page', async ({ start }) => {
  const running = await start();
  const heard = await listen(running);
  const factor = () =>
    running.app.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomFactor ?? 0,
    );
  await choose(running, 'Zoom in');
  expect(await factor()).toBeCloseTo(1.1, 1);
  for (let count = 0; count < 20; count += 1) await choose(running, 'Zoom in');
  expect(await factor()).toBeLessThan(3.1);
  for (let count = 0; count < 40; count += 1) await choose(running, 'Zoom out');
  expect(await factor()).toBeGreaterThan(0.5);
  await choose(running, 'Actual size');
  expect(await factor()).toBe(1);
  await expect.poll(heard).toEqual(Array.from({ length: 62 }, () => 'zoomed'));
});
