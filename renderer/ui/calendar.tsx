import type { RefObject } from 'react';
import { DayPicker, type DropdownProps, type Modifiers } from 'react-day-picker';
import { dateWords } from '../strings/dates';
import './calendar.css';
import { displayLocale, formatDay } from './day-text';
import { Popover } from './popover';
import { weekStart } from './week-start';

export interface CalendarProps {
  readonly label: string;
  readonly value: string | null;
  readonly today: string;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly focusAfter: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly onChoose: (day: string) => void;
}

/** Years before and after today's that can be chosen without typing. */
const yearsAround = 30;

/** Noon of the day on the clock here: the calendar thinks in instants, and noon is the same day on both sides of a change of clocks. */
function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00`);
}

function dayOf(noon: Date): string {
  const text = (number: number, length: number) => String(number).padStart(length, '0');
  return `${text(noon.getFullYear(), 4)}-${text(noon.getMonth() + 1, 2)}-${text(noon.getDate(), 2)}`;
}

function labelOf(date: Date, modifiers: Modifiers): string {
  const weekday = new Intl.DateTimeFormat(displayLocale(), { weekday: 'long' }).format(date);
  const day = `${weekday} ${formatDay(dayOf(date), 'long')}`;
  if (modifiers.selected === true) return dateWords.chosen(day);
  return modifiers.today === true ? dateWords.today(day) : day;
}

function nameOf(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(displayLocale(), options).format(date);
}

function PlainSelect({ options, className, ...rest }: DropdownProps) {
  return (
    <select {...rest} className={`calendar-select ${className ?? ''}`}>
      {options?.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** A month in a popover: arrow keys move by days, Page Up and Page Down by months, with Shift by years. */
export function Calendar(props: CalendarProps) {
  const today = noonOf(props.today);
  const chosen = props.value === null ? undefined : noonOf(props.value);
  const shown = chosen ?? today;
  return (
    <Popover
      label={dateWords.calendar(props.label)}
      anchor={props.anchor}
      focusAfter={props.focusAfter}
      onClose={props.onClose}
    >
      <DayPicker
        className="calendar"
        mode="single"
        autoFocus
        navLayout="around"
        captionLayout="dropdown"
        showOutsideDays
        fixedWeeks
        startMonth={new Date(Math.min(today.getFullYear() - yearsAround, shown.getFullYear()), 0)}
        endMonth={new Date(Math.max(today.getFullYear() + yearsAround, shown.getFullYear()), 11)}
        weekStartsOn={weekStart(navigator.language)}
        today={today}
        defaultMonth={shown}
        selected={chosen}
        // A press on the chosen day means that day, too.
        required={false}
        onSelect={(date, pressed) => props.onChoose(dayOf(date ?? pressed))}
        components={{ Dropdown: PlainSelect }}
        formatters={{
          formatWeekdayName: (date) => nameOf(date, { weekday: 'short' }),
          formatMonthDropdown: (date) => nameOf(date, { month: 'long' }),
        }}
        labels={{
          labelDayButton: labelOf,
          labelNext: () => dateWords.nextMonth,
          labelPrevious: () => dateWords.previousMonth,
          labelMonthDropdown: () => dateWords.month,
          labelYearDropdown: () => dateWords.year,
          labelGrid: (date) => nameOf(date, { month: 'long', year: 'numeric' }),
          labelWeekday: (date) => nameOf(date, { weekday: 'long' }),
        }}
      />
    </Popover>
  );
}
