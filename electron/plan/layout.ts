/** Names of what lies in a plan's folder. */
import { join } from 'node:path';
import { makerOf } from '../durable';

export interface Layout {
  readonly root: string;
  readonly planFile: string;
  readonly journals: string;
  readonly frameworks: string;
  readonly files: string;
  readonly backups: string;
}

export function layoutOf(root: string): Layout {
  return {
    root,
    planFile: join(root, 'plan.json'),
    journals: join(root, 'journal'),
    frameworks: join(root, 'frameworks'),
    files: join(root, 'files'),
    backups: join(root, 'backups'),
  };
}

/** The first 32 of the 64 hexadecimal digits of the journal's id. */
export function journalName(id: string): string {
  return `${id.slice(0, 32)}.jsonl`;
}

export function frameworkName(sha256: string): string {
  return `${sha256}.json`;
}

/** What was cut off or set aside: kept for people to look at, never read as part of the plan. */
export function isSetAside(name: string): boolean {
  return name.endsWith('.torn') || /\.damaged-\d{4}-\d{2}-\d{2}(-\d+)?$/.test(name);
}

/**
 * Whether a file in journal/ may be a journal. A sync tool names copies as it likes, so any name will do but those that
 * are known to be something else.
 */
export function mayBeJournal(name: string): boolean {
  return makerOf(name) === null && !isSetAside(name) && !name.endsWith('.lock');
}

/** Whether the name says that it should be a journal, so that one which cannot be read at all is worth a word. */
export function isNamedAsJournal(name: string): boolean {
  return name.includes('.jsonl');
}
