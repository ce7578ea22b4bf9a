import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { late } from '../../../renderer/ui/late';

afterEach(cleanup);

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

test('it is loaded once, drawn when it is there, and at once the next time', async () => {
  const load = vi.fn(() => Promise.resolve(Greeting));
  const Late = late(load);
  const { rerender, unmount } = render(<Late name="you" />);
  expect(screen.queryByText('Hello you')).toBeNull();
  expect(await screen.findByText('Hello you')).toBeTruthy();
  rerender(<Late name="all" />);
  expect(screen.getByText('Hello all')).toBeTruthy();
  unmount();
  render(<Late name="again" />);
  expect(screen.getByText('Hello again')).toBeTruthy();
  expect(load).toHaveBeenCalledTimes(1);
});
