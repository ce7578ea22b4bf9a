/** How indicators are called inside a document, and where a link to one leads. */
import { labelOf, numberOf, type Framework } from '../framework';

/** A name inside the document that leads somewhere: `anchor` is the id of the place. */
export interface Reference {
  readonly label: string;
  readonly anchor: string;
}

/** By indicator id, in the framework's order. */
export type Labels = ReadonlyMap<string, Reference>;

/** "3.2", and with its skill's name before it where the framework has several. */
export function labelsOf(framework: Framework): Labels {
  const labels = new Map<string, Reference>();
  framework.skills.forEach((skill, index) => {
    for (const level of skill.levels) {
      for (const indicator of level.indicators) {
        const place = { skill, level, indicator };
        labels.set(indicator.id, {
          label: labelOf(framework, place),
          anchor: `indicator-${String(index + 1)}-${numberOf(place)}`,
        });
      }
    }
  });
  return labels;
}

/** References in the framework's order; ids that are not in the framework are passed over. */
export function referencesTo(labels: Labels, indicators: readonly string[]): readonly Reference[] {
  const wanted = new Set(indicators);
  return [...labels].filter(([id]) => wanted.has(id)).map(([, reference]) => reference);
}
