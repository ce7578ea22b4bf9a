import type { EraseTarget } from '../../framework/erase';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { writingPlan } from './plan-access';
import { UsageError } from './refusal';

interface Named {
  readonly evidence?: string | undefined;
  readonly note?: string | undefined;
  readonly action?: string | undefined;
}

function targetOf({ evidence, note, action }: Named): EraseTarget {
  const targets: readonly EraseTarget[] = [
    ...(evidence === undefined ? [] : [{ what: 'evidence', evidence } as const]),
    ...(note === undefined ? [] : [{ what: 'note', indicator: note } as const]),
    ...(action === undefined ? [] : [{ what: 'action', action } as const]),
  ];
  const [target] = targets;
  if (target === undefined || targets.length > 1) {
    throw new UsageError('Exactly one of --evidence, --note and --action is needed');
  }
  return target;
}

/** `erase PLAN --evidence ID | --note INDICATOR | --action ID`: for good, backups included. */
export async function erase(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN'], {
    evidence: { type: 'string' },
    note: { type: 'string' },
    action: { type: 'string' },
  });
  const [folder = ''] = positionals;
  const target = targetOf(values);
  return writingPlan(folder, async (plan) => {
    const { act, added } = await plan.erase(target);
    return { output: jsonText({ act, added }) };
  });
}
