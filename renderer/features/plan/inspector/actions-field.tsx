import Plus from 'lucide-react/icons/plus';
import { useRef, useState } from 'react';
import type { Action, Plan } from '../../../../framework/plan';
import { act } from '../../../store/act';
import { actionWords } from '../../../strings/inspector';
import { useWish } from '../use-wish';
import { ActionForm } from './action-form';
import { ActionItem } from './action-item';
import './actions-field.css';

/** Open ones first, by date; then what is done or dropped, newest first. */
function inOrder(one: Action, other: Action): number {
  if (one.status === 'open' && other.status === 'open') {
    return (one.date ?? '9999').localeCompare(other.date ?? '9999', 'en');
  }
  if (one.status === 'open') return -1;
  return other.status === 'open' ? 1 : (other.ended ?? '').localeCompare(one.ended ?? '', 'en');
}

export interface ActionsFieldProps {
  readonly indicator: string;
  readonly plan: Plan;
  readonly isDisabled: boolean;
}

/** What the person will do for this indicator, by when, and what came of it. */
export function ActionsField({ indicator, plan, isDisabled }: ActionsFieldProps) {
  const [isAdding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useWish('action', button);
  const actions = [...plan.actions.values()]
    .filter((action) => action.indicators.includes(indicator))
    .sort(inOrder);
  const end = () => {
    setAdding(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section aria-labelledby="actions-title">
      <h3 id="actions-title">{actionWords.title}</h3>
      {actions.length === 0 && !isAdding && <p className="inspector-hint">{actionWords.empty}</p>}
      <ul className="action-list">
        {actions.map((action) => (
          <ActionItem key={action.id} action={action} isDisabled={isDisabled} />
        ))}
      </ul>
      {isAdding && (
        <ActionForm
          words={{ save: actionWords.save, date: actionWords.when }}
          start={{ text: '', date: null, private: false }}
          onCancel={end}
          onSave={(draft) => {
            end();
            void act({ type: 'action.add', indicators: [indicator], ...draft });
          }}
        />
      )}
      {!isAdding && !isDisabled && (
        <button
          ref={button}
          type="button"
          className="btn quiet"
          aria-keyshortcuts="A"
          onClick={() => setAdding(true)}
        >
          <Plus aria-hidden size={14} />
          {actionWords.add}
          <kbd aria-hidden="true">{actionWords.addKey}</kbd>
        </button>
      )}
    </section>
  );
}
