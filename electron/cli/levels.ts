import { levelReport, type LevelReport } from '../../framework/level-report';
import type { Plan } from '../../framework/plan';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { localDay } from '../local-day';
import { jsonText } from './output';
import { readingPlan } from './plan-access';

/** With what the plan is called in front, where it is called anything. */
function called(
  { title }: Plan,
  report: LevelReport,
): LevelReport | (LevelReport & { readonly plan: string }) {
  return title === '' ? report : { plan: title, ...report };
}

/** `levels PLAN`: one report for one skill, a list of them for several. */
export async function printLevels(args: readonly string[]): Promise<Answer> {
  const [folder = ''] = readArguments(args, ['PLAN'], {}).positionals;
  return readingPlan(folder, ({ framework, plan }) => {
    const reports = framework.skills.map((skill) => called(plan, levelReport(skill, plan, localDay())));
    return { output: jsonText(reports.length === 1 ? reports[0] : reports) };
  });
}
