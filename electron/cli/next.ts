import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import * as v from 'valibot';
import { nextPeriod } from '../../framework/next-period';
import { shortText } from '../../framework/text';
import { localDay } from '../local-day';
import { makeNextPlan } from '../plan/next-plan';
import { openPlan } from '../plan/plan-folder';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { commandLine, newFolder, readingPlan } from './plan-access';
import { Refused } from './refusal';

function titleOf(given: string | undefined, folder: string): string {
  const title = v.safeParse(shortText, given ?? basename(folder));
  if (!title.success) throw new Refused(`--title ${title.issues[0].message}.`);
  return title.output.trim();
}

/** `next PLAN NEW [--title T] [--met]`: the person's next plan, from where this one is now. PLAN is only read. */
export async function startNext(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'NEW'], {
    title: { type: 'string' },
    met: { type: 'boolean' },
  });
  const [from = '', to = ''] = positionals;
  const folder = await newFolder(to);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new Refused(`${folder} is not empty: name a folder that is new or empty.`);
  }
  const title = titleOf(values.title, folder);
  const installation = await commandLine();
  return readingPlan(from, async (old) => {
    if (!installation.knows(old.plan.person)) {
      throw new Refused(
        `${old.folder} is the plan of somebody this computer does not know: only they can begin their next one.`,
      );
    }
    const ratings = values.met === true ? 'met' : 'all';
    const choices = { ratings, evidence: true, targets: true, actions: true, notes: true } as const;
    const wanted = nextPeriod(old.plan, choices, { framework: old.framework, today: localDay() });
    const silent = { isCancelled: () => false, tell: () => undefined };
    await makeNextPlan(installation, { old, wanted, title, folder: () => folder, ...silent });
    const plan = await openPlan(installation, folder);
    await plan.close();
    return { output: jsonText({ plan: plan.id, folder }) };
  });
}
