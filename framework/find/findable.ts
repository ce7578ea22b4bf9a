/** What can be found in a plan: its indicators, notes, evidence and actions, each with the words it is found by. */
import { numberOf, placesOf, type Framework, type Place } from '../framework';
import type { Action, Evidence, Plan } from '../plan';

export type FindableKind = 'indicator' | 'note' | 'evidence' | 'action';

/** One thing of a plan. */
export interface Findable {
  /** Names it among all of them: `note infrastructure-support/3.1`. */
  readonly key: string;
  readonly kind: FindableKind;
  /** Of the indicator (also for its note), the piece of evidence or the action. */
  readonly id: string;
  /** The number of an indicator, which alone is found by it; else empty. */
  readonly number: string;
  /** What it is called; empty for a note. */
  readonly title: string;
  /** What else stands in it, each found by its words. */
  readonly texts: readonly string[];
}

function filled(texts: readonly (string | undefined)[]): readonly string[] {
  return texts.flatMap((text) => (text === undefined || text.trim() === '' ? [] : [text]));
}

function indicatorOf(place: Place): Findable {
  const { id, text, guidance } = place.indicator;
  const number = numberOf(place);
  const texts = filled([guidance, place.level.name]);
  return { key: `indicator ${id}`, kind: 'indicator', id, number, title: text, texts };
}

function evidenceOf({ id, title, text, note, tags, url, file }: Evidence): Findable {
  // A title that was taken from the text, the file or the address says the same again.
  const texts = filled([text, note, tags.join(', '), url, file?.name]).filter((one) => one !== title);
  return { key: `evidence ${id}`, kind: 'evidence', id, number: '', title, texts };
}

function actionOf({ id, text, outcome }: Action): Findable {
  return { key: `action ${id}`, kind: 'action', id, number: '', title: text, texts: filled([outcome]) };
}

/** Everything of the plan that has a place to go to; of evidence and actions the newest first. */
export function findablesOf(plan: Plan, framework: Framework): readonly Findable[] {
  const places = placesOf(framework);
  const notes = [...plan.notes].filter(([id, { text }]) => places.has(id) && text.trim() !== '');
  const actions = [...plan.actions.values()].filter(({ indicators }) =>
    indicators.some((id) => places.has(id)),
  );
  return [
    ...Array.from(places.values(), indicatorOf),
    ...notes.map(([id, { text }]): Findable => ({
      key: `note ${id}`,
      kind: 'note',
      id,
      number: '',
      title: '',
      texts: [text],
    })),
    ...actions.reverse().map(actionOf),
    ...[...plan.evidence.values()].reverse().map(evidenceOf),
  ];
}

/** Whether the words of both are the same, so that what is known of one is true of the other. */
export function isSameFindable(one: Findable, other: Findable): boolean {
  return (
    one.title === other.title &&
    one.number === other.number &&
    one.texts.length === other.texts.length &&
    one.texts.every((text, index) => text === other.texts[index])
  );
}
