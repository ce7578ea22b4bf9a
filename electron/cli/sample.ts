import { resolve } from 'node:path';
import { makeSample } from '../sample';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { commandLine } from './plan-access';

/** `sample PLAN` */
export async function makeSamplePlan(args: readonly string[]): Promise<Answer> {
  const [target = ''] = readArguments(args, ['PLAN'], {}).positionals;
  const plan = await makeSample(await commandLine(), resolve(target));
  const { id, folder } = plan;
  await plan.close();
  return { output: jsonText({ plan: id, folder }) };
}
