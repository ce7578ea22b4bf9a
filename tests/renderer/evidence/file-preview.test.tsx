import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Preview } from '../../../framework/contract/views';
import { openDialog } from '../../../renderer/store/navigate';
import { openWindow } from '../open-window';

async function openPreview(preview: Preview, name = 'file.bin') {
  const opened = await openWindow({});
  const { shell } = opened;
  shell.preview = preview;
  await shell.bridge.offer([new File(['x'], name)]);
  shell.apply({ type: 'evidence.add', kind: 'file', path: shell.words.at(-1), title: 'My file' });
  const [evidence = ''] = shell.plan.evidence.keys();
  openDialog({ kind: 'evidence-edit', evidence });
  const box = await screen.findByRole('group', { name: 'My file, preview' });
  return { ...opened, box, evidence };
}

test('a text stands as it is, and says where it is only its beginning', async () => {
  const { box } = await openPreview({ kind: 'text', text: '<b>שלום</b>', isCut: true });
  const text = await within(box).findByText('<b>שלום</b>');
  expect(text.getAttribute('dir')).toBe('auto');
  within(box).getByText(/This is the beginning/);
});

test('a picture is called as its piece is, and a broken one is a sentence', async () => {
  const { box } = await openPreview({ kind: 'image', mime: 'image/png', base64: 'AAAA' });
  const picture = await within(box).findByRole('img', { name: 'My file' });
  expect(picture.getAttribute('src')).toBe('data:image/png;base64,AAAA');
  fireEvent.error(picture);
  within(box).getByText(/This picture cannot be shown/);
});

test.each([
  ['kind', /no preview of this kind/],
  ['too-large', /too large for a preview/],
  ['empty', /is empty/],
] as const)('none, since %s, is a sentence', async (why, words) => {
  const { box } = await openPreview({ kind: 'none', why });
  await within(box).findByText(words);
});

test('what fails is said; a link and a note have nothing to look into', async () => {
  const { shell, user } = await openWindow({
    acts: [[{ type: 'evidence.add', kind: 'note', text: 'Words' }]],
  });
  const [note = ''] = shell.plan.evidence.keys();
  openDialog({ kind: 'evidence-edit', evidence: note });
  await screen.findByRole('dialog');
  expect(screen.queryByRole('group', { name: /preview$/ })).toBeNull();
  await user.keyboard('{Escape}');
  await shell.bridge.offer([new File(['x'], 'a.pdf')]);
  act(() => void shell.apply({ type: 'evidence.add', kind: 'file', path: shell.words.at(-1), title: 'A' }));
  shell.failNext = {
    name: 'evidence.preview',
    error: { code: 'disk', message: 'The disk does not answer.' },
  };
  openDialog({ kind: 'evidence-edit', evidence: [...shell.plan.evidence.keys()].at(-1) ?? '' });
  await screen.findByText('The disk does not answer.');
});

test('the file itself opens from there, and what cannot be opened is said in the dialog', async () => {
  const { shell, user } = await openPreview({ kind: 'none', why: 'kind' }, 'archive.zip');
  shell.failNext = { name: 'evidence.open', error: { code: 'refused', message: 'Rung does not open it.' } };
  await user.click(screen.getByRole('button', { name: 'Open' }));
  await within(screen.getByRole('dialog')).findByText('Rung does not open it.');
});
