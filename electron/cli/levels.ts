import { levelReport } from '../../framework/level-report';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { localDay } from '../local-day';
import { jsonText } from './output';
import { readingPlan } from './plan-access';

/** `levels PLAN`: one report for one skill, a list of them for several. */
export async function printLevels(args: readonly string[]): Promise<Answer> {
  const [folder = ''] = readArguments(args, ['PLAN'], {}).positionals;
  return readingPlan(folder, ({ framework, plan }) => {
    const reports = framework.skills.map((skill) => levelReport(skill, plan, localDay()));
    return { output: jsonText(reports.length === 1 ? reports[0] : reports) };
  });
}
