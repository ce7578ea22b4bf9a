import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { Dialog } from '../../../renderer/ui/dialog';
import { Menu } from '../../../renderer/ui/menu';

configure({ asyncUtilTimeout: 10_000 });

// What a menu is chosen with, and jsdom does not have it.
Object.defineProperty(document.defaultView, 'PointerEvent', { configurable: true, value: MouseEvent });
afterEach(cleanup);

function Page({ outside }: { readonly outside: 'closes' | 'stays' }) {
  const [isOpen, setOpen] = useState(false);
  const second = useRef<HTMLButtonElement>(null);
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Open it
      </button>
      {isOpen && (
        <Dialog
          title="A question"
          description="What it is about."
          focusFirst={second}
          outside={outside}
          onClose={() => setOpen(false)}
        >
          <button type="button">First</button>
          <button ref={second} type="button">
            Second
          </button>
        </Dialog>
      )}
    </main>
  );
}

async function openIt(outside: 'closes' | 'stays' = 'closes') {
  const user = userEvent.setup();
  render(<Page outside={outside} />);
  screen.getByRole('button', { name: 'Open it' }).focus();
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'A question' });
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Second'));
  return { user, dialog };
}

async function closed(): Promise<void> {
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Open it'));
}

describe('a dialog', () => {
  it('is named and described, and the rest of the page takes no part meanwhile', async () => {
    const { dialog } = await openIt();
    const description = document.getElementById(dialog.getAttribute('aria-describedby') ?? '');
    expect(description?.textContent).toBe('What it is about.');
    expect(screen.queryByRole('button', { name: 'Open it' })).toBeNull();
  });

  it('is closed by Esc and by its button, and gives the keyboard back', async () => {
    const { user } = await openIt();
    await user.keyboard('{Escape}');
    await closed();
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    await closed();
  });

  it('that holds typed text is not closed by a press beside it', async () => {
    const { user } = await openIt('stays');
    await user.click(document.querySelector('.dialog-viewport') ?? document.body);
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('a menu', () => {
  it('opens by key, chooses by key and gives the keyboard back', async () => {
    const chosen: string[] = [];
    const user = userEvent.setup();
    render(
      <main>
        <Menu
          label="More for “Runbook”"
          items={[
            { label: 'Open', onSelect: () => chosen.push('open') },
            'separator',
            { label: 'Remove', key: 'Del', onSelect: () => chosen.push('remove') },
          ]}
        >
          …
        </Menu>
      </main>,
    );
    const button = screen.getByRole('button', { name: 'More for “Runbook”' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    button.focus();
    await user.keyboard('{ArrowDown}');
    const menu = await screen.findByRole('menu', { name: 'More for “Runbook”' });
    expect(menu.closest('main')).not.toBeNull();
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
    await user.keyboard('{End}{Enter}');
    expect(chosen).toEqual(['remove']);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
  });
});
