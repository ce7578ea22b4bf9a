import type { ReportIndicator, ReportLevel } from '../../framework/report/level-part';
import type { ReportSkill } from '../../framework/report/skill-part';
import { levelTitle } from '../../framework/report/words';
import { Comments } from './comments';
import { IndicatorTable } from './indicator-table';
import { isKeptWhole, levelFacts } from './level-words';
import { Prose } from './prose';
import type { Naming } from './skill-overview';

/** What was written on one indicator: by the person, by the mentor, and what good looks like. */
function Words({ indicator }: { readonly indicator: ReportIndicator }) {
  const { anchor, number, note, proof, said } = indicator;
  const comments = said?.comments ?? [];
  if (note === null && proof === null && comments.length === 0) return null;
  return (
    <section className="note">
      <h4 id={`note-${anchor}`}>{`On ${number}`}</h4>
      {note !== null && <Prose text={note} />}
      {proof !== null && (
        <>
          <p className="quiet lead">What good looks like</p>
          <Prose text={proof} />
        </>
      )}
      <Comments comments={comments} />
    </section>
  );
}

function Notes({ level }: { readonly level: ReportLevel }) {
  return level.indicators.map((indicator) => <Words key={indicator.anchor} indicator={indicator} />);
}

function LevelSection({ level }: { readonly level: ReportLevel }) {
  const facts = levelFacts(level);
  const isShort = isKeptWhole(level.indicators, level.description ?? '');
  return (
    <section>
      <div className={isShort ? 'level in-one-piece' : 'level'}>
        <div>
          <h3 dir="auto">{`Level ${levelTitle(level)}`}</h3>
          {level.description !== null && (
            <p className="quiet lead" dir="auto">
              {level.description}
            </p>
          )}
          {facts !== '' && <p className="quiet lead">{facts}</p>}
          {level.indicators.length > 0 && (
            <IndicatorTable indicators={level.indicators} anchors="here" words="below" ratings="shown" />
          )}
        </div>
      </div>
      <Notes level={level} />
    </section>
  );
}

/** Every level of the skill with all that is said about it, the lowest first. */
export function LevelByLevel({ skill, naming }: { readonly skill: ReportSkill; readonly naming: Naming }) {
  if (skill.levels.length === 0) return null;
  return (
    <section>
      <h2 dir="auto">{naming === 'alone' ? 'Level by level' : `${skill.name}, level by level`}</h2>
      {skill.description !== null && (
        <p className="quiet lead" dir="auto">
          {skill.description}
        </p>
      )}
      {skill.levels.map((level) => (
        <LevelSection key={level.rank} level={level} />
      ))}
    </section>
  );
}
