import { useState } from 'react';
import type { RequestInput } from '../../framework/request';
import { outcomeWords } from '../strings/meeting';
import { DateField } from '../ui/date-field';
import { Segmented } from '../ui/segmented';
import { WriteForm } from '../ui/write-form';
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

function requestOf({ owner, text, date, indicators }: Draft, checkIn: string): RequestInput {
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

/** What, who, by when and for what. */
export function ActionForm({ context, current, onSave, onCancel }: ActionFormProps) {
  const [draft, setDraft] = useState<Draft>({
    text: '',
    owner: 'individual',
    date: null,
    indicators: current === null ? [] : [current],
  });
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  return (
    <WriteForm
      className="check-in-action"
      label={outcomeWords.what}
      text={draft.text}
      words={outcomeWords}
      onChange={(text) => change({ text })}
      onSave={() => onSave(requestOf(draft, context.checkIn.id))}
      onCancel={onCancel}
    >
      <ActionFields context={context} current={current} draft={draft} onChange={change} />
    </WriteForm>
  );
}
