import type { Due } from '../framework/due';

function counted(count: number, what: string): string {
  return `${String(count)} ${count === 1 ? 'date is' : 'dates are'} ${what}`;
}

/**
 * What a reminder says: numbers alone, since others may see the screen it appears on.
 * @returns null where there is nothing to remind of
 */
export function reminderText(count: Readonly<Record<Due, number>>): string | null {
  const parts = [
    ...(count.late > 0 ? [counted(count.late, 'late')] : []),
    ...(count.soon > 0 ? [counted(count.soon, 'within 30 days')] : []),
  ];
  return parts.length === 0 ? null : `${parts.join(', ')}.`;
}
