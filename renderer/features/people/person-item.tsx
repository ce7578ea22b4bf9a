import Ellipsis from 'lucide-react/icons/ellipsis';
import { memo, type Ref } from 'react';
import type { PersonRow } from '../../../framework/contract/people-views';
import { TurnText } from '../../check-in/turn-text';
import { goToPage, openDialog } from '../../store/navigate';
import { forgetPerson } from '../../store/people';
import { findPlan, openKnown } from '../../store/plans';
import { peopleWords } from '../../strings/people';
import { notSharedWords } from '../../strings/ratings';
import { turnWords, type TurnSaid } from '../../strings/turn';
import { Menu } from '../../ui/menu';
import type { MenuEntry } from '../../ui/menu-entry';

interface ItemProps {
  readonly row: PersonRow;
  readonly index: number;
  readonly count: number;
  /** Only the row that has the keyboard is in the tab order; the arrow keys go to the others. */
  readonly isCurrent: boolean;
  /** How far below the beginning of a long list it stands, in pixels. */
  readonly top?: number;
  readonly measure?: Ref<HTMLLIElement>;
}

function Chips({ row }: { readonly row: PersonRow }) {
  return (
    <>
      {row.isNew && <span className="chip person-new">{peopleWords.isNew}</span>}
      {row.isOpen && <span className="chip person-new">{peopleWords.isOpen}</span>}
      {row.isArchived && <span className="chip">{peopleWords.archived}</span>}
      {row.state === 'missing' && <span className="chip">{peopleWords.missing}</span>}
      {row.state === 'unreadable' && <span className="chip">{peopleWords.unreadable}</span>}
      {row.late > 0 && <span className="chip late">{peopleWords.late(row.late)}</span>}
    </>
  );
}

function About({ row }: { readonly row: PersonRow }) {
  const { name, title, role, framework, levels, statedOn, since } = row;
  const about = [title === name ? '' : title, role, framework].filter((text) => text !== '');
  return (
    <>
      <span className="list-row-facts person-facts">
        {about.map((text, index) => (
          <span key={index} dir="auto">
            {text}
          </span>
        ))}
      </span>
      <span className="list-row-facts person-facts">
        <span className="person-levels">
          {levels === null ? peopleWords.covered : peopleWords.says(levels)}
          {statedOn !== null && `, ${notSharedWords.stated(statedOn)}`}
        </span>
      </span>
      {since !== null && (
        <span className="list-row-facts person-facts">
          <span>{peopleWords.changed(since)}</span>
        </span>
      )}
    </>
  );
}

/** What is waited for, from where whoever looks sits. */
function turnOf({ turn, isMyTurn, name }: PersonRow): TurnSaid | null {
  if (turn === null) return null;
  const { whose, what, since } = turn;
  const yours = whose === 'either' ? 'either' : 'yours';
  return {
    whose: isMyTurn ? yours : 'theirs',
    what,
    since,
    waited: whose === 'mentor' ? turnWords.theirMentor : name,
  };
}

function When({ row }: { readonly row: PersonRow }) {
  const { next, isMyTurn } = row;
  const turn = turnOf(row);
  return (
    <span className="person-when">
      <span className={next === null ? 'person-none' : 'person-next'}>
        {next === null ? peopleWords.noNext : peopleWords.next(next)}
      </span>
      {turn !== null && (
        <span className={isMyTurn ? 'person-turn mine' : 'person-turn'}>
          <TurnText turn={turn} />
        </span>
      )}
    </span>
  );
}

function entriesOf(row: PersonRow): readonly MenuEntry[] {
  const { key, id, state, name } = row;
  const prepare =
    id === null
      ? []
      : [{ label: peopleWords.prepare, onSelect: () => openDialog({ kind: 'prep', plan: id, name }) }];
  const erase = {
    label: peopleWords.erase,
    onSelect: () => openDialog({ kind: 'plan-erase', row: { key, name } }),
  };
  const find = { label: peopleWords.find, onSelect: () => void findPlan(key) };
  const forget = { label: peopleWords.forget, onSelect: () => void forgetPerson(row) };
  return state === 'ready' ? [...prepare, 'separator', erase] : [...prepare, find, forget];
}

function openRow({ key, isOpen, state }: PersonRow): void {
  if (state === 'missing') void findPlan(key);
  else if (isOpen) goToPage('plan');
  else void openKnown(key);
}

/** One person: their name opens the plan, a menu has the rest. Drawn anew only when something about it has changed. */
export const PersonItem = memo(function PersonItem(props: ItemProps) {
  const { row, index, count, isCurrent, top, measure } = props;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      ref={measure}
      className="list-row person"
      style={top === undefined ? undefined : { transform: `translateY(${String(top)}px)` }}
      data-index={index}
      aria-setsize={count}
      aria-posinset={index + 1}
    >
      <button
        type="button"
        className="list-row-main person-main"
        data-row-start
        tabIndex={tabIndex}
        aria-current={row.isOpen ? 'true' : undefined}
        onClick={() => openRow(row)}
      >
        <span className="person-who">
          <span className="list-row-name">
            <b dir="auto">{row.name}</b>
            <Chips row={row} />
          </span>
          {row.state === 'ready' ? (
            <About row={row} />
          ) : (
            <span className="list-row-facts person-facts" dir="auto">
              {row.trouble ?? peopleWords.missingText}
            </span>
          )}
        </span>
        {row.state === 'ready' && <When row={row} />}
      </button>
      <Menu label={peopleWords.more(row.name)} tabIndex={tabIndex} arrows="pass" items={entriesOf(row)}>
        <Ellipsis aria-hidden size={16} />
      </Menu>
    </li>
  );
});
