import { basename, resolve } from 'node:path';
import { readFramework } from '../../framework/framework';
import { readJournal, troubleSentence, unsignedLine } from '../../framework/journal';
import { readRequests } from '../../framework/request';
import { nodeCrypto } from '../node-crypto';
import { checkPlan } from '../plan/check';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { readText } from './input';
import { jsonText } from './output';
import { parseJson } from './parse-json';
import { kindOf } from './path-kind';
import { Refused } from './refusal';
import { sentenceOf } from './sentence';

type Kind = 'plan' | 'journal' | 'changes' | 'framework';

interface Finding {
  readonly kind: Kind;
  /** One sentence each. */
  readonly problems: readonly string[];
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

async function checkFile(file: string): Promise<Finding> {
  const text = await readText(file);
  return isJournal(text) ? checkJournal(file, text) : checkJson(file, parseJson(text, file));
}

async function find(path: string): Promise<Finding> {
  const kind = await kindOf(path);
  if (kind === 'nothing') throw new Refused(`There is no file or folder ${path}.`);
  return kind === 'folder' ? { kind: 'plan', problems: await checkPlan(resolve(path)) } : checkFile(path);
}

/** `check PLAN|FILE`: reads all of it and says all that is wrong with it; exit code 1 where anything is. */
export async function check(args: readonly string[]): Promise<Answer> {
  const [path = ''] = readArguments(args, ['PLAN or FILE'], {}).positionals;
  const finding = await find(path);
  const [first, ...others] = finding.problems;
  const output = jsonText({ kind: finding.kind, sound: first === undefined, problems: finding.problems });
  if (first === undefined) return { output };
  const more = others.length === 0 ? '' : ` And ${others.length} more: see standard output.`;
  return { output, complaint: `${first}${more}` };
}
