import Ellipsis from 'lucide-react/icons/ellipsis';
import type { Place } from '../../../framework/framework';
import { numberOf } from '../../../framework/framework';
import { showAsOf } from '../../store/as-of';
import { takeNamed } from '../../store/named-steps';
import { goToIndicator } from '../../store/navigate';
import { historyWords } from '../../strings/history';
import { actSummary } from '../../strings/history-acts';
import { clockTimeIn } from '../../ui/clock-time';
import { formatDay } from '../../ui/day-text';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entry';
import type { ActEntry } from './act-filter';

export interface ActRowProps {
  readonly entry: ActEntry;
  readonly places: ReadonlyMap<string, Place>;
  /** Only the row that has the keyboard is in the tab order; the arrow keys go to the others. */
  readonly isCurrent: boolean;
  readonly isWritable: boolean;
  /** Name of the other person who wrote it; null where the reader did. */
  readonly writer: string | null;
  /** Whether the day stands above it: it is the first of its day. */
  readonly isDayShown: boolean;
}

/** Taking back begins with the newest, bringing back with what was taken back first. */
/** Everybody takes back what they wrote themselves. */
function steps({ entry: { row }, places, isWritable, writer }: ActRowProps): readonly MenuEntry[] {
  if (!isWritable || writer !== null) return [];
  const { day } = row;
  const what = actSummary(row, places);
  if (row.canUndo) {
    const ids = [...row.acts].reverse();
    return [{ label: historyWords.takeBack, onSelect: () => takeNamed('undo', { ids, day, what }) }];
  }
  if (row.undos.length === 0) return [];
  return [
    { label: historyWords.bringBack, onSelect: () => takeNamed('redo', { ids: row.undos, day, what }) },
  ];
}

function menuOf(props: ActRowProps): readonly MenuEntry[] {
  const { row } = props.entry;
  const place = props.places.get(row.indicators[0] ?? '');
  const ways: readonly MenuEntry[] =
    place === undefined || row.indicators.length > 1
      ? []
      : [{ label: historyWords.goTo(numberOf(place)), onSelect: () => goToIndicator(place.indicator.id) }];
  const doing = steps(props);
  return [
    { label: historyWords.showThatDay, onSelect: () => void showAsOf(row.day) },
    ...ways,
    ...(doing.length > 0 ? (['separator', ...doing] as const) : []),
  ];
}

function Words({ entry: { row, text } }: Pick<ActRowProps, 'entry'>) {
  const isUndone = row.standing === 'undone';
  return (
    <div className={isUndone ? 'act-words undone' : 'act-words'}>
      {text.lines.map((line, index) => (
        // The lines of an act never change their places.
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
      {text.more !== '' && <p className="act-more">{text.more}</p>}
      {row.noEffect !== null && (
        <p className="act-reason">{historyWords.noEffect[row.noEffect.of](row.noEffect.reason)}</p>
      )}
    </div>
  );
}

/** One entry: when, what was done, how it stands, and what can be done about it. */
export function ActRow(props: ActRowProps) {
  const { entry, isDayShown, isCurrent, places, writer } = props;
  const { row } = entry;
  const title = actSummary(row, places);
  return (
    <>
      {isDayShown && <h3 className="act-day">{formatDay(row.day, 'long')}</h3>}
      <div className="act-row">
        <time className="act-time" dateTime={row.at}>
          {clockTimeIn(row)}
        </time>
        <Words entry={entry} />
        <span className="act-chips">
          {writer !== null && <span className="chip">{historyWords.writtenBy(writer)}</span>}
          {row.isNew && <span className="chip">{historyWords.isNew}</span>}
          {row.acts.length > 1 && <span className="chip">{historyWords.readAsOne(row.acts.length)}</span>}
          {row.noEffect !== null && <span className="chip strong">{historyWords.isWithoutEffect}</span>}
          {row.standing === 'undone' && <span className="chip strong">{historyWords.isUndone}</span>}
        </span>
        <Menu
          label={historyWords.menu(title)}
          className="btn quiet icon act-menu"
          tabIndex={isCurrent ? 0 : -1}
          arrows="pass"
          items={menuOf(props)}
        >
          <Ellipsis aria-hidden size={16} />
        </Menu>
      </div>
    </>
  );
}
