/** What emptied lines would have said, so that whoever opens a shared copy sees what was chosen and nothing else. */
import type { Restated } from '../changes/shares';
import type { RawChange } from '../line';
import type { Plan } from '../plan';
import { isSame } from './emptying';

/** What is another or missing in `seen`, as `wanted` has it; null takes it away. */
function rows<Value>(
  seen: ReadonlyMap<string, Value>,
  wanted: ReadonlyMap<string, Value>,
  isDoubtful: (key: string) => boolean,
): [string, Value | null][] {
  const set = [...wanted].filter(([key, value]) => isDoubtful(key) || !isSame(seen.get(key), value));
  const gone = [...seen.keys()].filter((key) => !wanted.has(key));
  return [...set, ...gone.map((key): [string, null] => [key, null])];
}

function items<Value>(
  seen: ReadonlyMap<string, Value>,
  wanted: ReadonlyMap<string, Value>,
  isDoubtful: (key: string) => boolean,
): Value[] {
  return rows(seen, wanted, isDoubtful).flatMap(([, value]) => (value === null ? [] : [value]));
}

function idsIn(value: unknown, found: Set<string>): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const member of Object.values(value)) idsIn(member, found);
  return found;
}

/**
 * Whoever has an earlier copy may see otherwise than this copy alone shows: some lines that are empty in this one were
 * not in that one, or were said again in it.
 * @param changes what the emptied lines said
 * @returns whether something with this key may be otherwise there, and so is said again even where this copy shows it
 */
export function doubtful(changes: Iterable<RawChange>): (key: string) => boolean {
  const ids = new Set<string>();
  for (const change of changes) idsIn(change, ids);
  return (key) => ids.has(key);
}

/**
 * @param seen what the emptied lines add up to
 * @param wanted what is to be seen
 * @param isDoubtful what is said again in any case, see `doubtful`; null where there is no earlier copy
 * @returns null where that is the same
 */
export function restatement(
  seen: Plan,
  wanted: Plan,
  isDoubtful: ((key: string) => boolean) | null,
): Restated | null {
  const isAgain = isDoubtful !== null;
  const isKeyAgain = isDoubtful ?? (() => false);
  const said: Restated = {
    ...(seen.framework !== wanted.framework && { framework: wanted.framework }),
    ...((isAgain || !isSame(seen.profile, wanted.profile)) && { profile: { ...wanted.profile } }),
    ...((isAgain || seen.title !== wanted.title) && { title: wanted.title }),
    ...((isAgain || seen.isArchived !== wanted.isArchived) && { archived: wanted.isArchived }),
    ratings: rows(seen.ratings, wanted.ratings, isKeyAgain),
    notes: rows(seen.notes, wanted.notes, isKeyAgain),
    targets: rows(seen.targets, wanted.targets, isKeyAgain),
    levelTargets: rows(seen.levelTargets, wanted.levelTargets, () => isAgain),
    evidence: items(seen.evidence, wanted.evidence, isKeyAgain),
    actions: items(seen.actions, wanted.actions, isKeyAgain),
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
