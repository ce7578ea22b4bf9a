import { makeSample } from '../sample';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { commandLine, newFolder } from './plan-access';

/** `sample PLAN` */
export async function makeSamplePlan(args: readonly string[]): Promise<Answer> {
  const [target = ''] = readArguments(args, ['PLAN'], {}).positionals;
  const folder = await newFolder(target);
  const plan = await makeSample(await commandLine(), folder);
  await plan.close();
  return { output: jsonText({ plan: plan.id, folder: plan.folder }) };
}
