/** Whatever a framework or a person calls things, every page has a key of its own for each of them. */
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readFramework } from '../../framework/framework';
import { closeDialog, goToPage, openDialog } from '../../renderer/store/navigate';
import type { Dialog, Page } from '../../renderer/store/state';
import { openWindow } from './open-window';

const skill = (id: string) => ({
  id,
  name: 'Same',
  levels: [1, 2].map((rank) => ({
    rank,
    name: 'Same',
    indicators: [1, 2].map((number) => ({ id: `${id}/${String(rank)}.${String(number)}`, text: 'Same' })),
  })),
});
const framework = readFramework({ id: 'twins', name: 'Same', skills: [skill('a'), skill('b')] });
const all = framework.skills.flatMap(({ levels }) =>
  levels.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
);

const twice = <Item,>(item: Item): readonly Item[] => [item, item];
const acts = [
  [{ type: 'profile.set', name: 'Same', role: 'Same', mentor: 'Same' }],
  ...all.map((indicator) => [
    { type: 'rating.set', indicator, rating: 'partly' },
    { type: 'target.set', indicator, date: '2026-11-30' },
    { type: 'note.set', indicator, text: 'Same', private: false },
  ]),
  ...twice([
    { type: 'evidence.add', kind: 'note', title: 'Same', text: 'Same', indicators: all, tags: ['same'] },
  ]),
  ...twice([{ type: 'evidence.add', kind: 'note', text: 'Same', indicators: [] }]),
  ...twice([{ type: 'action.add', text: 'Same', indicators: all, date: '2026-11-30' }]),
];

const pages: readonly Page[] = ['plan', 'evidence', 'due', 'check-ins', 'history', 'profile'];
const dialogs: readonly Dialog[] = [
  { kind: 'export' },
  { kind: 'share', checkIn: null },
  { kind: 'plan-next' },
  { kind: 'sort' },
  { kind: 'check-in-new' },
  { kind: 'evidence-add', indicators: all },
  { kind: 'find', scope: 'all', ahead: 'same' },
];

/** What React said meanwhile about keys. */
async function complaintsIn(show: () => void): Promise<readonly string[]> {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  act(show);
  // What is loaded on first use is there, and has drawn itself.
  await act(() => vi.dynamicImportSettled());
  await act(() => new Promise((resolve) => setTimeout(resolve, 60)));
  const said = complain.mock.calls.map((words) => words.map(String).join(' '));
  complain.mockRestore();
  return said.filter((words) => words.includes('same key'));
}

beforeEach(() => {
  // jsdom lays nothing out.
  const nothing = () => undefined;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = nothing;
      disconnect = nothing;
    },
  );
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('every page and dialog of a plan in which everything has one name', async () => {
  await openWindow({ framework, acts });
  for (const page of pages) {
    expect([page, await complaintsIn(() => goToPage(page))]).toEqual([page, []]);
    expect(screen.getByRole('main').textContent).not.toBe('');
  }
  for (const dialog of dialogs) {
    expect([dialog.kind, await complaintsIn(() => openDialog(dialog))]).toEqual([dialog.kind, []]);
    expect(screen.getByRole('dialog')).toBeDefined();
    act(closeDialog);
  }
});
