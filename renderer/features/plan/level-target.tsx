import CalendarDays from 'lucide-react/icons/calendar-days';
import { act } from '../../store/act';
import { useStore } from '../../store/store';
import { boardWords } from '../../strings/plan';
import { DateButton } from '../../ui/date-button';

export interface LevelTargetProps {
  readonly skill: string;
  readonly level: number;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
}

/** The target date of a whole level. */
export function LevelTarget({ skill, level, date }: LevelTargetProps) {
  const today = useStore((state) => state.today);
  return (
    <DateButton
      label={boardWords.targetDate(level)}
      value={date}
      today={today}
      onCommit={(day) => void act({ type: 'target.set', skill, level, date: day })}
    >
      <CalendarDays aria-hidden size={14} />
      {date === null ? boardWords.setTarget : boardWords.target(date)}
    </DateButton>
  );
}
