import { useId, useState } from 'react';
import type { Due } from '../../../framework/due';
import type { DueRow } from '../../store/due-rows';
import { useStore } from '../../store/store';
import { dueWords } from '../../strings/due';
import { DateButton } from '../../ui/date-button';
import { DueRowItem } from './due-row';

/** As many as are drawn at once: beyond that a person looks for something, and does not look it over. */
const page = 100;

export interface DueGroupProps {
  readonly due: Due | 'mentor';
  readonly rows: readonly DueRow[];
  readonly isWritable: boolean;
  readonly onMove: (rows: readonly DueRow[], date: string | null) => void;
  readonly onSave: (row: DueRow) => void;
}

/** What is late, soon or later. All that is late can be moved to one day in one act. */
export function DueGroup({ due, rows, isWritable, onMove, onSave }: DueGroupProps) {
  const today = useStore((state) => state.today);
  const [limit, setLimit] = useState(page);
  const id = useId();
  const rest = rows.length - limit;
  return (
    <section className="due-group" aria-labelledby={id}>
      <div className="due-group-head">
        <h2 id={id}>
          {dueWords.groups[due]} <small>{rows.length}</small>
        </h2>
        {due === 'late' && rows.length > 1 && isWritable && (
          <DateButton
            label={dueWords.moveAllTo(rows.length)}
            value={null}
            today={today}
            onCommit={(date) => onMove(rows, date)}
          >
            {dueWords.moveAll(rows.length)}
          </DateButton>
        )}
      </div>
      <ul className="due-rows">
        {rows.slice(0, limit).map((row) => (
          <DueRowItem
            key={row.key}
            row={row}
            isWritable={isWritable}
            onMove={(date) => onMove([row], date)}
            onSave={() => onSave(row)}
          />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="btn quiet" onClick={() => setLimit(limit + page)}>
          {dueWords.more(Math.min(rest, page))}
        </button>
      )}
    </section>
  );
}
