let format: Intl.DateTimeFormat | null = null;
let plainFormat: Intl.DateTimeFormat | null = null;

/** "14:02" or "02:02 PM", as the person's computer writes it. */
export function clockTime(instant: Date): string {
  format ??= new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
  return format.format(instant);
}

/**
 * The same on the clock of whoever wrote it, beside the day of theirs.
 * @param written `at` in ISO 8601, UTC; `zone` in minutes east of UTC
 */
export function clockTimeIn({ at, zone }: { readonly at: string; readonly zone: number }): string {
  plainFormat ??= new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });
  return plainFormat.format(new Date(Date.parse(at) + zone * 60_000));
}
