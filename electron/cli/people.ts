import { basename } from 'node:path';
import { codeOf, diskError } from '../disk-error';
import { localDay } from '../local-day';
import { PlanError } from '../plan-error';
import { holdsPlan } from '../plan/plan-at';
import { readPerson } from '../session/person-row';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { foldersIn } from './folders';
import { jsonText } from './output';

interface Found {
  readonly row: unknown;
  /** One sentence; null where all is well. */
  readonly problem: string | null;
}

function bad(folder: string, problem: string): Found {
  return { row: { folder: basename(folder), problem }, problem };
}

/** @returns null where there is no plan in it */
async function found(folder: string): Promise<Found | null> {
  try {
    if (!(await holdsPlan(folder))) return null;
  } catch (error) {
    if (error instanceof PlanError) return bad(folder, error.message);
    if (codeOf(error) === '') throw error;
    return bad(folder, diskError('Reading', folder, error).message);
  }
  const read = await readPerson(folder, '');
  if (read.state === 'missing') return null;
  if (read.state === 'unreadable') return bad(folder, read.trouble);
  const { heads: _heads, isMyTurn: _isMyTurn, isArchived, targets, levels, ...facts } = read.facts;
  const late = targets.filter((target) => target < localDay()).length;
  const row = {
    folder: basename(folder),
    ...facts,
    levels,
    covered: levels === null,
    late,
    archived: isArchived,
  };
  return { row, problem: null };
}

/** `people FOLDER`: a list by folder name; one that cannot be read has a `problem` in it, and the exit code is 1. */
export async function listPeople(args: readonly string[]): Promise<Answer> {
  const [path = ''] = readArguments(args, ['FOLDER'], {}).positionals;
  const rows: unknown[] = [];
  const problems: string[] = [];
  for (const folder of await foldersIn(path)) {
    const one = await found(folder);
    if (one === null) continue;
    rows.push(one.row);
    if (one.problem !== null) problems.push(one.problem);
  }
  const output = jsonText(rows);
  const [first, ...others] = problems;
  if (first === undefined) return { output };
  const more = others.length === 0 ? '' : ` And ${String(others.length)} more: see standard output.`;
  return { output, complaint: `${first}${more}` };
}
