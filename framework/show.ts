/** The whole plan as JSON data, in one order, so that the same journals give the same text whoever reads them. */
import { canonicalJson } from './canonical-json';
import type { Framework } from './framework';
import { levelsOf } from './levels';
import type { Evidence, Plan } from './plan';

/** Version of this shape; fields are only added. */
const format = 1;

/** The same plan without what is private: private notes, evidence and actions. */
export function withoutPrivate(plan: Plan): Plan {
  const shared = <Value extends { readonly private: boolean }>(table: ReadonlyMap<string, Value>) =>
    new Map([...table].filter(([, item]) => !item.private));
  return {
    ...plan,
    notes: shared(plan.notes),
    evidence: shared(plan.evidence),
    actions: shared(plan.actions),
  };
}

function levelSummary(framework: Framework, plan: Plan): readonly unknown[] {
  return framework.skills.map((skill) => {
    const { claimed, evidenced, confirmed, next } = levelsOf(skill, plan);
    return { skill: skill.id, claimed, evidenced, confirmed, next: next?.rank ?? null };
  });
}

/** Without tags where there are none: what a plan says stays the same to the letter when a newer Rung reads it. */
function evidenceData({ tags, ...others }: Evidence): unknown {
  return tags.length === 0 ? others : { ...others, tags };
}

function filled<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/**
 * @returns JSON text with sorted members, two spaces deep, ending in a line feed. Nothing in it depends on today, the
 * time zone, the reader or where the plan lies.
 */
export function showPlan(plan: Plan, framework: Framework): string {
  const data = {
    format,
    id: plan.id,
    person: plan.person,
    profile: plan.profile,
    // Left out where nothing was said, so that a plan without them reads as it always has.
    title: plan.title === '' ? undefined : plan.title,
    archived: plan.isArchived ? true : undefined,
    framework: { sha256: plan.framework, id: framework.id, name: framework.name },
    levels: levelSummary(framework, plan),
    ratings: Object.fromEntries(plan.ratings),
    notes: Object.fromEntries(plan.notes),
    targets: Object.fromEntries(plan.targets),
    levelTargets: Object.fromEntries(plan.levelTargets),
    evidence: Array.from(plan.evidence.values(), evidenceData),
    actions: [...plan.actions.values()],
    // What only one-on-ones bring, left out where there were none.
    checkIns: filled([...plan.checkIns.values()]),
    proofs: plan.proofs.size === 0 ? undefined : Object.fromEntries(plan.proofs),
    people: filled([...plan.people.values()]),
  };
  const sorted: unknown = JSON.parse(canonicalJson(data));
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
