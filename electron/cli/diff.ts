import * as v from 'valibot';
import { isDay } from '../../framework/day';
import { sinceThen, type SinceFrom } from '../../framework/since';
import { itemIdSchema } from '../../framework/text';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { readingPlan } from './plan-access';
import { Refused, UsageError } from './refusal';

function fromOf(since: string | undefined): SinceFrom {
  if (since === undefined) throw new UsageError('--since is missing');
  if (isDay(since)) return { day: since };
  if (v.safeParse(itemIdSchema, since).success) return { checkIn: since };
  throw new UsageError(
    `--since "${since}" is no calendar day written like 2027-03-31 and no id of a check-in`,
  );
}

/** `diff PLAN --since DATE|CHECK-IN`: what is otherwise now than at the end of that day, or than where that check-in ended. */
export async function diff(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN'], { since: { type: 'string' } });
  const [folder = ''] = positionals;
  const from = fromOf(values.since);
  return readingPlan(folder, ({ plan, entries, framework }) => {
    const since = sinceThen({ plan, entries, framework, viewer: plan.person }, from);
    if (since === null) throw new Refused(`There is no check-in "${from.checkIn ?? ''}" in this plan.`);
    const { isCovered: _covered, ...shown } = since;
    return { output: jsonText(shown) };
  });
}
