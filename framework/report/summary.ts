/** The three boxes under the name: where the person is, what comes next, and how far that is. */
import type { Agreement } from '../agreement';
import type { Level } from '../framework';
import type { Levels } from '../levels';
import type { ReportLevel } from './level-part';
import { counted, levelTitle, longDate } from './words';

/** A box: the figure in large letters, and what it means. */
export interface SummaryBox {
  readonly figure: string;
  readonly words: string;
}

function evidenceWords(reached: readonly ReportLevel[]): string {
  const of = reached.reduce((sum, level) => sum + level.indicators.length, 0);
  const covered = reached.reduce((sum, level) => sum + level.evidenced, 0);
  if (covered === of) return 'all with evidence';
  if (covered === 0) return 'not yet with evidence';
  return `evidence for ${String(covered)} of ${counted(of, 'indicator')}`;
}

/** Where the person is, by the whole skill: of levels that are left out nobody could tell. */
export interface Standing extends Levels {
  /** Every level that has indicators, lowest first. */
  readonly all: readonly Level[];
  /** Whether not one indicator has a rating. */
  readonly isUnrated: boolean;
  /** Whether any of what was agreed stands on paper. */
  readonly how: Agreement['how'];
}

/** Never above what the person says themselves; where the mentor agreed to more, that is said in words. */
function agreedWords({ claimed, confirmed, how }: Standing): string {
  if (confirmed === null) return '';
  const onPaper = how === 'paper' ? ', on paper' : '';
  if (claimed !== null && confirmed <= claimed) {
    return `. Agreed with the mentor: level ${String(confirmed)}${onPaper}`;
  }
  return `. The mentor agreed to level ${String(confirmed)}${onPaper}`;
}

function current(levels: readonly ReportLevel[], standing: Standing): SummaryBox {
  const { claimed, next, all, isUnrated } = standing;
  const level = all.find(({ rank }) => rank === claimed);
  if (level === undefined || claimed === null) {
    return {
      figure: `Towards level ${String(next?.rank ?? '')}`,
      words: `${isUnrated ? 'Not assessed yet' : 'Own view'}${agreedWords(standing)}`,
    };
  }
  const reached = levels.filter(({ rank, indicators }) => rank <= claimed && indicators.length > 0);
  // Of levels that are left out nothing is counted.
  const isWhole = reached.length === all.filter(({ rank }) => rank <= claimed).length;
  return {
    figure: levelTitle(level),
    words: `Own view${isWhole ? `, ${evidenceWords(reached)}` : ''}${agreedWords(standing)}`,
  };
}

/**
 * None where the skill has no indicators, so that there is no level to reach.
 * @param levels those that stand in the document
 */
export function summaryOf(levels: readonly ReportLevel[], standing: Standing): readonly SummaryBox[] {
  const { claimed, next, all } = standing;
  if (next === null && claimed === null) return [];
  if (next === null) {
    const count = all.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return [
      current(levels, standing),
      { figure: 'Highest level', words: 'Reached; there is no next level' },
      { figure: `${String(count)} of ${String(count)}`, words: 'indicators of all levels met' },
    ];
  }
  const level = levels.find(({ rank }) => rank === next.rank);
  if (level === undefined) return [current(levels, standing)];
  return [
    current(levels, standing),
    {
      figure: levelTitle(level),
      words: level.target === null ? 'Next level' : `Next level, by ${longDate(level.target)}`,
    },
    {
      figure: `${String(level.met)} of ${String(level.indicators.length)}`,
      words: `${level.indicators.length === 1 ? 'indicator' : 'indicators'} of Level ${String(level.rank)} met`,
    },
  ];
}
