/** What emptied lines would have said, so that whoever opens a shared copy sees what was chosen and nothing else. */
import type { Restated } from '../changes/shares';
import type { Plan } from '../plan';
import { isSame } from './emptying';

/** What is another or missing in `seen`, as `wanted` has it; null takes it away. */
function rows<Value>(
  seen: ReadonlyMap<string, Value>,
  wanted: ReadonlyMap<string, Value>,
): [string, Value | null][] {
  const set = [...wanted].filter(([key, value]) => !isSame(seen.get(key), value));
  const gone = [...seen.keys()].filter((key) => !wanted.has(key));
  return [...set, ...gone.map((key): [string, null] => [key, null])];
}

function items<Value>(seen: ReadonlyMap<string, Value>, wanted: ReadonlyMap<string, Value>): Value[] {
  return [...wanted].filter(([key, value]) => !isSame(seen.get(key), value)).map(([, value]) => value);
}

/**
 * @param seen what the emptied lines add up to
 * @param wanted what is to be seen
 * @returns null where that is the same
 */
export function restatement(seen: Plan, wanted: Plan): Restated | null {
  const said: Restated = {
    ...(seen.framework !== wanted.framework && { framework: wanted.framework }),
    ...(!isSame(seen.profile, wanted.profile) && { profile: { ...wanted.profile } }),
    ...(seen.title !== wanted.title && { title: wanted.title }),
    ...(seen.isArchived !== wanted.isArchived && { archived: wanted.isArchived }),
    ratings: rows(seen.ratings, wanted.ratings),
    notes: rows(seen.notes, wanted.notes),
    targets: rows(seen.targets, wanted.targets),
    levelTargets: rows(seen.levelTargets, wanted.levelTargets),
    evidence: items(seen.evidence, wanted.evidence),
    actions: items(seen.actions, wanted.actions),
    evidenceOrder: [...wanted.evidence.keys()],
    actionOrder: [...wanted.actions.keys()],
  };
  const isNothing =
    Object.entries(said).every(
      ([name, value]) => name.endsWith('Order') || (Array.isArray(value) && value.length === 0),
    ) &&
    isSame([...seen.evidence.keys()], said.evidenceOrder) &&
    isSame([...seen.actions.keys()], said.actionOrder);
  return isNothing ? null : said;
}
