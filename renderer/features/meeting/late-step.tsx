import type { AgendaItem } from '../../../framework/agenda';
import { daysBetween } from '../../../framework/day';
import { act } from '../../store/act';
import { canWrite } from '../../store/store';
import { stepWords } from '../../strings/meeting';
import { dueWords } from '../../strings/plan';
import { DateField } from '../../ui/date-field';
import { formatDay } from '../../ui/day-text';
import { Fact } from './fact';
import { titleOf } from './item-title';
import type { CheckInContext } from '../../check-in/check-in-context';

export interface LateStepProps {
  readonly context: CheckInContext;
  readonly item: Extract<AgendaItem, { readonly kind: 'late' }>;
}

/** A target date that has passed. Whose plan it is moves it here. */
export function LateStep({ context, item }: LateStepProps) {
  const { open, today } = context;
  const { date, target } = item;
  const move = (day: string | null) => {
    if (target.kind === 'indicator') {
      void act({ type: 'target.set', indicator: target.indicator, date: day });
    } else if (target.kind === 'level') {
      void act({ type: 'target.set', skill: target.skill, level: target.level, date: day });
    }
  };
  return (
    <>
      <dl className="facts">
        <Fact name={stepWords.target}>
          {formatDay(date, 'long')}{' '}
          <span className="chip late">{dueWords({ days: daysBetween(today, date), date })}</span>
        </Fact>
      </dl>
      {canWrite(open) && (
        <DateField
          label={stepWords.newDate(titleOf(item, open).title)}
          value={date}
          today={today}
          lean="future"
          onCommit={move}
        />
      )}
    </>
  );
}
