import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toasts, toastMilliseconds, type ToastItem } from '../../../renderer/ui/toasts';

const one: ToastItem = { id: 1, text: 'Removed “Runbook”.' };
let gone: number[] = [];
let undone: number[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  gone = [];
  undone = [];
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function tree(toasts: readonly ToastItem[]) {
  return (
    <>
      <main>
        <h1 tabIndex={-1}>Evidence</h1>
        <button type="button">Row</button>
      </main>
      <Toasts toasts={toasts} onUndo={(id) => undone.push(id)} onGone={(id) => gone.push(id)} />
    </>
  );
}

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('messages about what was removed', () => {
  it('come into a region that is there before them, and stay at least ten seconds', () => {
    const { rerender } = render(tree([]));
    const region = screen.getByRole('status', { name: 'Messages' });
    rerender(tree([one]));
    expect(region.textContent).toContain('Removed “Runbook”.');
    expect(toastMilliseconds).toBeGreaterThanOrEqual(10_000);
    wait(toastMilliseconds - 1);
    expect(gone).toEqual([]);
    wait(1);
    expect(gone).toEqual([1]);
  });

  it.each([
    ['the pointer is on it', 'pointerEnter', 'pointerLeave'],
    ['the keyboard is on it', 'focus', 'blur'],
  ] as const)('do not go while %s', (_, enter, leave) => {
    render(tree([one]));
    const item = screen.getByRole('listitem');
    wait(toastMilliseconds - 500);
    fireEvent[enter](item);
    wait(10 * toastMilliseconds);
    expect(gone).toEqual([]);
    fireEvent[leave](item);
    // Whoever comes back has a moment left.
    wait(1900);
    expect(gone).toEqual([]);
    wait(200);
    expect(gone).toEqual([1]);
  });

  it('do not go while another window is in front', () => {
    render(tree([one]));
    fireEvent.blur(window);
    wait(10 * toastMilliseconds);
    expect(gone).toEqual([]);
    fireEvent.focus(window);
    wait(toastMilliseconds);
    expect(gone).toEqual([1]);
  });

  it('get the keyboard by F6 and give it back where it was', () => {
    const { rerender } = render(tree([one, { id: 2, text: 'Removed “Ticket”.' }]));
    const row = screen.getByRole('button', { name: 'Row' });
    row.focus();
    fireEvent.keyDown(document, { key: 'F6' });
    expect(document.activeElement?.closest('li')?.textContent).toContain('Ticket');
    fireEvent.click(document.activeElement ?? document.body);
    expect(undone).toEqual([2]);
    rerender(tree([one]));
    expect(document.activeElement).toBe(row);
  });

  it('Esc closes the one that has the keyboard', () => {
    render(tree([one]));
    const undo = screen.getByRole('button', { name: 'Undo' });
    undo.focus();
    fireEvent.keyDown(undo, { key: 'Escape' });
    expect(gone).toEqual([1]);
  });
});
