/** Which plan a folder holds: what plan.json says, unless everything beside it says otherwise. */
import type { LoadedFile } from './journal-files';
import type { PlanFile } from './plan-file';

/** The plan each file says it is of: later ones name its id, and the first one is it. */
function plansIn(files: readonly LoadedFile[]): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ journal }) => {
      const begin = journal?.begin ?? null;
      return journal === null || begin === null ? [] : [begin.plan ?? journal.id];
    }),
  );
}

export interface Identified {
  /** Null where nothing tells. */
  readonly id: string | null;
  /** `damaged` also where it is well written and wrong: one flipped bit makes an id of another plan. */
  readonly planFile: PlanFile;
}

export function identify(planFile: PlanFile, files: readonly LoadedFile[]): Identified {
  const plans = plansIn(files);
  const [only] = plans;
  const told = plans.size === 1 && only !== undefined ? only : null;
  if (!('id' in planFile)) return { id: told, planFile };
  if (told === null || plans.has(planFile.id)) return { id: planFile.id, planFile };
  return { id: told, planFile: { status: 'damaged' } };
}
