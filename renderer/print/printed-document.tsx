import type { ReportModel } from '../../framework/report/report';
import { EndedActions, OpenActions } from './action-tables';
import { EvidenceAppendix } from './evidence-appendix';
import { FirstHead } from './first-head';
import { LevelByLevel } from './level-by-level';
import { SinceSection } from './since-section';
import { SkillOverview } from './skill-overview';

/** The document for others: a first page that says it all, then every level, then the evidence. */
export function PrintedDocument({ report }: { readonly report: ReportModel }) {
  const isOneSkill = report.skills.length === 1;
  return (
    <>
      <div data-part="page" aria-hidden="true" />
      <main>
        <div data-part="first">
          <FirstHead report={report} />
          {report.skills.map((skill, index) => (
            <SkillOverview
              key={skill.name}
              skill={skill}
              naming={isOneSkill ? 'alone' : 'one-of-many'}
              keyTo={index === 0 ? { marks: report.marks, name: report.name, agreed: report.agreed } : null}
            />
          ))}
          <SinceSection part={report.since} />
          <OpenActions actions={report.openActions} />
        </div>
        <div data-part="second">
          {report.skills.map((skill) => (
            <LevelByLevel key={skill.name} skill={skill} naming={isOneSkill ? 'alone' : 'one-of-many'} />
          ))}
          <EndedActions actions={report.endedActions} />
          <EvidenceAppendix evidence={report.evidence} />
        </div>
      </main>
    </>
  );
}
