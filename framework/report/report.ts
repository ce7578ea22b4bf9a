/**
 * The report model: what a document for others says about a plan, whatever it is printed as. Private notes, evidence and
 * actions are left out here, before anything is put into words, so no form of the document can show them; neither do
 * they count. What does not exist is null, empty or not there at all, so that nothing empty is printed.
 */
import { has, usualChoices, type DocumentChoices, type Section } from '../document/choices';
import { documentFramework, documentPlan } from '../document/document-plan';
import type { Crypto } from '../crypto';
import type { Entry } from '../fold';
import type { Framework } from '../framework';
import type { Mark } from '../levels';
import type { Action, Evidence, Plan } from '../plan';
import { endedActions, openActions, type EndedAction, type ReportAction } from './action-part';
import { evidencePart, supportOf, type ReportEvidence } from './evidence-part';
import { formPart, planOfForm, type ReportForm } from './form-part';
import { historyPart, type ReportDay } from './history-part';
import { labelsOf } from './labels';
import { recordPart, type ReportRecord } from './record-part';
import { saidPart } from './said-part';
import { signPart, type ReportSignOff } from './sign-part';
import { statusPart, type ReportStatus } from './status-part';
import { sincePart, type ReportSince, type StateThen } from './since-part';
import { agreedIn, marksIn, skillPart, type ReportSkill, type WholeSkill } from './skill-part';

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
  readonly status: ReportStatus;
  /** SHA-256 of the exact framework text. */
  readonly frameworkHash: string;
  /** Check-ins whose ratings were shown, newest first. */
  readonly checkIns: readonly ReportRecord[];
  /** Oldest first. */
  readonly history: readonly ReportDay[];
  /** Null where the document has no place to sign. */
  readonly signOff: ReportSignOff | null;
  /** What stands in the document. What belongs to a section that does not is empty, or null, everywhere below. */
  readonly sections: readonly Section[];
  /** Earliest date first, undated last. */
  readonly openActions: readonly ReportAction[];
  /** Done and dropped ones, in the order in which they ended. */
  readonly endedActions: readonly EndedAction[];
  /** In the order in which it happened, so that numbers stay when something new is added. */
  readonly evidence: readonly ReportEvidence[];
  /** What is to be filled in, where the document is a review form and nothing else; null where it is none. */
  readonly form: ReportForm | null;
  /** How many pieces of evidence count, listed or not. */
  readonly pieces: number;
}

export interface ReportInput {
  readonly plan: Plan;
  readonly framework: Framework;
  /** The reader's day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly paper: 'a4' | 'letter';
  /** Version of the program, e.g. `0.1.0`. */
  readonly version: string;
  /** What goes in; left out: what a mentor usually gets. */
  readonly choices?: DocumentChoices;
  /** All lines of the plan in fold order, for its history. */
  readonly entries?: readonly Entry[];
  /** For the safety codes of those who signed; left out: none are said. */
  readonly crypto?: Crypto;
  /** How the plan stood at its check-ins. */
  readonly states?: readonly StateThen[];
  /** SHA-256 of attached files that are not in the plan's folder: such evidence counts and says so. */
  readonly missingFiles?: readonly string[];
}

/** There is something to stand for, or it is to be filled in by hand. */
function isSignable({ ratings, checkIns }: Plan, choices: DocumentChoices): boolean {
  return !choices.ratings || ratings.size > 0 || checkIns.size > 0;
}

/** Everything but the form is as it would be of a plan in which nobody has said anything yet. */
function buildForm(
  { plan, framework, day, paper, version, crypto }: ReportInput,
  choices: DocumentChoices,
): ReportModel {
  if (crypto === undefined) throw new Error('A review form cannot be made without hashing.');
  const form = formPart({ plan, framework, choices, day, crypto });
  const others = { ...choices, sections: [], skills: [], form: false };
  const bare = buildReport({ plan: planOfForm(plan), framework, day, paper, version, choices: others });
  const chosen = documentFramework(framework, choices).skills;
  const [only] = chosen;
  return {
    ...bare,
    framework: chosen.length === 1 && only !== undefined ? only.name : framework.name,
    form,
  };
}

/** The chosen skills with all of their levels, by id: who leaves out a level does not get further by it. None without ratings. */
function wholeSkills(
  { plan, framework }: Pick<ReportInput, 'plan' | 'framework'>,
  choices: DocumentChoices,
): ReadonlyMap<string, WholeSkill> {
  if (!choices.ratings) return new Map();
  const all = { ...choices, levels: null };
  const { skills } = documentFramework(framework, all);
  const whole = documentPlan(plan, framework, all);
  return new Map(skills.map((skill) => [skill.id, { skill, plan: whole }]));
}

/** Says about a plan what others are to read. The same input gives the same model. */
export function buildReport(input: ReportInput): ReportModel {
  const { day, paper, version, missingFiles = [], choices = usualChoices.mentor } = input;
  if (choices.form === true) return buildForm(input, choices);
  const framework = documentFramework(input.framework, choices);
  const plan = documentPlan(input.plan, framework, choices);
  const isIn = (section: Section) => has(choices, section);
  const labels = labelsOf(framework);
  const evidence = evidencePart(plan, labels, new Set(missingFiles));
  const isListed = isIn('evidence');
  const context = { plan, labels, support: supportOf(evidence), said: saidPart(plan) };
  const wholeOf = wholeSkills(input, choices);
  const skills = framework.skills.map((skill) =>
    skillPart({ ...context, isListed, skill }, wholeOf.get(skill.id) ?? null),
  );
  const told: Plan = {
    ...plan,
    evidence: isIn('evidence') ? plan.evidence : new Map<string, Evidence>(),
    actions: isIn('actions') ? plan.actions : new Map<string, Action>(),
  };
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
    status: statusPart(plan, day),
    frameworkHash: plan.framework,
    checkIns: isIn('checkIns') ? recordPart(told, framework, isIn('levels') ? 'with-levels' : 'here') : [],
    history: isIn('history') && choices.ratings ? historyPart(plan, framework, input.entries ?? []) : [],
    signOff: isIn('signOff') && isSignable(plan, choices) ? signPart(plan, input.crypto) : null,
    sections: choices.sections,
    since:
      isIn('since') && choices.ratings
        ? sincePart({ after: told, framework, states: input.states ?? [], isPart: choices.levels !== null })
        : null,
    openActions: openActions(told, labels),
    endedActions: endedActions(told, labels),
    evidence: isIn('evidence') ? evidence : [],
    form: null,
    pieces: evidence.length,
  };
}
