import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { DateField } from '../../../renderer/ui/date-field';

// The calendar is loaded on first use, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

// The person's own English, which decides how a day is written and read.
Object.defineProperty(navigator, 'languages', { configurable: true, value: ['en-GB'] });

afterEach(cleanup);

interface Harness {
  readonly value?: string | null;
  readonly need?: 'optional' | 'needed';
  readonly onEscape?: () => void;
}

function setUp({ value = null, need = 'optional', onEscape }: Harness = {}) {
  const committed: (string | null)[] = [];
  function Field() {
    const [day, setDay] = useState<string | null>(value);
    return (
      <div onKeyDown={(event) => event.key === 'Escape' && onEscape?.()}>
        <DateField
          label="Target date"
          value={day}
          today="2026-11-23"
          lean="future"
          need={need}
          onCommit={(chosen) => {
            committed.push(chosen);
            setDay(chosen);
          }}
        />
        <button type="button">Next</button>
      </div>
    );
  }
  render(<Field />);
  const input = screen.getByRole<HTMLInputElement>('textbox', { name: 'Target date' });
  return { committed, input, user: userEvent.setup() };
}

describe('a date field', () => {
  it('takes a typed date on Enter and shows it in words', async () => {
    const { user, input, committed } = setUp();
    await user.type(input, '31 mar{Enter}');
    expect(committed).toEqual(['2027-03-31']);
    expect(input.value).toBe('31 March 2027');
  });

  it('takes it on leaving the field, and only once', async () => {
    const { user, input, committed } = setUp();
    await user.type(input, '2027-03-31{Enter}');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(committed).toEqual(['2027-03-31']);
  });

  it('says in one sentence what is no date, and keeps what was typed', async () => {
    const { user, input, committed } = setUp();
    await user.type(input, 'soon{Enter}');
    expect(screen.getByRole('alert').textContent).toBe('“soon” is no date. Write it like 31 March 2027.');
    expect(input.value).toBe('soon');
    expect(input.validity.valid).toBe(false);
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'no date',
    );
    await user.clear(input);
    await user.type(input, 'tomorrow{Enter}');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(input.validity.valid).toBe(true);
    expect(committed).toEqual(['2026-11-24']);
  });

  it('Esc takes back what was typed, and only that', async () => {
    let escapes = 0;
    const { user, input, committed } = setUp({ value: '2026-12-05', onEscape: () => (escapes += 1) });
    await user.type(input, 'x{Escape}');
    expect(input.value).toBe('5 December 2026');
    expect(escapes).toBe(0);
    await user.keyboard('{Escape}');
    expect(escapes).toBe(1);
    expect(committed).toEqual([]);
  });

  it('is emptied by its button or by hand', async () => {
    const { user, input, committed } = setUp({ value: '2026-12-05' });
    await user.click(screen.getByRole('button', { name: 'Target date: take the date away' }));
    expect(document.activeElement).toBe(input);
    await user.type(input, 'today{Enter}');
    await user.clear(input);
    await user.keyboard('{Enter}');
    expect(committed).toEqual([null, '2026-11-23', null]);
  });

  it('that needs a date cannot be emptied', async () => {
    const { user, input, committed } = setUp({ value: '2026-12-05', need: 'needed' });
    expect(screen.queryByRole('button', { name: /take the date away/ })).toBeNull();
    await user.clear(input);
    await user.keyboard('{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/^A date is needed here/);
    expect(committed).toEqual([]);
  });

  it('opens a calendar in which arrow keys and Enter choose, and comes back', async () => {
    const { user, input, committed } = setUp({ value: '2026-12-31' });
    input.focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await screen.findByRole('dialog', { name: 'Target date, calendar' });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Thursday 31 December 2026, chosen'),
    );
    await user.keyboard('{ArrowRight}{Enter}');
    expect(committed).toEqual(['2027-01-01']);
    await waitFor(() => expect(document.activeElement).toBe(input));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('Esc closes the calendar and chooses nothing', async () => {
    const { user, input, committed } = setUp();
    await user.click(screen.getByRole('button', { name: 'Target date: choose in a calendar' }));
    await screen.findByRole('button', { name: 'Monday 23 November 2026, today' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(input);
    expect(committed).toEqual([]);
  });
});
