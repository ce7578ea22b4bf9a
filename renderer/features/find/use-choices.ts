import { useMemo } from 'react';
import { placesOf } from '../../../framework/framework';
import type { FindScope } from '../../store/state';
import { isCoveredHere, useComputer, useOpenPlan, useStore } from '../../store/store';
import { answersTo } from './answers';
import { firstGroups, groupsOf, type ChoiceGroup } from './choices';
import type { Command } from './command';
import { commandsIn } from './commands';
import { usePlanIndex } from './use-plan-index';
import { WordIndex } from './word-index';

interface IndexedCommands {
  readonly list: readonly Command[];
  readonly byKey: ReadonlyMap<string, Command>;
  readonly index: WordIndex;
}

function indexed(list: readonly Command[]): IndexedCommands {
  const index = new WordIndex();
  for (const one of list) index.add(one);
  return { list, byKey: new Map(list.map((one) => [one.key, one])), index };
}

/** What can be done now; nothing where only the plan is looked through. */
function useCommands(scope: FindScope): IndexedCommands {
  const state = useStore();
  const open = useOpenPlan();
  const computer = useComputer();
  return useMemo(
    () => indexed(scope === 'plan' ? [] : commandsIn(state, open, computer)),
    [scope, state, open, computer],
  );
}

export interface Choices {
  readonly groups: readonly ChoiceGroup[];
  /** Whether there may be more: the plan is being read for the first time. */
  readonly isReading: boolean;
}

/** What to choose from for what is typed. */
export function useChoices(query: string, scope: FindScope): Choices {
  const open = useOpenPlan();
  const { plan, framework } = open;
  const isCovered = isCoveredHere(open);
  const visited = useStore((state) => state.ui.visited);
  const commands = useCommands(scope);
  const known = usePlanIndex(plan, framework);
  const places = useMemo(() => placesOf(framework), [framework]);
  const groups = useMemo(() => {
    const { index } = known;
    const context = { plan, places, isCovered };
    if (query.trim() === '') return firstGroups({ index, visited, commands: commands.list }, context);
    const where = { plan: index, commands: commands.index, commandsByKey: commands.byKey };
    return groupsOf(answersTo(query, where), commands.byKey, context);
  }, [query, known, visited, commands, plan, places, isCovered]);
  return { groups, isReading: !known.isWhole };
}
