import { useRef } from 'react';
import type { Place } from '../../../../framework/framework';
import { levelKey, type Plan } from '../../../../framework/plan';
import { act } from '../../../store/act';
import { useShownDay, useStore } from '../../../store/store';
import { targetFieldWords } from '../../../strings/inspector';
import { formatDay } from '../../../ui/day-text';
import { DateField } from '../../../ui/date-field';
import { useWish } from '../use-wish';

export interface TargetFieldProps {
  readonly place: Place;
  readonly plan: Plan;
  readonly isDisabled: boolean;
}

/** The indicator's own date; where it has none, the level's is said under the field. */
export function TargetField({ place, plan, isDisabled }: TargetFieldProps) {
  const role = useStore((state) => state.open?.role);
  const today = useShownDay();
  const field = useRef<HTMLInputElement>(null);
  useWish('target', field);
  const { id } = place.indicator;
  const own = plan.targets.get(id) ?? null;
  const ofLevel = plan.levelTargets.get(levelKey(place.skill.id, place.level.rank));
  if (isDisabled && own === null && ofLevel === undefined) return null;
  if (role === 'other') {
    return (
      <div>
        <h3>{targetFieldWords.title}</h3>
        <p>{own === null ? targetFieldWords.fromLevel(ofLevel ?? '') : formatDay(own, 'long')}</p>
      </div>
    );
  }
  return (
    <div>
      <DateField
        label={targetFieldWords.title}
        value={own}
        today={today}
        lean="future"
        isDisabled={isDisabled}
        inputRef={field}
        onCommit={(date) => void act({ type: 'target.set', indicator: id, date })}
      />
      {own === null && ofLevel !== undefined && (
        <p className="inspector-hint">{targetFieldWords.fromLevel(ofLevel)}</p>
      )}
    </div>
  );
}
