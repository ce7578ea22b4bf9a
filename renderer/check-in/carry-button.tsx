import { useMemo } from 'react';
import { toCarry } from '../../framework/carry-forward';
import { readerOf } from '../store/meeting';
import { openDialog } from '../store/navigate';
import { outcomeWords } from '../strings/meeting';
import type { CheckInContext } from './check-in-context';

/** What was not reached goes on: only where there is something, and whoever writes here may move it. */
export function CarryButton({ context }: { readonly context: CheckInContext }) {
  const { open, checkIn, today } = context;
  const { plan, framework } = open;
  const writer = readerOf(open);
  const count = useMemo(
    () => toCarry({ plan, framework, today, writer }).length,
    [plan, framework, today, writer],
  );
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="btn"
      onClick={() => openDialog({ kind: 'carry-forward', checkIn: checkIn.id })}
    >
      {outcomeWords.carry(count)}
    </button>
  );
}
