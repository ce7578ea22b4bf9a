import { Printer } from '../pdf/printer';
import type { Answer } from './command';

/** The options of what a browser is needed for. */
const printed = /^--(pdf|zip|folder)(=|$)/;

/**
 * `export PLAN --pdf [FILE]` and the other forms; `export --all FOLDER --pdf OUT` for every plan in the folders in FOLDER.
 * Without what is private, unless `--private` asks for it in the data. A file that is not named lies in the current folder
 * and is called after the person and the day.
 */
export async function exportAsked(args: readonly string[]): Promise<Answer> {
  const printer = new Printer({ isForOne: !args.includes('--all') });
  // Before anything else is even loaded: the printer starts while the plan is read.
  if (args.some((arg) => printed.test(arg))) printer.begin();
  try {
    const { readExport } = await import('./export-options');
    const { from, options } = readExport(args);
    if ('all' in from) return await (await import('./export-all')).exportAll(from.all, options, printer);
    return await (await import('./export-plan')).exportPlan(from.plan, options, printer);
  } finally {
    await printer.close();
  }
}
