import { isAnswered, readReturned, type Answers } from '../../framework/form/returned';
import { readFormAside } from '../bundle/aside';
import { startReaderInNode } from '../bundle/start-in-node';
import { checkAnswers, takeAnswers } from '../document/take-answers';
import { nodeCrypto } from '../node-crypto';
import { resolve } from 'node:path';
import type { OpenPlan } from '../plan/plan-folder';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { nameOf } from './input';
import { jsonText } from './output';
import { commandLine, readingPlan, writingPlan } from './plan-access';
import { Refused } from './refusal';

const flattened =
  'Its fields are gone: it was printed to a new file. Type its answers in where the window offers it, or with "apply --as".';

async function answersIn(file: string, plan: OpenPlan): Promise<Answers> {
  const raw = await readFormAside(resolve(file), startReaderInNode);
  const of = { id: plan.id, framework: plan.plan.framework };
  const read = readReturned(raw, of, nodeCrypto);
  if (read.kind === 'answers') return read.answers;
  throw new Refused(`${nameOf(file)}: ${read.kind === 'flattened' ? flattened : read.reason}`);
}

function told(answers: Answers) {
  return { ...answers, rows: answers.rows.filter(isAnswered) };
}

/** `form PLAN FILE.pdf [--dry-run]`: what a mentor wrote into a review form, as theirs into the plan. */
export async function takeForm(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'FILE.pdf'], {
    'dry-run': { type: 'boolean' },
  });
  const [folder = '', file = ''] = positionals;
  if (values['dry-run'] === true) {
    return readingPlan(folder, async (plan) => ({ output: jsonText(told(await answersIn(file, plan))) }));
  }
  return writingPlan(folder, async (plan) => {
    const answers = await answersIn(file, plan);
    checkAnswers(plan, answers);
    const around = {
      installation: await commandLine(),
      own: (doing: (open: OpenPlan) => Promise<unknown>) => doing(plan),
    };
    const { checkIn, isNew } = await takeAnswers(plan, { answers, from: 'form' }, around);
    return { output: jsonText({ ...told(answers), checkIn, added: isNew }) };
  });
}
