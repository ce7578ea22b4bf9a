/** What is said about a level beside its marks and under its name. */
import type { ReportIndicator, ReportLevel } from '../../framework/report/level-part';
import { counted, longDate } from '../../framework/report/words';

function isReached({ met, indicators }: ReportLevel): boolean {
  return met === indicators.length;
}

const unrated = 'not assessed';

function ladderNote(level: ReportLevel): string {
  const { met, evidenced, indicators, target } = level;
  const all = String(indicators.length);
  if (isReached(level)) {
    if (evidenced === 0) return 'without evidence';
    return evidenced === indicators.length
      ? 'all with evidence'
      : `evidence for ${String(evidenced)} of ${all}`;
  }
  if (target !== null) return longDate(target);
  return indicators.some(({ rating }) => rating !== null) ? `${String(met)} of ${all} met` : unrated;
}

/** A few words beside each rung; null for all where they would say no more than the marks of an empty plan. */
export function ladderNotes(levels: readonly ReportLevel[]): readonly (string | null)[] {
  const notes = levels.map((level) => ladderNote(level));
  return notes.every((note) => note === unrated) ? notes.map(() => null) : notes;
}

/** Of what is met, how much has evidence: as a part of a sentence, empty where none has. */
function evidenceWords({ met, evidenced, indicators }: ReportLevel): string {
  if (evidenced === 0) return '';
  if (evidenced < met) return `, ${String(evidenced)} with evidence`;
  if (met === indicators.length) return ', all with evidence';
  return met === 1 ? ', with evidence' : ', each with evidence';
}

/** What the level adds up to, in a sentence or two; empty where there is nothing to add up. */
export function levelFacts(level: ReportLevel): string {
  const { met, indicators, target } = level;
  const all = counted(indicators.length, 'indicator');
  const ratings = met === 0 ? '' : `${String(met)} of ${all} met${evidenceWords(level)}.`;
  const date = target === null ? '' : `Target date ${longDate(target)}.`;
  return [ratings, date].filter((sentence) => sentence !== '').join(' ');
}

/** Characters: what is no longer is kept on one page. A longer one would leave too much of the last page empty. */
const mostKeptWhole = 1000;

/** Whether a table of these, with what is said above it, is short enough to stay on one page. */
export function isKeptWhole(indicators: readonly ReportIndicator[], above: string): boolean {
  const rows = indicators.map(({ text, evidence }) => text.length + evidence.length * 5 + 60);
  return rows.reduce((sum, row) => sum + row, above.length) <= mostKeptWhole;
}
