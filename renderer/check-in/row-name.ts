import { labelOf, numberOf, type Framework, type Place } from '../../framework/framework';

/** What a row about one indicator is called. */
export interface RowName {
  /** "3.1"; empty for one that the framework does not know. */
  readonly number: string;
  /** Of the skill, where there are several; else null. */
  readonly skill: string | null;
  /** Both together, for what is said about the row elsewhere. */
  readonly label: string;
  readonly text: string;
}

/** @param place of the indicator; undefined where the framework does not know it */
export function rowName(framework: Framework, place: Place | undefined, indicator: string): RowName {
  if (place === undefined) return { number: '', skill: null, label: '', text: indicator };
  const skill = framework.skills.length === 1 ? null : place.skill.name;
  return { number: numberOf(place), skill, label: labelOf(framework, place), text: place.indicator.text };
}
