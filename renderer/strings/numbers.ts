/** Numbers in words people use. */

/** "12", "1,200" */
export function grouped(count: number): string {
  // The first number that is written by locale takes as long as a tenth of the first page.
  return count < 1000 ? String(count) : count.toLocaleString('en-GB');
}

/** "1 action", "2 actions"; the word for many where it is not just an s. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A share from 0 to 1: "42 %". */
export function percent(done: number): string {
  return `${String(Math.round(done * 100))} %`;
}

/** "1 of 3" */
export function outOf(count: number, of: number): string {
  return `${grouped(count)} of ${grouped(of)}`;
}

/** Bytes as people read them: "182 KB". */
export function fileSize(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB'] as const;
  // From 999.5 on it reads as a thousand, which is one of the next.
  const step = units.findIndex((_unit, index) => index === units.length - 1 || bytes < 999.5 * 1000 ** index);
  const size = bytes / 1000 ** step;
  const rounded = step === 0 || size >= 9.95 ? Math.round(size) : Math.round(size * 10) / 10;
  return rounded === 1 && step === 0 ? '1 byte' : `${String(rounded)} ${units[step] ?? 'bytes'}`;
}

/** "3.1, 3.2 and 3.3" */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items);
}
