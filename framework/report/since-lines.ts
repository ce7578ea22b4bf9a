/** What is otherwise than last time, in sentences: for the window and for documents alike. */
import { isSame, type RatingMove, type Since, type SinceAction, type TargetMove } from '../since';
import type { SinceNames } from '../since-names';
import { counted, ratingWord } from './words';

const nothing = 'Nothing is otherwise than then.';
const covered = 'Ratings are covered until both are shown.';

/** One sentence, and what it is made of. */
export interface SinceLine {
  readonly text: string;
  readonly details: readonly string[];
}

/** A day in words: "12 Sep", and with its year. */
type DayText = (day: string, style: 'day-month' | 'short') => string;

interface Context {
  readonly since: Since;
  readonly names: SinceNames;
  readonly dayText: DayText;
  readonly number: (indicator: string) => string;
}

function none(count: number): string {
  return count === 0 ? 'none' : String(count);
}

function upAndDown(up: number, down: number): string {
  if (up === 0 && down === 0) return 'No rating went up or down';
  if (up === 0) return `${counted(down, 'rating')} went down, none went up`;
  return `${counted(up, 'rating')} went up, ${none(down)} went down`;
}

function moveWords({ indicator, from, to }: RatingMove, { number }: Context): string {
  const [before, after] = [from, to].map((rating) => ratingWord(rating).toLowerCase());
  return `${number(indicator)}: ${before ?? ''} became ${after ?? ''}`;
}

function ratingLines(context: Context): readonly SinceLine[] {
  const { up, down, first, cleared } = context.since.ratings;
  const lines: SinceLine[] = [
    {
      text: upAndDown(up.length, down.length),
      details: [...up, ...down].map((move) => moveWords(move, context)),
    },
  ];
  if (first.length > 0) {
    const details = first.map(
      ({ indicator, to }) => `${context.number(indicator)}: ${ratingWord(to).toLowerCase()}`,
    );
    lines.push({ text: `${counted(first.length, 'indicator')} rated for the first time`, details });
  }
  if (cleared.length > 0) {
    const details = cleared.map(({ indicator }) => context.number(indicator));
    lines.push({ text: `${counted(cleared.length, 'rating')} taken away`, details });
  }
  return lines;
}

function rank(level: number | null): string {
  return level === null ? 'below the first level' : `level ${String(level)}`;
}

/** Each level that is another now. Where there are several skills each is named. */
function levelLines({ since, names }: Context): readonly SinceLine[] {
  return since.levels.flatMap(({ skill, before, after }): readonly SinceLine[] => {
    const changed = [
      { what: 'Self-assessed', from: before.claimed, to: after.claimed },
      { what: 'With evidence', from: before.evidenced, to: after.evidenced },
      { what: 'Agreed', from: before.confirmed, to: after.confirmed },
    ].filter(({ from, to }) => from !== to);
    if (changed.length === 0) return [];
    const called = names.skills[skill];
    const name = called === undefined ? '' : `${called}: `;
    const details = changed.map(({ what, from, to }) => `${what}: ${rank(from)} became ${rank(to)}`);
    return [{ text: `${name}${counted(changed.length, 'level')} changed`, details }];
  });
}

function evidenceLines({ since }: Context): readonly SinceLine[] {
  const { added, removed } = since.evidence;
  const line = (pieces: typeof added, what: string): readonly SinceLine[] =>
    pieces.length === 0
      ? []
      : [
          {
            text: `${counted(pieces.length, 'piece of evidence', 'pieces of evidence')} ${what}`,
            details: pieces.map(({ title }) => title),
          },
        ];
  return [...line(added, 'added'), ...line(removed, 'removed')];
}

/** "3.3"; "level 3". */
function targetName(target: TargetMove, { number }: Context): string {
  return target.kind === 'indicator' ? number(target.indicator) : `level ${String(target.level)}`;
}

/** The year is said where the two are not of the same one. */
function dayPair(from: string, to: string, dayText: DayText): readonly [string, string] {
  const style = from.slice(0, 4) === to.slice(0, 4) ? 'day-month' : 'short';
  return [dayText(from, style), dayText(to, style)];
}

function targetLines(context: Context): readonly SinceLine[] {
  const { targets } = context.since;
  const movedOnes = targets.filter(({ from, to }) => from !== null && to !== null);
  const setOnes = targets.filter(({ from }) => from === null);
  const goneOnes = targets.filter(({ to }) => to === null);
  const line = (
    some: readonly TargetMove[],
    what: string,
    words: (target: TargetMove) => string,
  ): readonly SinceLine[] =>
    some.length === 0
      ? []
      : [{ text: `${counted(some.length, 'target date')} ${what}`, details: some.map(words) }];
  return [
    ...line(movedOnes, 'moved', (target) => {
      const [from, to] = dayPair(target.from ?? '', target.to ?? '', context.dayText);
      return `${targetName(target, context)}: ${from} became ${to}`;
    }),
    ...line(
      setOnes,
      'set',
      (target) => `${targetName(target, context)}: ${context.dayText(target.to ?? '', 'short')}`,
    ),
    ...line(goneOnes, 'taken away', (target) => targetName(target, context)),
  ];
}

function outcomeOf({ text, outcome }: SinceAction): string {
  return outcome.trim() === '' ? text : `${text}: ${outcome.trim()}`;
}

function actionLines({ since }: Context): readonly SinceLine[] {
  const { toDo, done, dropped, added } = since.actions;
  const lines: SinceLine[] = [];
  if (toDo > 0) {
    const of = counted(toDo, 'action');
    lines.push({
      text: `${none(done.length)} of ${of} done`.replace(/^n/, 'N'),
      details: done.map(outcomeOf),
    });
  }
  if (dropped.length > 0) {
    lines.push({ text: `${counted(dropped.length, 'action')} dropped`, details: dropped.map(outcomeOf) });
  }
  if (added.length > 0) {
    lines.push({ text: `${counted(added.length, 'action')} added`, details: added.map(({ text }) => text) });
  }
  return lines;
}

/**
 * The sentences, most telling first. Ratings and levels are left out where they are covered.
 * @param dayText how whoever reads them writes days
 */
export function sinceLines(since: Since, names: SinceNames, dayText: DayText): readonly SinceLine[] {
  if (isSame(since)) return [{ text: nothing, details: [] }];
  const number = (id: string) => names.numbers[id] ?? id;
  const context: Context = { since, names, dayText, number };
  const open = since.isCovered
    ? [{ text: covered, details: [] }]
    : [...levelLines(context), ...ratingLines(context)];
  return [...open, ...evidenceLines(context), ...targetLines(context), ...actionLines(context)];
}
