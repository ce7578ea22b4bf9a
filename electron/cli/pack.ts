import type { Framework } from '../../framework/framework';
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

/** "security,support": ids of skills. */
function skillsOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const ids = text.split(',').map((id) => id.trim());
  if (ids.includes('')) throw new UsageError('--skills takes ids of skills like security,support');
  return [...new Set(ids)];
}

/** What was asked for must be there, so that a slip of the finger never shares less than was meant. */
function checkChosen(
  { skills: all }: Framework,
  levels: readonly number[] | null,
  skills: readonly string[] | null,
): void {
  const ranks = new Set(all.flatMap((skill) => skill.levels.map(({ rank }) => rank)));
  const level = levels?.find((rank) => !ranks.has(rank));
  if (level !== undefined) throw new UsageError(`There is no level ${String(level)} in this framework`);
  const skill = skills?.find((id) => !all.some((one) => one.id === id));
  if (skill !== undefined) throw new UsageError(`There is no skill ${skill} in this framework`);
}

/** `pack PLAN OUT.rung [--no-files] [--private] [--levels 2,3] [--skills a,b]`: the plan as one file that another Rung opens. */
export async function pack(args: readonly string[]): Promise<Answer> {
  const { positionals, values } = readArguments(args, ['PLAN', 'OUT.rung'], {
    'no-files': { type: 'boolean' },
    private: { type: 'boolean' },
    levels: { type: 'string' },
    skills: { type: 'string' },
  });
  const [folder = '', out = ''] = positionals;
  const levels = levelsOf(values.levels);
  const skills = skillsOf(values.skills);
  const isPrivate = values.private === true;
  const choices = {
    files: values['no-files'] !== true,
    private: isPrivate,
    earlier: isPrivate,
    levels,
    skills,
  };
  return writingPlan(folder, async (plan) => {
    checkChosen(plan.framework, levels, skills);
    const target = await targetFile(out, 'plan.rung');
    const { size, manifest } = await plan.pack({ target, choices, checkIn: null });
    return { output: jsonText({ path: target, size, plan: plan.id, entries: manifest.entries.length }) };
  });
}
