import type { Section } from '../../framework/document/choices';
import type { ReportBoard, ReportSkill } from '../../framework/report/skill-part';
import { levelTitle } from '../../framework/report/words';
import { IndicatorTable } from './indicator-table';
import { Ladder } from './ladder';
import { isKeptWhole } from './level-words';
import { LadderKey, type LadderKeyProps } from './ladder-key';

/** Whether a skill needs its name above it. */
export type Naming = 'alone' | 'one-of-many';

export interface SkillOverviewProps {
  readonly skill: ReportSkill;
  readonly naming: Naming;
  readonly sections: readonly Section[];
  /** The key stands once, under the first ladder. */
  readonly keyTo: LadderKeyProps | null;
}

function boardTitle(board: ReportBoard): string {
  return board.kind === 'next-level'
    ? `To reach Level ${levelTitle(board)}`
    : 'Met, and not yet with evidence';
}

/** Where the person is in one skill, and what the next level asks for. */
export function SkillOverview({ skill, naming, sections, keyTo }: SkillOverviewProps) {
  const { board } = skill;
  // Without ratings nothing is said of where the person is, in words or in marks.
  const hasSummary = sections.includes('summary') && skill.summary.length > 0;
  // The only skill has the first page to itself.
  const isKept = naming === 'one-of-many' && isKeptWhole(board?.indicators ?? [], '');
  const Heading = naming === 'alone' ? 'h2' : 'h3';
  return (
    <section>
      {naming === 'one-of-many' && <h2 dir="auto">{skill.name}</h2>}
      {hasSummary && (
        <div className="summary">
          {skill.summary.map(({ figure, words }) => (
            <div key={words}>
              <p className="figure" dir="auto">
                {figure}
              </p>
              <p className="words">{words}</p>
            </div>
          ))}
        </div>
      )}
      {hasSummary && <Ladder skill={skill} />}
      {hasSummary && keyTo !== null && keyTo.marks.length > 0 && <LadderKey {...keyTo} />}
      {board !== null && sections.includes('next') && (
        <section className={isKept ? 'in-one-piece' : ''}>
          <div>
            <Heading dir="auto">{boardTitle(board)}</Heading>
            <IndicatorTable
              indicators={board.indicators}
              anchors={sections.includes('levels') ? 'link' : 'here'}
              words="not-here"
              ratings={board.kind === 'next-level' ? 'shown' : 'said-above'}
            />
          </div>
        </section>
      )}
    </section>
  );
}
