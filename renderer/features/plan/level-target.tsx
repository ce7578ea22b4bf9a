import CalendarDays from 'lucide-react/icons/calendar-days';
import { useEffect, useRef, useState } from 'react';
import { act } from '../../store/act';
import { useShownDay } from '../../store/store';
import { boardWords } from '../../strings/plan';
import { DateField } from '../../ui/date-field';

export interface LevelTargetProps {
  readonly skill: string;
  readonly level: number;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/** The target date of a whole level: quiet words until somebody wants to change it. */
export function LevelTarget({ skill, level, date }: LevelTargetProps) {
  const today = useShownDay();
  const [isEditing, setEditing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (isEditing) field.current?.select();
    else if (isBack.current) button.current?.focus();
    isBack.current = isEditing;
  }, [isEditing]);

  if (!isEditing) {
    return (
      <button ref={button} type="button" className="btn quiet" onClick={() => setEditing(true)}>
        <CalendarDays aria-hidden size={14} />
        {date === null ? boardWords.setTarget : boardWords.target(date)}
      </button>
    );
  }
  return (
    <div
      className="level-target"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        event.stopPropagation();
        setEditing(false);
      }}
    >
      <DateField
        label={boardWords.targetDate(level)}
        labelIs="hidden"
        value={date}
        today={today}
        lean="future"
        inputRef={field}
        onCommit={(day) => {
          setEditing(false);
          void act({ type: 'target.set', skill, level, date: day });
        }}
      />
    </div>
  );
}
