/** Sunday is 0, as the calendar counts. */
export type WeekDay = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const weekDays: readonly WeekDay[] = [0, 1, 2, 3, 4, 5, 6];

/** Engines disagree on whether this is a property or a method, and older ones have neither. */
interface WeekLocale extends Intl.Locale {
  readonly getWeekInfo?: () => unknown;
  readonly weekInfo?: unknown;
}

/** The day with which a week begins where the person lives; Monday where the system does not say. */
export function weekStart(language: string): WeekDay {
  const locale: WeekLocale = new Intl.Locale(language);
  const info = locale.getWeekInfo === undefined ? locale.weekInfo : locale.getWeekInfo();
  const hasDay = typeof info === 'object' && info !== null && 'firstDay' in info;
  const firstDay = hasDay && typeof info.firstDay === 'number' ? info.firstDay : 1;
  return weekDays[firstDay % 7] ?? 1;
}
