/** A week of acts, one or more a day, is taken back one by one and redone, to the plan as it was. */
import { expectNoBreaches } from './axe';
import { on } from './circumstances';
import { daysAgo } from './earlier-days';
import { Keyboard } from './keyboard';
import { expect, test, type Running } from './launch';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { at, preparePlan, type Act } from './prepared-plan';

/** Seven days and today: so many acts. */
const acts = 8;

async function fillWeek(act: Act): Promise<void> {
  const days: readonly Parameters<Act>[0][] = [
    [{ type: 'rating.set', indicator: at('1.1'), rating: 'met' }],
    [{ type: 'evidence.add', kind: 'note', text: 'Closed 40 tickets', indicators: [at('1.1')] }],
    [{ type: 'rating.set', indicator: at('1.2'), rating: 'partly' }],
    [{ type: 'note.set', indicator: at('1.2'), text: 'Ask for the rota' }],
    [{ type: 'target.set', level: 1, date: '2027-01-31' }],
    [{ type: 'action.add', text: 'Shadow an on-call week', indicators: [at('1.2')] }],
    [{ type: 'rating.set', indicator: at('1.3'), rating: 'met' }],
  ];
  for (const [index, changes] of days.entries()) await daysAgo(7 - index, () => act(changes));
  await act([{ type: 'profile.set', role: 'Senior engineer' }]);
}

/** All that the plan says. */
async function planIn({ call }: Running): Promise<unknown> {
  const start = await call('app.start', null);
  if (!start.ok || start.value.plan === null) throw new Error('no plan is open');
  return start.value.plan.plan;
}

test('by keyboard alone', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { begun: 8, fill: fillWeek });
  const running = await start(on(folder));
  const { page } = running;
  const keys = new Keyboard(running);
  const shell = new Shell(page);
  await expect(new PlanPage(page).heading).toBeVisible();
  const whole = await planIn(running);
  const states = [whole];
  for (let index = 0; index < acts; index += 1) {
    await keys.press('Control+z');
    // Only the newest is of today; each of the others is named and asked about.
    if (index > 0) {
      await expect(shell.dialog).toContainText('Undo something from an earlier day?');
      if (index === 1) await expectNoBreaches({ page });
      await keys.goTo(shell.dialog.getByRole('button', { name: 'Undo it' }));
      await keys.press('Enter');
      await expect(shell.dialog).toHaveCount(0);
    }
    await expect(shell.told('Took back:')).toBeVisible();
    states.push(await planIn(running));
  }
  expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(acts + 1);
  for (let index = 0; index < acts; index += 1) {
    await keys.press('Control+Shift+Z');
    if (index < acts - 1) {
      await expect(shell.dialog).toContainText('Redo something from an earlier day?');
      await keys.goTo(shell.dialog.getByRole('button', { name: 'Redo it' }));
      await keys.press('Enter');
      await expect(shell.dialog).toHaveCount(0);
    }
    await expect.poll(() => planIn(running)).toEqual(states[acts - 1 - index]);
  }
  expect(await planIn(running)).toEqual(whole);
});

test('by mouse, and each step says what it takes', async ({ start, folders }) => {
  const folder = await preparePlan(folders, { begun: 8, fill: fillWeek });
  const running = await start(on(folder));
  const { page } = running;
  const shell = new Shell(page);
  const whole = await planIn(running);
  const took: string[] = [];
  for (let index = 0; index < acts; index += 1) {
    const title = (await shell.undo.getAttribute('title')) ?? '';
    took.unshift(title.replace('Undo: ', ''));
    await shell.undo.click();
    if (index > 0) await shell.dialog.getByRole('button', { name: 'Undo it' }).click();
    await expect(shell.undo).not.toHaveAttribute('title', title);
  }
  await expectNoBreaches({ page });
  for (const [index, words] of took.entries()) {
    await expect(shell.redo).toHaveAttribute('title', `Redo: ${words}`);
    await shell.redo.click();
    if (index < acts - 1) await shell.dialog.getByRole('button', { name: 'Redo it' }).click();
    await expect(shell.undo).toHaveAttribute('title', `Undo: ${words}`);
  }
  expect(took).toHaveLength(acts);
  expect(new Set(took).size).toBe(acts);
  expect(await planIn(running)).toEqual(whole);
});
