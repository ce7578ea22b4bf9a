/** Words of the date field and its calendar. */
export const dateWords = {
  openCalendar: (label: string) => `${label}: choose in a calendar`,
  clear: (label: string) => `${label}: take the date away`,
  calendar: (label: string) => `${label}, calendar`,
  hint: 'For example 31 March 2027, 31/3/2027 or in 12 days',
  notADay: (text: string) =>
    `“${text.length > 30 ? `${text.slice(0, 30)}…` : text}” is no date. Write it like 31 March 2027.`,
  needed: 'A date is needed here, for example 31 March 2027.',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  month: 'Month',
  year: 'Year',
  today: (day: string) => `${day}, today`,
  chosen: (day: string) => `${day}, chosen`,
} as const;
