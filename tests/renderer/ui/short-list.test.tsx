import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { useShortList } from '../../../renderer/ui/short-list';

function List({ count, subject }: { readonly count: number; readonly subject: string }) {
  const { shown, rest } = useShortList([...Array(count).keys()], subject);
  return (
    <>
      <ul>
        {shown.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {rest}
    </>
  );
}

it('shows ten of a long list, all when asked, and begins short again with another subject', async () => {
  const { rerender } = render(<List count={50} subject="one" />);
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  await userEvent.click(screen.getByRole('button', { name: 'Show all 50' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<List count={30} subject="two" />);
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  rerender(<List count={10} subject="two" />);
  expect(screen.getAllByRole('listitem')).toHaveLength(10);
  expect(screen.queryByRole('button')).toBeNull();
});
