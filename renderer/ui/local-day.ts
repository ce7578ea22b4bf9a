function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** The day on the clock of whoever sits here, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const year = padded(now.getFullYear(), 4);
  return `${year}-${padded(now.getMonth() + 1, 2)}-${padded(now.getDate(), 2)}`;
}

/** Milliseconds until the next day begins on that clock. */
export function untilTomorrow(now: Date): number {
  const tomorrow = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return tomorrow.getTime() - now.getTime();
}
