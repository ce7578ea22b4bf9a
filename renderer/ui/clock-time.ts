let format: Intl.DateTimeFormat | null = null;

/** "14:02" or "02:02 PM", as the person's computer writes it. */
export function clockTime(instant: Date): string {
  format ??= new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  return format.format(instant);
}
