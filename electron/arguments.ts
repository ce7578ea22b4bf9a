/** What the program was started with. */
import { resolve } from 'node:path';

/** Switches of tools that put a value behind them; their value is no plan. */
const withValue = new Set(['-r', '--require']);

/**
 * The PLAN_FOLDER of the command line.
 * @param argv with the executable in front, and in development the app's folder behind it
 * @returns absolute; null where none was named
 */
export function planFolderOf(
  argv: readonly string[],
  { isPackaged, from }: { readonly isPackaged: boolean; readonly from: string },
): string | null {
  const words = argv
    .slice(1)
    .filter((word, index, all) => !word.startsWith('-') && !withValue.has(all[index - 1] ?? ''));
  const folder = isPackaged ? words[0] : words[1];
  return folder === undefined || folder === '' ? null : resolve(from, folder);
}
