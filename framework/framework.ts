/** The competency framework: its schema, the one that ships with Rung, and look-ups by id. */
import * as v from 'valibot';
import { idSchema, longText, rankSchema } from './text';

const notAnObject = 'must be an object';

const indicatorSchema = v.object(
  {
    id: idSchema,
    text: longText,
    guidance: v.optional(longText),
  },
  notAnObject,
);

const levelSchema = v.object(
  {
    rank: rankSchema,
    name: longText,
    description: v.optional(longText),
    indicators: v.array(indicatorSchema, 'must be a list'),
  },
  notAnObject,
);

const skillSchema = v.object(
  {
    id: idSchema,
    name: longText,
    description: v.optional(longText),
    /** What the source calls its list of levels, e.g. "Proficiency Level". */
    levelsName: v.optional(longText),
    levels: v.array(levelSchema, 'must be a list'),
  },
  notAnObject,
);

const frameworkSchema = v.object(
  {
    id: idSchema,
    name: longText,
    description: v.optional(longText),
    skills: v.pipe(v.array(skillSchema, 'must be a list'), v.minLength(1, 'needs at least one skill')),
  },
  notAnObject,
);

/** One behaviour that shows a level. Its id is stable for ever: ratings hang on it. */
export type Indicator = Readonly<v.InferOutput<typeof indicatorSchema>>;

/** A rung: rank and name, e.g. 3 (Apply). A level may have no indicators. */
export interface Level {
  readonly rank: number;
  readonly name: string;
  readonly description?: string | undefined;
  readonly indicators: readonly Indicator[];
}

/** E.g. Infrastructure Support. Levels stand in rank order, lowest first. */
export interface Skill {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly levelsName?: string | undefined;
  readonly levels: readonly Level[];
}

/** A set of skills. */
export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly skills: readonly Skill[];
}

/** Where an indicator stands in its framework. */
export interface Place {
  readonly skill: Skill;
  readonly level: Level;
  readonly indicator: Indicator;
}

/** A framework that cannot be used; the message is one sentence for the person. */
export class FrameworkError extends Error {}

/** At most this many indicators in one framework (shared bound for everything from outside). */
const maximumIndicators = 10_000;

function refuseTwice(values: readonly (string | number)[], what: string): void {
  const seen = new Set<string | number>();
  for (const value of values) {
    if (seen.has(value)) throw new FrameworkError(`The framework has two ${what} "${String(value)}".`);
    seen.add(value);
  }
}

function checked(framework: Framework): Framework {
  refuseTwice(
    framework.skills.map((skill) => skill.id),
    'skills with the id',
  );
  const ids = framework.skills.flatMap((skill) => {
    refuseTwice(
      skill.levels.map((level) => level.rank),
      `levels in "${skill.name}" with the number`,
    );
    return skill.levels.flatMap((level) => level.indicators.map((indicator) => indicator.id));
  });
  if (ids.length > maximumIndicators) {
    throw new FrameworkError(`The framework has ${String(ids.length)} indicators; 10,000 are the most.`);
  }
  refuseTwice(ids, 'indicators with the id');
  return {
    ...framework,
    skills: framework.skills.map((skill) => ({
      ...skill,
      levels: [...skill.levels].sort((one, other) => one.rank - other.rank),
    })),
  };
}

/**
 * Reads a framework, or a single skill as Rung ships it (which is a framework of that one skill).
 * @param json parsed JSON of either shape
 * @throws FrameworkError in one sentence that says what is wrong and where
 */
export function readFramework(json: unknown): Framework {
  const isSkill = typeof json === 'object' && json !== null && 'levels' in json && !('skills' in json);
  const parsed = isSkill ? v.safeParse(skillSchema, json) : v.safeParse(frameworkSchema, json);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const field = v.getDotPath(issue);
    const reason = issue.received === 'undefined' ? 'is missing' : issue.message;
    throw new FrameworkError(
      `This is no framework Rung can read: ${field === null ? 'it' : `"${field}"`} ${reason}.`,
    );
  }
  const output = parsed.output;
  return checked(
    'skills' in output
      ? output
      : { id: output.id, name: output.name, description: output.description, skills: [output] },
  );
}

/** Every indicator of the framework with its level and skill, by id, in the framework's order. */
export function placesOf(framework: Framework): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const skill of framework.skills) {
    for (const level of skill.levels) {
      for (const indicator of level.indicators) places.set(indicator.id, { skill, level, indicator });
    }
  }
  return places;
}

/** The short number people use, e.g. 3.2: level rank and place in the level, counted from 1. */
export function numberOf(place: Place): string {
  const index = place.level.indicators.findIndex((indicator) => indicator.id === place.indicator.id);
  return `${String(place.level.rank)}.${String(index + 1)}`;
}

/** The number, and its skill's name before it where the framework has several: "Networks 3.2". */
export function labelOf({ skills }: Framework, place: Place): string {
  return skills.length === 1 ? numberOf(place) : `${place.skill.name} ${numberOf(place)}`;
}

/** The skill of that id, or the only one where none is named; undefined where there is none such. */
export function skillOf(framework: Framework, id: string | undefined): Skill | undefined {
  if (id !== undefined) return framework.skills.find((skill) => skill.id === id);
  return framework.skills.length === 1 ? framework.skills[0] : undefined;
}
