import Pin from 'lucide-react/icons/pin';
import { ratedLevels } from '../../../framework/levels';
import { levelKey } from '../../../framework/plan';
import { openDialog, openLevel } from '../../store/navigate';
import type { OnScreen } from '../../store/on-screen';
import { claimLevel } from '../../store/ratings';
import { changeSettings } from '../../store/settings';
import type { OpenPlan } from '../../store/state';
import { canWrite } from '../../store/store';
import { boardWords } from '../../strings/plan';
import { LevelTarget } from './level-target';

/** What one act does to the whole level on the board. */
function LevelActs({ open, screen }: { readonly open: OpenPlan; readonly screen: OnScreen }) {
  const { skill, board, levels } = screen;
  const { rank, indicators } = board.level;
  const isReached = levels.claimed !== null && levels.claimed >= rank;
  return (
    <>
      {!isReached && (
        <LevelTarget
          skill={skill.id}
          level={rank}
          date={open.plan.levelTargets.get(levelKey(skill.id, rank)) ?? null}
        />
      )}
      <button
        type="button"
        className="btn quiet"
        onClick={() => openDialog({ kind: 'evidence-add', indicators: indicators.map(({ id }) => id) })}
      >
        {boardWords.evidenceForAll}
      </button>
      {!isReached && (
        <button type="button" className="btn quiet" onClick={() => void claimLevel(skill.id, rank)}>
          {boardWords.claim(rank)}
        </button>
      )}
    </>
  );
}

/** Keeps the board on this level whatever the ratings say, on this computer. */
function KeepButton({ screen }: { readonly screen: OnScreen }) {
  const { skill, board, pin } = screen;
  const isKept = pin?.level === board.level.rank;
  const toggle = () =>
    changeSettings({ board: isKept ? null : { skill: skill.id, level: board.level.rank } });
  return (
    <button type="button" className="btn quiet" aria-pressed={isKept} onClick={() => void toggle()}>
      <Pin aria-hidden size={14} />
      <span className="keep-word">{isKept ? boardWords.kept : boardWords.keep}</span>
    </button>
  );
}

/** The way back to where the board is by itself: the level it is kept on, the next one, or what is left at the top. */
function BackButton({ screen }: { readonly screen: OnScreen }) {
  const { board, levels, pin } = screen;
  const home = pin?.level ?? levels.next?.rank ?? null;
  // Where ratings are covered nobody knows what is left, nor which level is next.
  const isHome = board.kind === 'top' || board.level.rank === home || (screen.isCovered && home === null);
  if (isHome) return null;
  const words =
    home === null
      ? boardWords.backToTop
      : home === levels.next?.rank
        ? boardWords.backToNext(home)
        : boardWords.back(home);
  return (
    <button type="button" className="btn quiet" onClick={() => openLevel(null)}>
      {words}
    </button>
  );
}

export function BoardTools({ open, screen }: { readonly open: OpenPlan; readonly screen: OnScreen }) {
  const isWritable = canWrite(open);
  const isRated = ratedLevels(screen.skill).includes(screen.board.level);
  if (screen.board.kind === 'top') return null;
  return (
    <div className="board-tools" role="group" aria-label={boardWords.tools}>
      {isWritable && isRated && <LevelActs open={open} screen={screen} />}
      <span className="spread" />
      <BackButton screen={screen} />
      {open.asOf === null && <KeepButton screen={screen} />}
    </div>
  );
}
