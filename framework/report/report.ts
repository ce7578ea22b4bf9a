/**
 * The report model: what a document for others says about a plan, whatever it is printed as. Private notes, evidence and
 * actions are left out here, before anything is put into words, so no form of the document can show them; neither do
 * they count. What does not exist is null, empty or not there at all, so that nothing empty is printed.
 */
import type { Framework } from '../framework';
import type { Mark } from '../levels';
import type { Plan } from '../plan';
import { withoutPrivate } from '../show';
import { endedActions, openActions, type EndedAction, type ReportAction } from './action-part';
import { evidencePart, supportOf, type ReportEvidence } from './evidence-part';
import { labelsOf } from './labels';
import { sincePart, type ReportSince, type StateThen } from './since-part';
import { agreedIn, marksIn, skillPart, type ReportSkill } from './skill-part';

/** What a document for others says. Days are `YYYY-MM-DD`; texts are plain text as the person wrote it. */
export interface ReportModel {
  /** The person's name; empty where the plan has none. It is the title of the document. */
  readonly name: string;
  /** What the plan is called; empty where it goes by the person's name. */
  readonly title: string;
  readonly role: string;
  readonly mentor: string;
  /** The framework's name; that of its skill where it has only one. */
  readonly framework: string;
  /** The reader's day: what the document is dated. */
  readonly day: string;
  readonly paper: 'a4' | 'letter';
  /** The program that made it, with its version. */
  readonly creator: string;
  readonly skills: readonly ReportSkill[];
  /** Marks that the ladders use, lightest first: the key explains these and no others. */
  readonly marks: readonly Mark[];
  /** Whether any of what bears a tick was signed on paper, which Rung cannot check. */
  readonly agreed: 'signed' | 'paper';
  /** Since the last check-in; null where there was none, or nothing is otherwise. */
  readonly since: ReportSince | null;
  /** Earliest date first, undated last. */
  readonly openActions: readonly ReportAction[];
  /** Done and dropped ones, in the order in which they ended. */
  readonly endedActions: readonly EndedAction[];
  /** In the order in which it happened, so that numbers stay when something new is added. */
  readonly evidence: readonly ReportEvidence[];
}

export interface ReportInput {
  readonly plan: Plan;
  readonly framework: Framework;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly paper: 'a4' | 'letter';
  /** Version of the program, e.g. `0.1.0`. */
  readonly version: string;
  /** How the plan stood at its check-ins. */
  readonly states?: readonly StateThen[];
  /** SHA-256 of attached files that are not in the plan's folder: such evidence counts and says so. */
  readonly missingFiles?: readonly string[];
}

/** Says about a plan what others are to read. The same input gives the same model. */
export function buildReport(input: ReportInput): ReportModel {
  const { framework, day, paper, version, missingFiles = [] } = input;
  const plan = withoutPrivate(input.plan);
  const labels = labelsOf(framework);
  const evidence = evidencePart(plan, labels, new Set(missingFiles));
  const support = supportOf(evidence);
  const skills = framework.skills.map((skill) => skillPart({ skill, plan, labels, support }));
  const [only] = framework.skills;
  return {
    name: plan.profile.name.trim(),
    title: plan.title.trim(),
    role: plan.profile.role.trim(),
    mentor: plan.profile.mentor.trim(),
    framework: framework.skills.length === 1 && only !== undefined ? only.name : framework.name,
    day,
    paper,
    creator: `Rung ${version}`,
    skills,
    marks: marksIn(skills),
    agreed: agreedIn(skills),
    since: sincePart(plan, framework, input.states ?? []),
    openActions: openActions(plan, labels),
    endedActions: endedActions(plan, labels),
    evidence,
  };
}
