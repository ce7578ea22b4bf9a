import type { Section } from '../../framework/document/choices';
import type { ReportModel } from '../../framework/report/report';
import { EndedActions, OpenActions } from './action-tables';
import { CheckInRecords } from './check-in-records';
import { Details } from './details';
import { EvidenceAppendix } from './evidence-appendix';
import { FirstHead } from './first-head';
import { HistorySection } from './history-section';
import { LevelByLevel } from './level-by-level';
import { SignOff } from './sign-off';
import { SinceSection } from './since-section';
import { SkillOverview } from './skill-overview';

/** The document for others: a first page that says it all, then every level, then the evidence. */
export function PrintedDocument({ report }: { readonly report: ReportModel }) {
  const isOneSkill = report.skills.length === 1;
  const isIn = (section: Section) => report.sections.includes(section);
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
              sections={report.sections}
              keyTo={index === 0 ? { marks: report.marks, name: report.name, agreed: report.agreed } : null}
            />
          ))}
          <SinceSection part={report.since} />
          <OpenActions actions={report.openActions} />
        </div>
        <div data-part="second">
          {isIn('levels') &&
            report.skills.map((skill) => (
              <LevelByLevel key={skill.name} skill={skill} naming={isOneSkill ? 'alone' : 'one-of-many'} />
            ))}
          <EndedActions actions={report.endedActions} />
          <CheckInRecords records={report.checkIns} />
          <HistorySection days={report.history} />
          <EvidenceAppendix evidence={report.evidence} />
          <SignOff part={report.signOff} />
          <Details report={report} />
        </div>
      </main>
    </>
  );
}
