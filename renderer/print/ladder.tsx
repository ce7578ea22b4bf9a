import { markWord } from '../../framework/report/words';
import type { ReportLevel } from '../../framework/report/level-part';
import type { ReportSkill } from '../../framework/report/skill-part';
import { ladderNotes } from './level-words';
import { PrintedMark } from './printed-mark';

interface RungProps {
  readonly level: ReportLevel;
  readonly note: string | null;
  readonly isNext: boolean;
}

function Rung({ level, note, isNext }: RungProps) {
  return (
    <tr className={isNext ? 'is-next' : ''}>
      <th scope="row" dir="auto">
        {`${String(level.rank)} ${level.name}`}
      </th>
      <td>
        <div className="marks">
          {level.indicators.map(({ anchor, number, mark }) => (
            <PrintedMark key={anchor} mark={mark} label={`${number} ${markWord(mark)}`} />
          ))}
        </div>
      </td>
      {note !== null && <td className="ladder-note">{note}</td>}
    </tr>
  );
}

/** One row a level, the highest on top; one mark an indicator. */
export function Ladder({ skill }: { readonly skill: ReportSkill }) {
  const levels = skill.levels.filter(({ indicators }) => indicators.length > 0).reverse();
  const notes = ladderNotes(levels);
  if (levels.length === 0) return null;
  const next = skill.board?.kind === 'next-level' ? skill.board.rank : null;
  return (
    <table className="ladder">
      <tbody>
        {levels.map((level, index) => (
          <Rung key={level.rank} level={level} note={notes[index] ?? null} isNext={level.rank === next} />
        ))}
      </tbody>
    </table>
  );
}
