import Plus from 'lucide-react/icons/plus';
import { memo, useRef } from 'react';
import { compareDays } from '../../../../framework/day';
import type { Action, Plan } from '../../../../framework/plan';
import { act } from '../../../store/act';
import { startAction } from '../../../store/navigate';
import { setUi, useStore } from '../../../store/store';
import { actionWords } from '../../../strings/inspector';
import { useShortList } from '../../../ui/short-list';
import { ActionForm } from './action-form';
import { ActionItem } from './action-item';
import './actions-field.css';

/** Open ones first, by date; then what is done or dropped, newest first. */
function inOrder(one: Action, other: Action): number {
  if (one.status === 'open' && other.status === 'open') {
    return compareDays(one.date ?? '9999', other.date ?? '9999');
  }
  if (one.status === 'open') return -1;
  return other.status === 'open' ? 1 : compareDays(other.ended ?? '', one.ended ?? '');
}

/** An edit elsewhere in the plan draws none of them again. */
const Item = memo(ActionItem);

export interface ActionsFieldProps {
  readonly indicator: string;
  readonly plan: Plan;
  readonly isDisabled: boolean;
}

/** What the person will do for this indicator, by when, and what came of it. */
export function ActionsField({ indicator, plan, isDisabled }: ActionsFieldProps) {
  const isAdding = useStore((state) => state.ui.addingAction === indicator);
  const button = useRef<HTMLButtonElement>(null);
  const actions = [...plan.actions.values()]
    .filter((action) => action.indicators.includes(indicator))
    .sort(inOrder);
  const sought = useStore(({ ui }) => (ui.sought?.kind === 'action' ? ui.sought.id : null));
  const { shown, rest } = useShortList(
    actions,
    indicator,
    actions.findIndex(({ id }) => id === sought),
  );
  const end = () => {
    setUi({ addingAction: null });
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isDisabled && actions.length === 0) return null;
  return (
    <section aria-labelledby="actions-title">
      <h3 id="actions-title">{actionWords.title}</h3>
      {actions.length === 0 && !isAdding && <p className="inspector-hint">{actionWords.empty}</p>}
      <ul className="action-list">
        {shown.map((action) => (
          <Item key={action.id} action={action} isDisabled={isDisabled} />
        ))}
      </ul>
      {rest}
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
          onClick={() => startAction(indicator)}
        >
          <Plus aria-hidden size={14} />
          {actionWords.add}
          <kbd aria-hidden="true">{actionWords.addKey}</kbd>
        </button>
      )}
    </section>
  );
}
