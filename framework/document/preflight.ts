/** What is worth a look before a document is handed out. Nothing of it keeps anybody from saving. */
import { isKnownPicture } from './picture-name';
import { has, type DocumentChoices, type Section } from './choices';
import { documentFramework, documentPlan } from './document-plan';
import type { Framework } from '../framework';
import { evidenceCounts, levelsOf } from '../levels';
import type { Evidence, Plan } from '../plan';
import type { ReportModel } from '../report/report';

/** Each names what it is about, by id, so that there is a way to mend it. None of the lists is empty. */
export type Finding =
  | { readonly kind: 'private'; readonly notes: number; readonly evidence: number; readonly actions: number }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'no-role' }
  | { readonly kind: 'empty-section'; readonly section: Section }
  | { readonly kind: 'title'; readonly evidence: readonly string[] }
  | { readonly kind: 'picture'; readonly evidence: readonly string[] }
  | { readonly kind: 'missing-file'; readonly evidence: readonly string[] }
  /** Bytes that go with it. */
  | { readonly kind: 'large'; readonly bytes: number }
  | { readonly kind: 'without-evidence'; readonly indicators: readonly string[] };

export interface PreflightInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly choices: DocumentChoices;
  /** What the document says with these choices. */
  readonly report: ReportModel;
  /** SHA-256 of attached files that are not in the plan's folder. */
  readonly missingFiles: readonly string[];
  /** Bytes of files that are to go with the document. */
  readonly attached: number;
}

/** Bytes: what many mail servers do not take. */
const large = 10_000_000;

/** As cameras, scanners and hurried people call what they keep. */
const sayingNothing = [
  /^\W*$/u,
  /^[\W\d]*(?:img|image|dsc[fn]?|pxl|photo|scan|screen ?shot|document|doc|file|untitled|copy|download|evidence|attachment|new|test)[\W\d]*(?:(?:at|of)[\W\d]*)?$/i,
  /^(?:img|dsc|pxl|scan|screenshot)[-_ ]?\d[\W\d]*/i,
];

/** Whether nobody could tell from the title what the piece is. The ending of a file's name does not count. */
export function saysNothing(title: string): boolean {
  const words = title.trim().replace(/\.[a-z\d]{1,5}$/i, '');
  if (/\p{L}/u.test(words) && !/[a-z]/i.test(words)) return false;
  return !/\p{L}/u.test(words) || sayingNothing.some((pattern) => pattern.test(words));
}

/** A section that was chosen and has nothing to say is not in the document at all. */
const emptiness: Readonly<Record<Section, (report: ReportModel) => boolean>> = {
  summary: () => false,
  next: ({ skills }) => skills.every(({ board }) => board === null),
  since: ({ since }) => since === null,
  levels: ({ skills }) => skills.every(({ levels }) => levels.length === 0),
  actions: ({ openActions, endedActions }) => openActions.length + endedActions.length === 0,
  checkIns: ({ checkIns }) => checkIns.length === 0,
  evidence: ({ evidence }) => evidence.length === 0,
  history: ({ history }) => history.length === 0,
  signOff: ({ signOff }) => signOff === null,
  details: () => false,
};

function emptySections({ choices, report }: PreflightInput): readonly Finding[] {
  return choices.sections
    .filter((section) => emptiness[section](report))
    .map((section) => ({ kind: 'empty-section', section }));
}

function privateThings(plan: Plan, { choices }: PreflightInput): readonly Finding[] {
  if (!choices.private) return [];
  const count = (items: Iterable<{ readonly private: boolean }>) =>
    [...items].filter((item) => item.private).length;
  const notes = count(plan.notes.values());
  const evidence = has(choices, 'evidence') ? count(plan.evidence.values()) : 0;
  const actions = has(choices, 'actions') ? count(plan.actions.values()) : 0;
  return notes + evidence + actions === 0 ? [] : [{ kind: 'private', notes, evidence, actions }];
}

type PieceFinding = Extract<Finding, { readonly evidence: readonly string[] }>['kind'];

function pieces(plan: Plan, { choices, missingFiles }: PreflightInput): readonly Finding[] {
  if (!has(choices, 'evidence')) return [];
  const missing = new Set(missingFiles);
  const tests: Readonly<Record<PieceFinding, (piece: Evidence) => boolean>> = {
    title: ({ title }) => saysNothing(title),
    // What a picture shows is said to those who cannot see it by the words about it.
    picture: ({ file, note }) => file !== null && isKnownPicture(file.name) && note.trim() === '',
    'missing-file': ({ file }) => file !== null && missing.has(file.sha256),
  };
  const found = (kind: PieceFinding): readonly Finding[] => {
    const evidence = [...plan.evidence.values()].filter(tests[kind]).map(({ id }) => id);
    return evidence.length === 0 ? [] : [{ kind, evidence }];
  };
  return [...found('missing-file'), ...found('title'), ...found('picture')];
}

function withoutEvidence(plan: Plan, framework: Framework, { choices }: PreflightInput): readonly Finding[] {
  if (!choices.ratings || !has(choices, 'levels')) return [];
  const counts = evidenceCounts(plan.evidence.values());
  const indicators = framework.skills
    .flatMap((skill) => levelsOf(skill, plan).next?.indicators ?? [])
    .map(({ id }) => id)
    .filter((id) => !counts.has(id));
  return indicators.length === 0 ? [] : [{ kind: 'without-evidence', indicators }];
}

/** In the order of their weight: what cannot be taken back once it is handed out comes first. */
export function preflight(input: PreflightInput): readonly Finding[] {
  const { choices, report, attached } = input;
  const noName: readonly Finding[] = report.name === '' ? [{ kind: 'no-name' }] : [];
  // A form to be filled in says nothing else of the person.
  if (report.form !== null) return noName;
  const framework = documentFramework(input.framework, choices);
  const plan = documentPlan(input.plan, framework, choices);
  return [
    ...privateThings(plan, input),
    ...noName,
    ...(report.role === '' ? [{ kind: 'no-role' } as const] : []),
    ...pieces(plan, input),
    ...(attached > large ? [{ kind: 'large', bytes: attached } as const] : []),
    ...withoutEvidence(plan, framework, input),
    ...emptySections(input),
  ];
}
