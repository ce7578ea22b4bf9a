import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { RequestInput } from '../../framework/request';
import { outcomeWords } from '../strings/meeting';
import { DateField } from '../ui/date-field';
import { Segmented } from '../ui/segmented';
import { IndicatorChoice } from './indicator-choice';
import type { CheckInContext } from './check-in-context';
import './outcome.css';

type Owner = 'individual' | 'mentor';

interface Draft {
  readonly text: string;
  readonly owner: Owner;
  readonly date: string | null;
  readonly indicators: readonly string[];
}

export interface ActionFormProps {
  readonly context: CheckInContext;
  readonly current: string | null;
  readonly onSave: (request: RequestInput) => void;
  readonly onCancel: () => void;
}

/** As it is to be recorded; null where nothing is said yet. */
function requestOf({ owner, text, date, indicators }: Draft, checkIn: string): RequestInput | null {
  if (text.trim() === '') return null;
  const whose = owner === 'mentor' ? { owner } : {};
  return {
    type: 'action.add',
    text: text.trim(),
    date,
    indicators: [...indicators],
    checkIn,
    ...whose,
  };
}

interface ActionFieldsProps extends Pick<ActionFormProps, 'context' | 'current'> {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

/** Who, by when and for what. */
function ActionFields({ context, current, draft, onChange }: ActionFieldsProps) {
  const { names, today } = context;
  return (
    <>
      <Segmented
        label={outcomeWords.who}
        value={draft.owner}
        choices={[
          { value: 'individual', label: names.individual },
          { value: 'mentor', label: names.mentor },
        ]}
        onChoose={(owner) => onChange({ owner })}
      />
      <DateField
        label={outcomeWords.when}
        value={draft.date}
        today={today}
        lean="future"
        onCommit={(date) => onChange({ date })}
      />
      <IndicatorChoice
        context={context}
        current={current}
        chosen={draft.indicators}
        onChange={(indicators) => onChange({ indicators })}
      />
    </>
  );
}

/** What, who, by when and for what. Enter in the text saves it; Esc goes one step back. */
export function ActionForm({ context, current, onSave, onCancel }: ActionFormProps) {
  const [draft, setDraft] = useState<Draft>({
    text: '',
    owner: 'individual',
    date: null,
    indicators: current === null ? [] : [current],
  });
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    const request = requestOf(draft, context.checkIn.id);
    if (request === null) field.current?.focus();
    else onSave(request);
  };
  return (
    <form
      className="check-in-action"
      noValidate
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <textarea
        ref={field}
        className="field"
        aria-label={outcomeWords.what}
        placeholder={outcomeWords.what}
        dir="auto"
        rows={2}
        maxLength={200_000}
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) save(event);
        }}
      />
      <ActionFields context={context} current={current} draft={draft} onChange={change} />
      <div className="form-acts">
        <button type="submit" className="btn primary">
          {outcomeWords.save}
        </button>
        <button type="button" className="btn" onClick={onCancel}>
          {outcomeWords.cancel}
        </button>
      </div>
    </form>
  );
}
