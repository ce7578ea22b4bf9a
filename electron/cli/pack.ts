import { targetFile } from './target-file';
import { readArguments } from './arguments';
import type { Answer } from './command';
import { jsonText } from './output';
import { writingPlan } from './plan-access';
import { UsageError } from './refusal';

/** "2,3": ranks. */
function levelsOf(text: string | undefined): readonly number[] | null {
  if (text === undefined) return null;
  if (!/^\d{1,4}(?:,\d{1,4})*$/.test(text)) throw new UsageError('--levels takes level numbers like 2,3');
  return [...new Set(text.split(',').map(Number))].sort((one, other) => one - other);
}

/** `pack PLAN OUT.rung [--no-files] [--private] [--levels 2,3]`: the plan as one file that another Rung opens. */
export async function pack(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'OUT.rung'], {
    'no-files': { type: 'boolean' },
    private: { type: 'boolean' },
    levels: { type: 'string' },
  });
  const [folder = '', out = ''] = positionals;
  const levels = levelsOf(values.levels);
  const isPrivate = values.private === true;
  const choices = {
    files: values['no-files'] !== true,
    private: isPrivate,
    earlier: isPrivate,
    levels,
    skills: null,
  };
  return writingPlan(folder, async (plan) => {
    const known = new Set(plan.framework.skills.flatMap((skill) => skill.levels.map(({ rank }) => rank)));
    const unknown = levels?.find((rank) => !known.has(rank));
    if (unknown !== undefined) throw new UsageError(`There is no level ${String(unknown)} in this framework`);
    const target = await targetFile(out, 'plan.rung', plan.folder);
    const { size, manifest } = await plan.pack({ target, choices, checkIn: null });
    return { output: jsonText({ path: target, size, plan: plan.id, entries: manifest.entries.length }) };
  });
}
