import CalendarPlus from 'lucide-react/icons/calendar-plus';
import { useEffect, useMemo, useRef } from 'react';
import { act } from '../../store/act';
import { dueRows, mentorsRows, movedTo, type DueRow } from '../../store/due-rows';
import { goToPage } from '../../store/navigate';
import { canWrite, isCoveredHere, useOpenPlan, useStore } from '../../store/store';
import { useCalendarFile, type CalendarFile } from '../../store/use-saved-file';
import { calendarWords } from '../../strings/calendar';
import { dueWords } from '../../strings/due';
import { coverWords } from '../../strings/ratings';
import { SavedFileLine } from '../../ui/saved-file';
import { DueGroup } from './due-group';
import './due-page.css';

const groups = ['late', 'soon', 'later', 'mentor'] as const;

function Empty() {
  return (
    <div className="empty-place">
      <h2>{dueWords.emptyTitle}</h2>
      <p>{dueWords.emptyText}</p>
      <button type="button" className="btn primary" onClick={() => goToPage('plan')}>
        {dueWords.goToPlan}
      </button>
    </div>
  );
}

/** What stands here, and the way of all of it into a calendar. */
function DueHead({ file }: { readonly file: CalendarFile }) {
  return (
    <>
      <div className="due-head">
        <p className="due-text">{dueWords.text}</p>
        <button type="button" className="btn" onClick={() => void file.save({ what: 'all' })}>
          <CalendarPlus aria-hidden size={14} />
          {calendarWords.saveAll}
        </button>
      </div>
      <SavedFileLine
        words={calendarWords.file}
        file={file.saved}
        onOpen={() => void file.open()}
        onShow={() => void file.show()}
      />
    </>
  );
}

/** What the mentor is to do stands for itself, whatever its date. */
function groupOf({ due, what }: DueRow): (typeof groups)[number] {
  return what.kind === 'action' && what.owner !== null ? 'mentor' : due;
}

/** The row that comes into the place of those that go: the next one below them, else the last one above. */
function neighbourOf(rows: readonly DueRow[], gone: readonly DueRow[]): string | null {
  const isLeft = rows.map((row) => !gone.includes(row));
  const last = isLeft.lastIndexOf(false);
  const below = isLeft.indexOf(true, last);
  return rows[below === -1 ? isLeft.lastIndexOf(true) : below]?.key ?? null;
}

/** What is late, soon and later, over all levels; each date can be moved where it stands. */
export function DuePage() {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const { framework, plan } = open;
  const rows = useMemo(
    () => [...dueRows(framework, plan, today), ...mentorsRows(framework, plan, today)],
    [framework, plan, today],
  );
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const file = useCalendarFile();
  // What was moved stands elsewhere now. Whoever moves several goes on with the one that came into its place.
  useEffect(() => {
    if (wanted.current === null) return;
    const dates = [...(place.current?.querySelectorAll<HTMLElement>('[data-due]') ?? [])];
    const next = dates.find(({ dataset }) => dataset.due === wanted.current);
    (next?.querySelector('button') ?? place.current?.querySelector('h1'))?.focus();
    wanted.current = null;
  }, [rows]);

  const move = async (moved: readonly DueRow[], date: string | null) => {
    wanted.current = neighbourOf(rows, moved) ?? '';
    const applied = await act(...moved.map((row) => movedTo(date, row)));
    if (applied === null) wanted.current = null;
  };

  return (
    <main className="page" id="page" tabIndex={-1}>
      <div ref={place} className="page-width due-page">
        <h1 tabIndex={-1}>{dueWords.title}</h1>
        {rows.length === 0 ? <Empty /> : <DueHead file={file} />}
        {isCoveredHere(open) && <p className="due-text">{coverWords.due}</p>}
        {groups.map((due) => {
          const these = rows.filter((row) => groupOf(row) === due);
          if (these.length === 0) return null;
          return (
            <DueGroup
              key={due}
              due={due}
              rows={these}
              isWritable={canWrite(open)}
              onSave={(row) => void file.save({ what: 'item', item: row.target })}
              onMove={(moved, date) => void move(moved, date)}
            />
          );
        })}
      </div>
    </main>
  );
}
