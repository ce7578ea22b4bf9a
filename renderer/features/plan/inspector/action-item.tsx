import Ellipsis from 'lucide-react/icons/ellipsis';
import { useRef, useState } from 'react';
import { ownerName, writerName } from '../../../../framework/check-in-names';
import { dueOf } from '../../../../framework/due';
import type { Action } from '../../../../framework/plan';
import { act } from '../../../store/act';
import { openDialog, toast } from '../../../store/navigate';
import { useOpenPlan, useShownDay } from '../../../store/store';
import { actionWords } from '../../../strings/inspector';
import { Menu } from '../../../ui/menu';
import type { MenuEntry } from '../../../ui/menu-entry';
import { ActionEnding } from './action-ending';
import { ActionForm } from './action-form';
import { useSoughtAction } from './use-sought-action';

type Doing = 'nothing' | 'edit' | 'done' | 'drop';

async function drop(action: Action, outcome: string): Promise<void> {
  const applied = await act({ type: 'action.drop', action: action.id, outcome });
  if (applied !== null) toast(actionWords.dropUndo(action.text), applied.act);
}

/** "Name Mentor, by 15 Dec": whose it is where it is not the person's own, by when, and who wrote it down. */
function When({ action }: { readonly action: Action }) {
  const today = useShownDay();
  const { plan } = useOpenPlan();
  const { status, date, ended } = action;
  const [owner, writer] = [ownerName(plan, action), writerName(plan, action)];
  const parts = [
    ...(owner !== null ? [owner] : []),
    ...(status === 'open' && date !== null ? [actionWords.by(date)] : []),
    ...(status === 'done' && ended !== null ? [actionWords.done(ended)] : []),
    ...(status === 'dropped' && ended !== null ? [actionWords.dropped(ended)] : []),
    ...(action.private ? [actionWords.isPrivate] : []),
    ...(writer !== null && writer !== owner ? [actionWords.from(writer)] : []),
  ];
  const isLate = owner === null && status === 'open' && date !== null && dueOf(date, today) === 'late';
  return parts.length === 0 ? null : <small className={isLate ? 'late' : ''}>{parts.join(', ')}</small>;
}

function entriesOf(action: Action, onDo: (doing: Doing) => void): readonly MenuEntry[] {
  const { id, status } = action;
  const reopen = () => void act({ type: 'action.reopen', action: id });
  return [
    { label: actionWords.edit, onSelect: () => onDo('edit') },
    status === 'open'
      ? { label: actionWords.drop, onSelect: () => onDo('drop') }
      : { label: actionWords.reopen, onSelect: reopen },
    'separator',
    {
      label: actionWords.erase,
      onSelect: () => openDialog({ kind: 'erase', target: { what: 'action', action: id } }),
    },
  ];
}

/** What is to be done, by when, and what came of it. */
function ActionText({ action }: { readonly action: Action }) {
  return (
    <div>
      <p className="action-text" dir="auto">
        {action.text}
      </p>
      <When action={action} />
      {action.status !== 'open' && action.outcome !== '' && (
        <p className="action-outcome" dir="auto">
          {action.outcome}
        </p>
      )}
    </div>
  );
}

interface DoingProps {
  readonly action: Action;
  readonly onEnd: () => void;
}

function EditAction({ action, onEnd }: DoingProps) {
  return (
    <ActionForm
      words={{ save: actionWords.keep, date: actionWords.when }}
      start={{ text: action.text, date: action.date, private: action.private }}
      onCancel={onEnd}
      onSave={(draft) => {
        onEnd();
        void act({ type: 'action.edit', action: action.id, ...draft });
      }}
    />
  );
}

function EndAction({ action, as, onEnd }: DoingProps & { readonly as: 'done' | 'drop' }) {
  const { id } = action;
  return (
    <ActionEnding
      as={as}
      outcome={action.outcome}
      onCancel={onEnd}
      onEnd={(outcome) => {
        onEnd();
        void (as === 'done' ? act({ type: 'action.done', action: id, outcome }) : drop(action, outcome));
      }}
    />
  );
}

export interface ActionItemProps {
  readonly action: Action;
  readonly isDisabled: boolean;
}

export function ActionItem({ action, isDisabled }: ActionItemProps) {
  const [doing, setDoing] = useState<Doing>('nothing');
  const item = useRef<HTMLLIElement>(null);
  const { id, text, status } = action;
  useSoughtAction(id, item);
  const end = () => {
    setDoing('nothing');
    requestAnimationFrame(() => item.current?.querySelector<HTMLElement>('input, button')?.focus());
  };
  const tick = () => {
    if (status === 'done') void act({ type: 'action.reopen', action: id });
    else setDoing(doing === 'done' ? 'nothing' : 'done');
  };
  if (doing === 'edit') {
    return (
      <li ref={item}>
        <EditAction action={action} onEnd={end} />
      </li>
    );
  }
  return (
    <li ref={item} className={`action-item ${status}`} tabIndex={-1}>
      <label className="action-check">
        <input
          type="checkbox"
          checked={status === 'done' || doing === 'done'}
          disabled={isDisabled || status === 'dropped'}
          aria-label={actionWords.markDone(text)}
          onChange={tick}
        />
      </label>
      <ActionText action={action} />
      {!isDisabled && (
        <Menu label={actionWords.menu(text)} items={entriesOf(action, setDoing)}>
          <Ellipsis aria-hidden size={16} />
        </Menu>
      )}
      {(doing === 'done' || doing === 'drop') && <EndAction action={action} as={doing} onEnd={end} />}
    </li>
  );
}
