/** The three boxes under the name: where the person is, what comes next, and how far that is. */
import type { Agreement } from '../agreement';
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

/** Never above what the person says themselves; where the mentor agreed to more, that is said in words. */
function agreedWords({ claimed, confirmed }: Levels, how: Agreement['how']): string {
  if (confirmed === null) return '';
  const onPaper = how === 'paper' ? ', on paper' : '';
  if (claimed !== null && confirmed <= claimed) {
    return `. Agreed with the mentor: level ${String(confirmed)}${onPaper}`;
  }
  return `. The mentor agreed to level ${String(confirmed)}${onPaper}`;
}

function current(levels: readonly ReportLevel[], standing: Levels, how: Agreement['how']): SummaryBox {
  const { claimed, next } = standing;
  const level = levels.find(({ rank }) => rank === claimed);
  if (level === undefined || claimed === null) {
    const isUnrated = levels.every(({ indicators }) => indicators.every(({ rating }) => rating === null));
    return {
      figure: `Towards level ${String(next?.rank ?? '')}`,
      words: `${isUnrated ? 'Not assessed yet' : 'Own view'}${agreedWords(standing, how)}`,
    };
  }
  const reached = levels.filter(({ rank }) => rank <= claimed);
  return {
    figure: levelTitle(level),
    words: `Own view, ${evidenceWords(reached)}${agreedWords(standing, how)}`,
  };
}

/** @param how whether any of what was agreed stands on paper. None where the skill has no indicators, so that there is no level to reach. */
export function summaryOf(
  levels: readonly ReportLevel[],
  standing: Levels,
  how: Agreement['how'],
): readonly SummaryBox[] {
  const { claimed, next } = standing;
  if (next === null && claimed === null) return [];
  const level = levels.find(({ rank }) => rank === next?.rank);
  if (level === undefined) {
    const all = levels.reduce((sum, { indicators }) => sum + indicators.length, 0);
    return [
      current(levels, standing, how),
      { figure: 'Highest level', words: 'Reached; there is no next level' },
      { figure: `${String(all)} of ${String(all)}`, words: 'indicators of all levels met' },
    ];
  }
  return [
    current(levels, standing, how),
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
