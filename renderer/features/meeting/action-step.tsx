import { useState } from 'react';
import { namesIn, ownerName, writerName } from '../../../framework/check-in-names';
import { daysBetween } from '../../../framework/day';
import { labelOf, placesOf } from '../../../framework/framework';
import type { Action, Plan } from '../../../framework/plan';
import type { CheckInContext } from '../../check-in/check-in-context';
import { mayEnd } from '../../check-in/may-end';
import { act } from '../../store/act';
import { toast } from '../../store/navigate';
import { listed } from '../../strings/numbers';
import { outcomeWords, stepWords } from '../../strings/meeting';
import { dueWords } from '../../strings/plan';
import { formatDay } from '../../ui/day-text';
import { LabelledField } from '../../ui/labelled-field';
import { Fact } from './fact';

/** What came of it, and that it is done or given up. */
function Ending({ action }: { readonly action: Action }) {
  const [outcome, setOutcome] = useState('');
  const { id } = action;
  const drop = async () => {
    const applied = await act({ type: 'action.drop', action: id, outcome: outcome.trim() });
    if (applied !== null) toast(outcomeWords.removed(action.text), applied.act);
  };
  return (
    <div className="step-ending">
      <LabelledField
        label={stepWords.outcome}
        lines="many"
        maximum={200_000}
        value={outcome}
        onChange={setOutcome}
      />
      <div className="form-acts">
        <button
          type="button"
          className="btn"
          onClick={() => void act({ type: 'action.done', action: id, outcome: outcome.trim() })}
        >
          {stepWords.setDone}
        </button>
        <button type="button" className="btn" onClick={() => void drop()}>
          {stepWords.drop}
        </button>
      </div>
    </div>
  );
}

function individualOf(plan: Plan, { checkIn }: CheckInContext): string {
  return namesIn(plan, checkIn).individual;
}

export interface ActionStepProps {
  readonly context: CheckInContext;
  /** Id of the action. */
  readonly action: string;
}

/** An open action: whose it is, by when, and what came of it. */
export function ActionStep({ context, action: id }: ActionStepProps) {
  const { open, today } = context;
  const { plan, framework } = open;
  const action = plan.actions.get(id);
  if (action === undefined) return null;
  const { date, indicators } = action;
  const places = placesOf(framework);
  const numbers = indicators.flatMap((one) => {
    const place = places.get(one);
    return place === undefined ? [] : [labelOf(framework, place)];
  });
  const writer = writerName(plan, action);
  const isLate = date !== null && date < today;
  return (
    <>
      <dl className="facts">
        <Fact name={stepWords.owner}>{ownerName(plan, action) ?? individualOf(plan, context)}</Fact>
        <Fact name={stepWords.by}>
          {date === null ? stepWords.noDate : formatDay(date, 'long')}{' '}
          {isLate && <span className="chip late">{dueWords({ days: daysBetween(today, date), date })}</span>}
        </Fact>
        {numbers.length > 0 && <Fact name={stepWords.about}>{listed(numbers)}</Fact>}
        {writer !== null && <Fact name={stepWords.writtenBy}>{writer}</Fact>}
      </dl>
      {context.isWritable && mayEnd(action, context) && <Ending key={id} action={action} />}
    </>
  );
}
