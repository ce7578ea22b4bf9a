/** The whole window on a shell in memory. */
import { act, cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { App } from '../../renderer/app';
import { carryOut } from '../../renderer/commands';
import { start } from '../../renderer/store/start';
import { useStore } from '../../renderer/store/store';
import { FakeShell, type FakeOptions } from './fake-api';

// What is loaded on first use takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

export interface OpenedWindow {
  readonly shell: FakeShell;
  readonly user: UserEvent;
}

export interface WindowOptions extends FakeOptions {
  /** Acts that stand in the plan before the window opens, each a list of requests. */
  readonly acts?: readonly (readonly unknown[])[];
  readonly width?: 'wide' | 'narrow';
}

const nothing = () => undefined;

/** jsdom lays nothing out, so it has no media; the pages ask for one thing only. Nor does it know when nothing waits. */
function setUpWindow(width: 'wide' | 'narrow'): void {
  Object.assign(window, { requestIdleCallback: setTimeout, cancelIdleCallback: clearTimeout });
  const query = { matches: width === 'narrow', addEventListener: nothing, removeEventListener: nothing };
  Object.defineProperty(window, 'matchMedia', { configurable: true, value: () => query });
  Element.prototype.scrollIntoView = nothing;
}

export const id = (number: string) => `infrastructure-support/${number}`;

export const rating = (number: string, value: string | null) => ({
  type: 'rating.set',
  indicator: id(number),
  rating: value,
});

export async function openWindow(options: WindowOptions = {}): Promise<OpenedWindow> {
  cleanup();
  setUpWindow(options.width ?? 'wide');
  const shell = new FakeShell(options);
  for (const requests of options.acts ?? []) {
    const applied = shell.apply(...requests);
    if (!applied.ok) throw new Error(applied.error.message);
  }
  Object.defineProperty(window, 'rung', { configurable: true, value: shell.bridge });
  useStore.setState({ ...useStore.getInitialState(), today: shell.today }, true);
  render(<App />);
  await act(() => start(carryOut));
  return { shell, user: userEvent.setup() };
}
