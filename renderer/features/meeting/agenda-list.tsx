import Check from 'lucide-react/icons/check';
import { agendaKey, type AgendaItem, type AgendaPart } from '../../../framework/agenda';
import type { OpenPlan } from '../../store/state';
import { meetingWords } from '../../strings/meeting';
import { titleOf } from './item-title';

export interface AgendaListProps {
  readonly open: OpenPlan;
  readonly parts: readonly AgendaPart[];
  readonly current: AgendaItem | null;
  readonly done: ReadonlySet<string>;
  readonly onGo: (item: AgendaItem) => void;
}

/** Everything there is to talk about, where there is room for it beside what is being talked about. */
export function AgendaList({ open, parts, current, done, onGo }: AgendaListProps) {
  return (
    <nav className="agenda" aria-label={meetingWords.agenda}>
      {parts.map(({ kind, items, more }) => (
        <section key={kind}>
          <h2>{meetingWords.parts[kind]}</h2>
          <ul>
            {items.map((item) => {
              const { place, title } = titleOf(item, open);
              const isDone = done.has(agendaKey(item));
              return (
                <li key={agendaKey(item)}>
                  <button
                    type="button"
                    className="agenda-item"
                    // Arrow keys go through all of them from the step itself.
                    tabIndex={item === current ? 0 : -1}
                    aria-current={item === current ? 'step' : undefined}
                    onClick={() => onGo(item)}
                  >
                    <span className="agenda-tick">{isDone && <Check aria-hidden size={14} />}</span>
                    <span className="agenda-title" dir="auto">
                      {place !== '' && <b>{place.split(',', 1)[0]} </b>}
                      {title}
                    </span>
                    {isDone && <span className="visually-hidden">, {meetingWords.talkedAbout}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
          {more > 0 && <p className="agenda-more">{meetingWords.more(more)}</p>}
        </section>
      ))}
    </nav>
  );
}
