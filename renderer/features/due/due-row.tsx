import CalendarPlus from 'lucide-react/icons/calendar-plus';
import CalendarDays from 'lucide-react/icons/calendar-days';
import { goToDue, type DueRow } from '../../store/due-rows';
import { useStore } from '../../store/store';
import { calendarWords } from '../../strings/calendar';
import { dueWords } from '../../strings/due';
import { dueWords as inDays } from '../../strings/plan';
import { DateButton } from '../../ui/date-button';

/** What kind of thing it is, in a few words, and what it says. */
function wordsOf({ what }: DueRow): { readonly kind: string; readonly text: string } {
  switch (what.kind) {
    case 'indicator':
      return { kind: dueWords.indicator(what.number), text: what.text };
    case 'level':
      return { kind: dueWords.level(what.level), text: dueWords.levelText(what.name) };
    default:
      return { kind: what.owner ?? dueWords.action, text: what.text };
  }
}

/** Only an action may stand for no indicator, and then there is nowhere to go. */
function canGo({ what }: DueRow): boolean {
  return what.kind !== 'action' || what.indicator !== null;
}

/** Late or soon is only what the person is to do. */
function isOwn({ what }: DueRow): boolean {
  return what.kind !== 'action' || what.owner === null;
}

export interface DueRowProps {
  readonly row: DueRow;
  readonly isWritable: boolean;
  readonly onMove: (date: string | null) => void;
  /** Into a calendar. */
  readonly onSave: () => void;
}

/** One thing that has a date: it leads to its place, and its date is moved here. */
export function DueRowItem({ row, isWritable, onMove, onSave }: DueRowProps) {
  const today = useStore((state) => state.today);
  const { kind, text } = wordsOf(row);
  const name = (
    <>
      <small>{kind}</small>
      <span dir="auto">{text}</span>
    </>
  );
  const [date, chip] = [dueWords.move(row.date), row.days > 30 ? null : inDays(row)];
  return (
    <li className="due-row">
      {canGo(row) ? (
        <button type="button" className="due-row-name" onClick={() => goToDue(row)}>
          {name}
        </button>
      ) : (
        <div className="due-row-name">{name}</div>
      )}
      <div className="due-row-date" data-due={row.key}>
        {chip !== null && <span className={isOwn(row) ? `chip ${row.due}` : 'chip'}>{chip}</span>}
        {isWritable ? (
          <DateButton label={dueWords.moveOne(text)} value={row.date} today={today} onCommit={onMove}>
            <CalendarDays aria-hidden size={14} />
            {date}
          </DateButton>
        ) : (
          <span className="due-row-day">{date}</span>
        )}
        <button
          type="button"
          className="btn quiet icon"
          title={calendarWords.saveOneTip}
          aria-label={calendarWords.saveOne(text)}
          onClick={onSave}
        >
          <CalendarPlus aria-hidden size={16} />
        </button>
      </div>
    </li>
  );
}
