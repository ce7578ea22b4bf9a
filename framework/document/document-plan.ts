/** The plan as the readers of a document may know it: what is not chosen is gone before anything is put into words. */
import type { CheckIn } from '../check-in';
import type { Framework } from '../framework';
import type { Plan } from '../plan';
import { chosenFramework, scopeOf, shareAll, type Scope } from '../share/choices';
import { withoutPrivate } from '../show';
import { has, type DocumentChoices } from './choices';

function only<Value>(
  table: ReadonlyMap<string, Value>,
  keep: (key: string, value: Value) => boolean,
): ReadonlyMap<string, Value> {
  return new Map([...table].filter(([key, value]) => keep(key, value)));
}

function none<Value>(): ReadonlyMap<string, Value> {
  return new Map();
}

/** A piece or an action that is for indicators belongs to the chosen ones; one that is for none belongs to all. */
function isInScope({ hasIndicator }: Scope, indicators: readonly string[]): boolean {
  return indicators.length === 0 || indicators.some(hasIndicator);
}

function checkInFor(
  checkIn: CheckIn,
  { hasIndicator }: Scope,
  choices: Pick<DocumentChoices, 'comments' | 'sections'>,
): CheckIn {
  const rows = checkIn.rows.filter(({ indicator }) => hasIndicator(indicator));
  const isTold = has(choices, 'checkIns');
  return {
    ...checkIn,
    notes: isTold ? checkIn.notes : '',
    comments: choices.comments ? checkIn.comments.filter(({ indicator }) => hasIndicator(indicator)) : [],
    rows: choices.comments
      ? rows
      : rows.map((row) => (row.mentor === null ? row : { ...row, mentor: { ...row.mentor, comment: '' } })),
  };
}

/** Without ratings there is nothing left that says how anybody is seen. */
function withoutRatings(plan: Plan): Plan {
  return { ...plan, ratings: none(), checkIns: none() };
}

/** The same framework with the chosen skills and levels alone. */
export const documentFramework = chosenFramework;

export function documentPlan(whole: Plan, framework: Framework, choices: DocumentChoices): Plan {
  const shared = choices.private ? whole : withoutPrivate(whole);
  const scope = scopeOf(framework, { ...shareAll, skills: choices.skills, levels: choices.levels });
  const isLeftOut = new Set(choices.leftOut);
  const inScope = (id: string) => scope.hasIndicator(id);
  const plan: Plan = {
    ...shared,
    ratings: only(shared.ratings, inScope),
    notes: choices.notes ? only(shared.notes, inScope) : none(),
    targets: only(shared.targets, inScope),
    proofs: only(shared.proofs, inScope),
    // What is left out does not count either. Where there is no list of evidence it still counts.
    evidence: only(
      shared.evidence,
      (id, { indicators }) => !isLeftOut.has(id) && isInScope(scope, indicators),
    ),
    actions: only(shared.actions, (_, { indicators }) => isInScope(scope, indicators)),
    checkIns: new Map([...shared.checkIns].map(([id, checkIn]) => [id, checkInFor(checkIn, scope, choices)])),
  };
  return choices.ratings ? plan : withoutRatings(plan);
}
