import type { Mark } from '../../../framework/levels';
import { openLevel } from '../../store/navigate';
import type { OpenPlan } from '../../store/state';
import { ladderWords } from '../../strings/plan';
import { coverWords, markWords, notSharedWords, otherMarkWords } from '../../strings/ratings';
import { SegMark } from '../../ui/seg-mark';
import './ladder.css';
import type { LadderRow, RungNote } from './ladder-rows';

/** "1 met, you say; 1 partly": the marks of a rung for who does not see them. */
function spoken(marks: LadderRow['marks'], role: OpenPlan['role']): string {
  const words = role === 'other' ? otherMarkWords : markWords;
  const counts = new Map<Mark, number>();
  for (const { mark } of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  if (counts.size === 0) return ladderWords.noIndicators;
  return [...counts].map(([mark, count]) => ladderWords.countOfMark(count, words[mark])).join('; ');
}

function noteWords(note: RungNote): string {
  switch (note.kind) {
    case 'none':
      return '';
    case 'next':
      return ladderWords.next;
    case 'not-shared':
      return notSharedWords.note;
    case 'target':
      return note.isNext ? ladderWords.nextBy(ladderWords.byDay(note)) : ladderWords.by(note);
    case 'agreed':
      return ladderWords.agreed[note.how];
    case 'evidence':
      return note.covered === note.of
        ? ladderWords.withEvidence
        : ladderWords.evidenceFor(note.covered, note.of);
  }
}

interface RungProps {
  readonly row: LadderRow;
  readonly isShown: boolean;
  readonly role: OpenPlan['role'];
}

function Rung({ row, isShown, role }: RungProps) {
  const isLate = row.note.kind === 'target' && row.note.due === 'late';
  return (
    <button
      type="button"
      className={`rung${row.isNext ? ' next' : ''}`}
      aria-current={isShown}
      onClick={() => openLevel(row.rank)}
    >
      <span className="rung-name">
        <span className="visually-hidden">{ladderWords.level} </span>
        <b>{row.rank}</b> <span className="name">{row.name}</span>
        {row.isHere && <span className="here-tag">{ladderWords.here[role]}</span>}
      </span>
      <span className="bars">
        {row.marks.map(({ indicator, mark }) => (
          <SegMark key={indicator} mark={mark} />
        ))}
        <span className="visually-hidden">{spoken(row.marks, role)}</span>
      </span>
      <span className={`when${isLate ? ' late' : ''}`}>{noteWords(row.note)}</span>
    </button>
  );
}

export interface LadderProps {
  readonly rows: readonly LadderRow[];
  /** Rank of the level on the board; null where the board shows no one level. */
  readonly shown: number | null;
  readonly role: OpenPlan['role'];
}

/** The levels, highest first. Each rung opens its level on the board. */
export function Ladder({ rows, shown, role }: LadderProps) {
  return (
    <ol className="ladder" aria-label={ladderWords.label}>
      {rows.map((row) => (
        <li key={row.rank}>
          <Rung row={row} isShown={row.rank === shown} role={role} />
        </li>
      ))}
    </ol>
  );
}

const occurring = ['not-assessed', 'not-yet', 'partly', 'met', 'evidenced'] as const;

interface LegendProps {
  /** Those in the ladder. */
  readonly marks: readonly Mark[];
  readonly role: OpenPlan['role'];
}

/** The key to the marks, and only to those that can be there: what was agreed or left out once something was, cover while it lasts. */
export function Legend({ marks, role }: LegendProps) {
  const isCovered = marks.includes('covered');
  const rare = (['confirmed', 'not-shared'] as const).filter((mark) => marks.includes(mark));
  const known = [...occurring, ...rare];
  const words = role === 'other' ? otherMarkWords : markWords;
  return (
    <ul className="legend" aria-label={ladderWords.key}>
      {(isCovered ? (['covered'] as const) : known).map((mark) => (
        <li key={mark}>
          <SegMark mark={mark} />
          {mark === 'covered' ? coverWords.text : words[mark]}
        </li>
      ))}
    </ul>
  );
}
