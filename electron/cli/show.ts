import { isDay } from '../../framework/day';
import { foldPlan } from '../../framework/fold';
import { showPlan } from '../../framework/show';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { readingPlan } from './plan-access';
import { UsageError } from './refusal';

/** `show PLAN [--as-of DATE]`: the same text for the same journals, whoever reads them, where and when. */
export async function show(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN'], { 'as-of': { type: 'string' } });
  const [folder = ''] = positionals;
  const asOf = values['as-of'];
  if (asOf !== undefined && !isDay(asOf)) {
    throw new UsageError(`--as-of "${asOf}" is no calendar day written like 2027-03-31`);
  }
  return readingPlan(folder, ({ framework, plan, id, journals }) => {
    const shown = asOf === undefined ? plan : foldPlan(id, journals, { asOf }).plan;
    return { output: showPlan(shown, framework) };
  });
}
