import { basename, resolve } from 'node:path';
import { readFramework } from '../../framework/framework';
import { readJournal, troubleSentence, unsignedLine } from '../../framework/journal';
import { readRequests } from '../../framework/request';
import { nodeCrypto } from '../node-crypto';
import { mayCarryPlan } from '../bundle/is-bundle';
import { PlanError } from '../plan-error';
import { checkedPlan } from '../plan/check';
import { journalName } from '../plan/layout';
import type { Ledger } from '../plan/ledger';
import { shownCheckIns, type ShownCheckIn } from '../plan/signatures';
import { readArguments } from './arguments';
import { withArrived } from './arrived';
import type { Answer } from './command';
import { readText } from './input';
import { jsonText } from './output';
import { parseJson } from './parse-json';
import { kindOf } from './path-kind';
import { Refused, UsageError } from './refusal';
import { sentenceOf } from './sentence';

type Kind = 'plan' | 'file' | 'journal' | 'changes' | 'framework';

interface Finding {
  readonly kind: Kind;
  /** One sentence each. */
  readonly problems: readonly string[];
  /** What was signed in a plan, for who wants to check it with another program. */
  readonly checkIns?: readonly ShownCheckIn[];
  /** What was written into a plan by whoever may not, or after it was settled: kept, without effect, and no damage. */
  readonly withoutEffect?: readonly ShownIgnored[];
  /** Where the plan in the file is not what it would be if the file was made now; one sentence each. */
  readonly differences?: readonly string[];
}

interface ShownIgnored {
  /** Id of the line. */
  readonly act: string;
  /** "journal/….jsonl", and the number of the line in it. */
  readonly journal: string;
  readonly line: number;
  readonly person: string;
  readonly at: string;
  readonly type: string;
  readonly reason: string;
}

function shownIgnored({ ignored }: Ledger): readonly ShownIgnored[] {
  return ignored.map(({ act, change, reason }) => ({
    act: act.id,
    journal: `journal/${journalName(act.journal)}`,
    line: act.seq + 1,
    person: act.person,
    at: act.at,
    type: change.type,
    reason,
  }));
}

function told(ledger: Ledger): Pick<Finding, 'checkIns' | 'withoutEffect'> {
  return { checkIns: shownCheckIns(ledger), withoutEffect: shownIgnored(ledger) };
}

/** A journal is known by its first line, whatever the file is called. */
function isJournal(text: string): boolean {
  return /^\{"v":\d+,"seq":\d+,"prev":/.test(text);
}

function checkJournal(file: string, text: string): Finding {
  const read = readJournal({ name: basename(file), text }, nodeCrypto);
  if ('reason' in read) return { kind: 'journal', problems: [troubleSentence(read)] };
  const trouble = read.trouble ?? unsignedLine(read, nodeCrypto);
  return { kind: 'journal', problems: trouble === null ? [] : [troubleSentence(trouble)] };
}

/** A list is meant as changes, anything else as a framework. */
function checkJson(file: string, json: unknown): Finding {
  const kind = Array.isArray(json) ? 'changes' : 'framework';
  try {
    if (kind === 'changes') readRequests(json);
    else readFramework(json);
    return { kind, problems: [] };
  } catch (error) {
    return { kind, problems: [`${file}: ${sentenceOf(error)}`] };
  }
}

/** A plan in one file: what is in it is checked as a plan in a folder is, but for what was left out on purpose. */
async function checkBundle(file: string, against: string | undefined): Promise<Finding> {
  try {
    return await withArrived(file, async (arrived) => {
      const { layout, manifest } = arrived;
      const { problems, ledger } = await checkedPlan(layout.root, manifest.leftOut.files ? 'some' : 'all');
      const found = { kind: 'file', problems, ...told(ledger) } as const;
      if (against === undefined) return found;
      const { differencesTo } = await import('./against');
      return { ...found, differences: await differencesTo(against, arrived) };
    });
  } catch (error) {
    if (error instanceof PlanError && error.code === 'refused')
      return { kind: 'file', problems: [error.message] };
    throw error;
  }
}

async function checkFile(file: string, against: string | undefined): Promise<Finding> {
  if (mayCarryPlan(file)) return checkBundle(file, against);
  if (against !== undefined) throw new UsageError('--against goes with a PDF or a .rung file');
  const text = await readText(file);
  return isJournal(text) ? checkJournal(file, text) : checkJson(file, parseJson(text, file));
}

async function checkFolder(path: string): Promise<Finding> {
  const { problems, ledger } = await checkedPlan(resolve(path));
  return { kind: 'plan', problems, ...told(ledger) };
}

async function find(path: string, against: string | undefined): Promise<Finding> {
  const kind = await kindOf(path);
  if (kind === 'nothing') throw new Refused(`There is no file or folder ${path}.`);
  if (kind === 'folder' && against !== undefined)
    throw new UsageError('--against goes with a PDF or a .rung file');
  return kind === 'folder' ? checkFolder(path) : checkFile(path, against);
}

/** One line says the first of them, and how many more there are. */
function complaintOf(sentences: readonly string[]): string | null {
  const [first, ...others] = sentences;
  if (first === undefined) return null;
  return others.length === 0 ? first : `${first} And ${String(others.length)} more: see standard output.`;
}

/**
 * `check PLAN|FILE [--json] [--against PLAN]`: reads all of it and says all that is wrong with it; exit code 1 where
 * anything is. With `--json` it prints what was signed too, and what has no effect; with `--against` also where the plan
 * in the file and the other are not the same, which is code 1 as well.
 */
export async function check(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN or FILE'], {
    json: { type: 'boolean' },
    against: { type: 'string' },
  });
  const [path = ''] = positionals;
  const { kind, problems, differences, ...more } = await find(path, values.against);
  const output = jsonText({
    kind,
    sound: problems.length === 0,
    problems,
    ...(differences !== undefined && { agrees: differences.length === 0, differences }),
    ...(values.json === true && more),
  });
  const complaint = complaintOf([...problems, ...(differences ?? [])]);
  return complaint === null ? { output } : { output, complaint };
}
