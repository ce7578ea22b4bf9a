/** The history in the window, on a shell in memory. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { theirs } from '../../framework/permission';
import { useStore } from '../../renderer/store/store';
import { historyWords } from '../../renderer/strings/history';
import { openWindow, rating, type WindowOptions } from './open-window';

beforeEach(() => {
  // jsdom lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
});

async function openHistory(options: WindowOptions = {}) {
  const opened = await openWindow(options);
  await opened.user.click(screen.getByRole('button', { name: 'History' }));
  await screen.findByRole('heading', { level: 1, name: 'History' });
  return opened;
}

const rows = () => within(screen.getByRole('list', { name: historyWords.list })).getAllByRole('listitem');

test('a plan without any change says what will stand here and leads to the plan', async () => {
  const { user } = await openHistory({ acts: [[{ type: 'profile.set', name: 'Name Surname' }]] });
  await screen.findByText(historyWords.flat);
  expect(screen.queryByRole('switch')).toBeNull();
  await user.click(screen.getByRole('button', { name: historyWords.toPlan }));
  expect(screen.getByRole('heading', { level: 1, name: 'Working towards level 1' })).toBeDefined();
});

test('what could not be read is said, and read again', async () => {
  const { user, shell } = await openWindow({ acts: [[rating('1.1', 'met')]] });
  shell.failNext = { name: 'history.read', error: { code: 'disk', message: 'The disk is gone.' } };
  await user.click(screen.getByRole('button', { name: 'History' }));
  await screen.findByText(/The disk is gone\.$/);
  await user.click(screen.getByRole('button', { name: historyWords.again }));
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('every act stands in plain words, undone ones said so, and a new one comes in while one looks', async () => {
  const note = {
    type: 'note.set',
    indicator: rating('1.1', null).indicator,
    text: 'Ask for it.',
    private: true,
  };
  const { shell } = await openHistory({
    acts: [[rating('1.1', 'partly')], [rating('1.1', 'met')], [note], [{ type: 'change.undo' }]],
  });
  await waitFor(() =>
    expect(rows().map((row) => row.querySelector('.act-words')?.textContent)).toEqual([
      'Took back: wrote on 1.1: “Ask for it.”',
      'Wrote on 1.1: “Ask for it.”',
      'Rated 1.1 met',
    ]),
  );
  expect(rows()[1]?.textContent).toContain('Taken back');
  expect(rows()[2]?.textContent).toContain('2 changes');
  shell.apply(rating('1.2', 'met'));
  await screen.findByText('Rated 1.2 met');
});

test('a read-only plan is looked at: nothing can be taken back, any day can be shown', async () => {
  const { user } = await openHistory({
    acts: [[rating('1.1', 'met')]],
    view: { readOnly: 'The disk is read-only.' },
  });
  await user.click(await screen.findByRole('button', { name: historyWords.menu('rated 1.1 met') }));
  const entries = await screen.findAllByRole('menuitem');
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    historyWords.showThatDay,
    historyWords.goTo('1.1'),
  ]);
});

test('nothing writes while an earlier day is shown, whoever asks', async () => {
  const { user, shell } = await openHistory({ acts: [[rating('1.1', 'met')]] });
  await user.click(await screen.findByRole('button', { name: historyWords.menu('rated 1.1 met') }));
  await user.click(await screen.findByRole('menuitem', { name: historyWords.showThatDay }));
  await screen.findByRole('region', { name: 'An earlier day' });
  const { act } = await import('../../renderer/store/act');
  const before = shell.calls.length;
  expect(
    await act({ type: 'rating.set', indicator: rating('1.2', null).indicator, rating: 'met' }),
  ).toBeNull();
  expect(shell.calls.slice(before).map(({ name }) => name)).not.toContain('plan.apply');
  await user.keyboard('{Escape}');
  expect(useStore.getState().open?.asOf).toBeNull();
});

test('what comes from another device while an earlier day is shown is of that day too', async () => {
  const { user, shell } = await openHistory({ acts: [[rating('1.1', 'met')]] });
  await user.click(await screen.findByRole('button', { name: historyWords.menu('rated 1.1 met') }));
  await user.click(await screen.findByRole('menuitem', { name: historyWords.showThatDay }));
  await screen.findByRole('region', { name: 'An earlier day' });
  shell.apply(rating('1.2', 'met'));
  shell.send('plan.opened', shell.view());
  await waitFor(() => expect(useStore.getState().open?.asOf?.plan.ratings.size).toBe(2));
});

test('what somebody wrote who may not is there, with who, what they tried and why it has no effect', async () => {
  const { shell, user } = await openHistory({ acts: [[rating('1.1', 'met')], [rating('1.2', 'partly')]] });
  await waitFor(() => expect(rows().length).toBeGreaterThan(1));
  expect(screen.queryByText(historyWords.ignored(1))).toBeNull();
  const of = { type: 'rating.set', rating: 'not-yet' } as const;
  act(() => shell.writeAs('d'.repeat(32), [{ ...of, indicator: 'infrastructure-support/1.1' }]));
  expect(await screen.findByText(historyWords.ignored(1), { exact: false })).toBeTruthy();
  expect(shell.plan.ratings.get('infrastructure-support/1.1')?.rating).toBe('met');
  const [newest = expect.fail()] = rows();
  expect(newest.textContent).toContain('Rated 1.1 not yet');
  expect(newest.textContent).toContain(historyWords.noEffect.all(theirs));
  expect(newest.textContent).toContain(historyWords.writtenBy(historyWords.somebody));
  expect(within(newest).getByText(historyWords.isWithoutEffect)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: historyWords.showIgnored }));
  await waitFor(() => expect(rows()).toHaveLength(1));
});
