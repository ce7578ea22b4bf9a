import type { Section } from '../../framework/document/choices';
import type { ReportModel } from '../../framework/report/report';
import { EndedActions, OpenActions } from './action-tables';
import { CheckInRecords } from './check-in-records';
import { Details } from './details';
import { EvidenceAppendix } from './evidence-appendix';
import { FirstHead } from './first-head';
import { HistorySection } from './history-section';
import type { LadderKeyProps } from './ladder-key';
import { LevelByLevel } from './level-by-level';
import { ReviewForm } from './review-form';
import { SignOff } from './sign-off';
import { SinceSection } from './since-section';
import { SkillOverview } from './skill-overview';

/** What the first ladder explains for all of them. */
function keyOf({ marks, name, agreed, skills, evidence }: ReportModel): LadderKeyProps {
  const indicators = skills.flatMap(({ levels }) => levels.flatMap((level) => level.indicators));
  const hasMentor = indicators.some(({ said }) => said !== null && said.mentor !== null);
  return { marks, name, agreed, hasMentor, isListed: evidence.length > 0 };
}

/** The document for others: a first page that says it all, then every level, then the evidence. */
export function PrintedDocument({ report }: { readonly report: ReportModel }) {
  if (report.form !== null) return <ReviewForm report={report} form={report.form} />;
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
              key={skill.id}
              skill={skill}
              naming={isOneSkill ? 'alone' : 'one-of-many'}
              sections={report.sections}
              keyTo={index === 0 ? keyOf(report) : null}
            />
          ))}
          <SinceSection part={report.since} />
          <OpenActions actions={report.openActions} />
        </div>
        <div data-part="second">
          {isIn('levels') &&
            report.skills.map((skill) => (
              <LevelByLevel key={skill.id} skill={skill} naming={isOneSkill ? 'alone' : 'one-of-many'} />
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
