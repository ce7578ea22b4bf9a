import X from 'lucide-react/icons/x';
import { numberOf, placesOf, type Level, type Skill } from '../../../framework/framework';
import { levelsOf } from '../../../framework/levels';
import { goToLevel, openLevel } from '../../store/navigate';
import type { LevelMove, OpenPlan } from '../../store/state';
import { setUi } from '../../store/store';
import { takeBack } from '../../store/steps';
import { moveWords } from '../../strings/plan';
import './move-banner.css';

interface MoveBannerProps {
  readonly open: OpenPlan;
  readonly move: LevelMove;
}

/** Enough to know which one it is. */
function shortened(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text;
}

function close(): void {
  setUi({ moved: null });
}

/** A level was reached. The board stays under the person's hand until they go on. */
function Raised({
  skill,
  level,
  next,
}: {
  readonly skill: Skill;
  readonly level: Level;
  readonly next: Level | null;
}) {
  const goOn = () => {
    close();
    if (next === null) openLevel(null);
    else goToLevel({ skill: skill.id, level: next.rank });
  };
  return (
    <>
      <p>
        {moveWords.raised(level.rank, level.name)}{' '}
        {next === null ? moveWords.highest : moveWords.next(next.rank, next.name)}
      </p>
      <button type="button" className="btn" onClick={goOn}>
        {next === null ? moveWords.showLeft : moveWords.show(next.rank)}
      </button>
    </>
  );
}

/** Says at once that a rating took the level up or down, names the indicator, and offers the way back or on. */
export function MoveBanner({ open, move }: MoveBannerProps) {
  const place = placesOf(open.framework).get(move.indicator);
  const skill = place?.skill;
  if (place === undefined || skill === undefined) return null;
  const level = skill.levels.find((one) => one.rank === move.to);
  const isRaised = (move.to ?? -1) > (move.from ?? -1) && level !== undefined;
  return (
    <div className="move">
      {isRaised ? (
        <Raised skill={skill} level={level} next={levelsOf(skill, open.plan).next} />
      ) : (
        <>
          <p>
            <b>{numberOf(place)}</b> <bdi>{shortened(place.indicator.text)}</bdi>{' '}
            {moveWords.lowered(move.to, move.from ?? 0)}
          </p>
          <button type="button" className="btn" onClick={() => void takeBack(move.act)}>
            {moveWords.undo}
          </button>
        </>
      )}
      <button type="button" className="btn quiet icon" aria-label={moveWords.close} onClick={close}>
        <X aria-hidden size={16} />
      </button>
    </div>
  );
}
