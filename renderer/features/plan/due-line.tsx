import { useId, useState } from 'react';
import { goToDue, type DueCount, type DueRow, type DueSummary } from '../../store/due-rows';
import { dueLineWords, dueWords } from '../../strings/plan';
import './due-line.css';

function nameOf({ what }: DueRow): string {
  if (what.kind === 'level') return dueLineWords.level(what.level, what.name);
  return what.text;
}

function some(count: DueCount): boolean {
  return count.targets + count.actions > 0;
}

/** Stands only where something is late or due soon; *See* goes to the only one, or lists them. */
export function DueLine({ summary }: { readonly summary: DueSummary }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { late, soon, rows } = summary;
  const [only] = rows;
  return (
    <section className="due" aria-label={dueLineWords.label}>
      <div className="due-line">
        <p>
          {some(late) && <b>{dueLineWords.late(late)}</b>}
          {some(late) && some(soon) && ', '}
          {some(soon) && dueLineWords.soon(soon, late)}
        </p>
        {rows.length === 1 && only !== undefined ? (
          <button type="button" className="link" onClick={() => goToDue(only)}>
            {dueLineWords.see(1)}
          </button>
        ) : (
          <button
            type="button"
            className="link"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? dueLineWords.hide : dueLineWords.see(rows.length)}
          </button>
        )}
      </div>
      {isOpen && (
        <ul id={id} className="due-list">
          {rows.map((row) => (
            <li key={row.key}>
              <button type="button" onClick={() => goToDue(row)}>
                <span className="due-name">
                  {row.what.kind === 'indicator' && <b>{row.what.number} </b>}
                  <span dir="auto">{nameOf(row)}</span>
                </span>
                <span className={`chip ${row.due}`}>{dueWords(row)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
