import { basename, resolve } from 'node:path';
import { readFramework } from '../../framework/framework';
import { readJournal, troubleSentence, unsignedLine } from '../../framework/journal';
import { readRequests } from '../../framework/request';
import { nodeCrypto } from '../node-crypto';
import { isBundlePath } from '../bundle/is-bundle';
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
import { Refused } from './refusal';
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
async function checkBundle(file: string): Promise<Finding> {
  try {
    return await withArrived(file, async ({ layout, manifest }) => {
      const { problems, ledger } = await checkedPlan(layout.root, manifest.leftOut.files ? 'some' : 'all');
      return { kind: 'file', problems, ...told(ledger) };
    });
  } catch (error) {
    if (error instanceof PlanError && error.code === 'refused')
      return { kind: 'file', problems: [error.message] };
    throw error;
  }
}

async function checkFile(file: string): Promise<Finding> {
  if (isBundlePath(file)) return checkBundle(file);
  const text = await readText(file);
  return isJournal(text) ? checkJournal(file, text) : checkJson(file, parseJson(text, file));
}

async function checkFolder(path: string): Promise<Finding> {
  const { problems, ledger } = await checkedPlan(resolve(path));
  return { kind: 'plan', problems, ...told(ledger) };
}

async function find(path: string): Promise<Finding> {
  const kind = await kindOf(path);
  if (kind === 'nothing') throw new Refused(`There is no file or folder ${path}.`);
  return kind === 'folder' ? checkFolder(path) : checkFile(path);
}

/**
 * `check PLAN|FILE [--json]`: reads all of it and says all that is wrong with it; exit code 1 where anything is. With
 * `--json` it prints what was signed too, and what has no effect.
 */
export async function check(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN or FILE'], { json: { type: 'boolean' } });
  const [path = ''] = positionals;
  const { kind, problems, ...more } = await find(path);
  const [first, ...others] = problems;
  const output = jsonText({
    kind,
    sound: first === undefined,
    problems,
    ...(values.json === true && more),
  });
  if (first === undefined) return { output };
  const rest = others.length === 0 ? '' : ` And ${others.length} more: see standard output.`;
  return { output, complaint: `${first}${rest}` };
}
