/** Journals of the tests as their plan and what of it is in conflict. */
import { conflictsOf, type Conflict } from '../../framework/conflicts/conflicts';
import type { Says } from '../../framework/conflicts/says';
import { foldPlan, type Folded } from '../../framework/fold';
import type { StandingJournal } from '../../framework/standing';
import { standingIn, type TestWriter } from './test-writer';

export interface Read extends Folded {
  readonly journals: readonly StandingJournal[];
  readonly conflicts: readonly Conflict[];
}

export function readTexts(plan: string, texts: readonly string[]): Read {
  const journals = standingIn(plan, texts);
  const folded = foldPlan(plan, journals);
  return { ...folded, journals, conflicts: conflictsOf({ journals, ...folded }) };
}

export function read(writers: readonly TestWriter[]): Read {
  return readTexts(
    writers[0]?.id ?? '',
    writers.map(({ text }) => text),
  );
}

/** What the values of each say. */
export function said({ conflicts }: Read): readonly (readonly Says[])[] {
  return conflicts.map(({ values }) => values.map(({ says }) => says));
}
