import { useMemo, useState } from 'react';
import { carryForward, toCarry } from '../../../framework/carry-forward';
import type { CheckIn } from '../../../framework/check-in';
import { ownerName } from '../../../framework/check-in-names';
import type { DueItem } from '../../../framework/due';
import { labelOf, placesOf } from '../../../framework/framework';
import { attempt } from '../../store/act';
import { readerOf } from '../../store/meeting';
import { closeDialog } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { useOpenPlan, useStore } from '../../store/store';
import { carryWords } from '../../strings/meeting';
import { DateField } from '../../ui/date-field';
import { Dialog } from '../../ui/dialog';
import './carry-dialog.css';

function keyOf({ date: _date, due: _due, ...target }: DueItem): string {
  return JSON.stringify(target);
}

/** What kind of thing it is, and what it says. */
function wordsOf(
  item: DueItem,
  { plan, framework }: OpenPlan,
): { readonly kind: string; readonly text: string } {
  if (item.kind === 'action') {
    const action = plan.actions.get(item.action);
    const owner = action === undefined ? null : ownerName(plan, action);
    return { kind: owner ?? carryWords.action, text: action?.text ?? '' };
  }
  if (item.kind === 'level') {
    const skill = framework.skills.find(({ id }) => id === item.skill);
    const name = skill?.levels.find(({ rank }) => rank === item.level)?.name ?? '';
    return { kind: carryWords.level(item.level), text: carryWords.levelText(name) };
  }
  const place = placesOf(framework).get(item.indicator);
  return place === undefined
    ? { kind: '', text: '' }
    : { kind: carryWords.indicator(labelOf(framework, place)), text: place.indicator.text };
}

type Choice = 'chosen' | 'left';

interface ItemProps {
  readonly open: OpenPlan;
  readonly item: DueItem;
  readonly isChosen: boolean;
  readonly onChange: (as: Choice) => void;
}

function Item({ open, item, isChosen, onChange }: ItemProps) {
  const { kind, text } = wordsOf(item, open);
  return (
    <li>
      <label>
        <input
          type="checkbox"
          checked={isChosen}
          onChange={(event) => onChange(event.target.checked ? 'chosen' : 'left')}
        />
        <span>
          <span dir="auto" className="carry-text">
            {text}
          </span>
          <small dir="auto">
            {kind}, {carryWords.was(item.date)}
          </small>
        </span>
      </label>
    </li>
  );
}

/** What is carried forward is to be done by the next time they meet, where that day is known. */
function goalOf(checkIn: CheckIn | undefined, today: string): string | null {
  const { nextDate = null, date = null } = checkIn ?? {};
  return nextDate ?? (date !== null && date > today ? date : null);
}

function useCarrying(checkIn: string) {
  const open = useOpenPlan();
  const today = useStore((state) => state.today);
  const { plan, framework } = open;
  const writer = readerOf(open);
  const items = useMemo(() => toCarry({ plan, framework, today, writer }), [plan, framework, today, writer]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [date, setDate] = useState(() => goalOf(plan.checkIns.get(checkIn), today));
  const [failure, setFailure] = useState<string | null>(null);
  const chosen = items.filter((item) => !left.has(keyOf(item)));
  const choose = (item: DueItem, as: Choice) => {
    const next = new Set(left);
    if (as === 'chosen') next.delete(keyOf(item));
    else next.add(keyOf(item));
    setLeft(next);
  };
  const carry = async () => {
    const answer = await attempt(...carryForward(chosen, date));
    if (answer.ok) closeDialog();
    else setFailure(answer.error.message);
  };
  const all = (as: Choice) => setLeft(new Set(as === 'chosen' ? [] : items.map(keyOf)));
  return { open, today, items, chosen, date, setDate, failure, choose, carry, all };
}

/** Which of them, and to what date. */
function Choosing({ carrying }: { readonly carrying: ReturnType<typeof useCarrying> }) {
  const { open, today, items, chosen, date, setDate, choose, all } = carrying;
  return (
    <div>
      {items.length > 1 && (
        <label className="carry-all">
          <input
            type="checkbox"
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen.length > 0 && chosen.length < items.length;
            }}
            checked={chosen.length === items.length}
            onChange={(event) => all(event.target.checked ? 'chosen' : 'left')}
          />
          {carryWords.all}
        </label>
      )}
      <ul className="carry-list" aria-label={carryWords.list}>
        {items.map((item) => (
          <Item
            key={keyOf(item)}
            open={open}
            item={item}
            isChosen={chosen.includes(item)}
            onChange={(as) => choose(item, as)}
          />
        ))}
      </ul>
      <DateField label={carryWords.date} value={date} today={today} lean="future" onCommit={setDate} />
      {date === null && <p className="field-hint">{carryWords.dateHint}</p>}
    </div>
  );
}

/** What was not reached goes on with a new date: one by one or all of it, in one act, which undo takes back as one. */
export function CarryDialog({ checkIn }: { readonly checkIn: string }) {
  const carrying = useCarrying(checkIn);
  const { items, chosen, failure, carry } = carrying;
  return (
    <Dialog title={carryWords.title} description={carryWords.text} size="large" onClose={closeDialog}>
      {items.length === 0 ? <p>{carryWords.none}</p> : <Choosing carrying={carrying} />}
      {failure !== null && (
        <p role="alert" className="field-error">
          {failure}
        </p>
      )}
      <div className="dialog-foot">
        <button type="button" className="btn" onClick={closeDialog}>
          {carryWords.no}
        </button>
        {items.length > 0 && (
          <button
            type="button"
            className="btn primary"
            disabled={chosen.length === 0}
            onClick={() => void carry()}
          >
            {carryWords.yes(chosen.length)}
          </button>
        )}
      </div>
    </Dialog>
  );
}
