/** What a list of changes since last time calls things by. */
import { numberOf, placesOf, type Framework } from './framework';

export interface SinceNames {
  /** By indicator id: "3.2". */
  readonly numbers: Readonly<Record<string, string>>;
  /** By skill id. Empty where there is only one, which then goes without saying. */
  readonly skills: Readonly<Record<string, string>>;
}

export function sinceNames(framework: Framework): SinceNames {
  const { skills } = framework;
  return {
    numbers: Object.fromEntries([...placesOf(framework)].map(([id, place]) => [id, numberOf(place)])),
    skills: skills.length > 1 ? Object.fromEntries(skills.map(({ id, name }) => [id, name])) : {},
  };
}
