import { useState } from 'react';
import { weekdays, type Weekday } from '../../../framework/day';
import { changeSettings } from '../../store/settings';
import { useStore } from '../../store/store';
import { useCalendarFile } from '../../store/use-saved-file';
import { calendarWords } from '../../strings/calendar';
import { ChooseField } from '../../ui/choose-field';
import { SavedFileLine } from '../../ui/saved-file';
import { Switch } from '../../ui/switch';
import { TimeField } from '../../ui/time-field';

/** A moment each week to go on with the plan, for whatever calendar the person has. */
function WeeklyMoment() {
  const [weekday, setWeekday] = useState<Weekday>('FR');
  const [time, setTime] = useState('15:00');
  const file = useCalendarFile();
  return (
    <div className="weekly-moment">
      <h3>{calendarWords.weekly}</h3>
      <p>{calendarWords.weeklyText}</p>
      <div className="settings-row">
        <ChooseField label={calendarWords.weekday} value={weekday} onChoose={setWeekday}>
          {weekdays.map((day) => (
            <option key={day} value={day}>
              {calendarWords.weekdays[day]}
            </option>
          ))}
        </ChooseField>
        <TimeField label={calendarWords.time} value={time} onChange={setTime} />
        <button
          type="button"
          className="btn"
          aria-disabled={time === ''}
          onClick={() => {
            if (time !== '') void file.save({ what: 'weekly', weekday, time });
          }}
        >
          {calendarWords.saveWeekly}
        </button>
      </div>
      <SavedFileLine
        words={calendarWords.file}
        file={file.saved}
        onOpen={() => void file.open()}
        onShow={() => void file.show()}
      />
    </div>
  );
}

/** How Rung makes itself heard: not at all unless it is asked to. */
export function Reminders() {
  const isOn = useStore((state) => state.settings.reminders);
  return (
    <section>
      <h2>{calendarWords.title}</h2>
      <Switch
        label={calendarWords.reminders}
        hint={calendarWords.remindersHint}
        isOn={isOn}
        onChange={(reminders) => void changeSettings({ reminders })}
      />
      <WeeklyMoment />
    </section>
  );
}
