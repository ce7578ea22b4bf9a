/**
 * A review form: a document of its own, made of the framework and of whose plan it is. It is made without ever looking at
 * how anybody sees themselves, so that nothing of that can be in it, whatever was chosen.
 */
import type { Crypto } from '../crypto';
import type { DocumentChoices } from '../document/choices';
import { documentFramework } from '../document/document-plan';
import { formCode, formIdentity, identityText } from '../form/identity';
import type { Framework } from '../framework';
import { emptyPlan, type Plan } from '../plan';
import { wordsOrNull } from './words';

/** One indicator to be rated. */
export interface FormRow {
  /** Counted from 1 through the whole form: what its fields are called after. */
  readonly row: number;
  /** E.g. 3.2. */
  readonly number: string;
  readonly text: string;
}

export interface FormLevel {
  readonly rank: number;
  readonly name: string;
  readonly description: string | null;
  readonly rows: readonly FormRow[];
}

export interface FormSkill {
  /** In its framework. Names may be the same. */
  readonly id: string;
  readonly name: string;
  readonly levels: readonly FormLevel[];
}

export interface ReportForm {
  /** In print, to tell one form from another. */
  readonly code: string;
  /** What comes back with the answers: see framework/form/identity.ts. */
  readonly identity: string;
  readonly skills: readonly FormSkill[];
}

/** Whose plan it is and what it is called: all that a form says about anybody. */
export function planOfForm({ id, framework, profile, title }: Plan): Plan {
  return { ...emptyPlan, id, framework, profile: { ...profile, role: '' }, title };
}

export interface FormInput {
  readonly plan: Plan;
  readonly framework: Framework;
  readonly choices: DocumentChoices;
  readonly day: string;
  readonly crypto: Crypto;
}

export function formPart({ plan, framework, choices, day, crypto }: FormInput): ReportForm {
  const indicators: string[] = [];
  const skills = documentFramework(framework, choices).skills.map(
    ({ id: skill, name, levels }): FormSkill => ({
      id: skill,
      name,
      levels: levels
        .filter((level) => level.indicators.length > 0)
        .map((level) => ({
          rank: level.rank,
          name: level.name,
          description: wordsOrNull(level.description),
          rows: level.indicators.map(({ id, text }, index) => ({
            row: indicators.push(id),
            number: `${String(level.rank)}.${String(index + 1)}`,
            text,
          })),
        })),
    }),
  );
  const identity = formIdentity({ plan: plan.id, framework: plan.framework, indicators, day }, crypto);
  const asked = skills.filter(({ levels }) => levels.length > 0);
  return { code: formCode(identity), identity: identityText(identity), skills: asked };
}
