import { useState } from 'react';
import type { Framework } from '../../../framework/framework';
import type { Evidence } from '../../../framework/plan';
import { attempt } from '../../store/act';
import { sortWords } from '../../strings/capture';
import { typeNumber } from './typed-number';

export interface Sorting {
  /** Ids, in the framework's order. */
  readonly chosen: readonly string[];
  /** What has been typed of a number so far. */
  readonly typed: string;
  /** Why it is not sorted yet, in one sentence. */
  readonly mistake: string | null;
  readonly choose: (chosen: readonly string[]) => void;
  /** A digit, a dot or Enter. */
  readonly type: (key: string) => void;
  readonly save: () => void;
}

/** Which indicators one piece is put under, by mouse, or by typing their numbers. */
export function useSorting(piece: Evidence, framework: Framework): Sorting {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState('');
  const [mistake, setMistake] = useState<string | null>(null);

  const save = async (indicators: readonly string[]) => {
    if (indicators.length === 0) {
      setMistake(sortWords.sortNone);
      return;
    }
    const saved = await attempt({ type: 'evidence.edit', evidence: piece.id, indicators: [...indicators] });
    setMistake(saved.ok ? null : saved.error.message);
  };
  const toggled = (indicator: string | null) => {
    if (indicator === null) return chosen;
    return chosen.includes(indicator) ? chosen.filter((id) => id !== indicator) : [...chosen, indicator];
  };
  const choose = (indicators: readonly string[]) => {
    setChosen(indicators);
    setMistake(null);
  };

  return {
    chosen,
    typed,
    mistake,
    choose,
    type: (key) => {
      const { indicator, rest } = typeNumber(framework, typed, key);
      setTyped(rest);
      const now = toggled(indicator);
      choose(now);
      if (key === 'Enter') void save(now);
    },
    save: () => void save(chosen),
  };
}
