/** Where a plan that somebody was given is not what they would be given now, in words. */
import type { CheckIn } from '../check-in';
import { labelOf, placesOf, type Framework } from '../framework';
import type { Plan } from '../plan';
import { isSame } from './emptying';

/** What a plan says of one thing, by what it is called. */
type Said = Readonly<Record<string, unknown>>;
type Things = ReadonlyMap<string, Said>;

/** "rating and note" */
function listed(names: readonly string[]): string {
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${[...others].reverse().join(', ')} and ${last}`;
}

/** One sentence a thing, in the order of the plan as it is now; what is only in what was given comes last. */
function sentences(given: Things, now: Things): readonly string[] {
  return [...new Set([...now.keys(), ...given.keys()])].flatMap((name) => {
    const [one, other] = [given.get(name), now.get(name)];
    if (one === undefined) return [`${name} is only in the plan.`];
    if (other === undefined) return [`${name} is only in the file.`];
    const unlike = Object.keys(other).filter((key) => !isSame(one[key], other[key]));
    return unlike.length === 0 ? [] : [`${name}: another ${listed(unlike)}.`];
  });
}

const noIndicator: Said = { rating: null, note: null, 'target date': null, 'proof that is wanted': null };

function indicators({ ratings, notes, targets, proofs }: Plan, framework: Framework): Things {
  const places = placesOf(framework);
  const ids = [...ratings.keys(), ...notes.keys(), ...targets.keys(), ...proofs.keys()];
  const known = [...places.keys()].filter((id) => ids.includes(id));
  const all = [...known, ...new Set(ids.filter((id) => !places.has(id)))];
  const name = (id: string) => {
    const place = places.get(id);
    return `Indicator ${place === undefined ? id : labelOf(framework, place)}`;
  };
  return new Map(
    all.map((id) => [
      name(id),
      {
        rating: ratings.get(id) ?? null,
        note: notes.get(id) ?? null,
        'target date': targets.get(id) ?? null,
        'proof that is wanted': proofs.get(id)?.text ?? null,
      },
    ]),
  );
}

/** An indicator of which nothing is said differs from one of which something is, in what is said. */
function filled(one: Things, other: Things): Things {
  const missing = [...other.keys()].filter((name) => !one.has(name));
  return new Map([...one, ...missing.map((name): [string, Said] => [name, noIndicator])]);
}

/** Two things of one name are told apart by a number. */
function numbered(rows: readonly (readonly [string, Said])[]): Things {
  const counts = new Map<string, number>();
  return new Map(
    rows.map(([name, said]) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [count === 1 ? name : `${name} (${String(count)})`, said];
    }),
  );
}

const longest = 60;

function quoted(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > longest ? `“${line.slice(0, longest)}…”` : `“${line}”`;
}

/** By what each is called now, wherever it was given another name. */
function byId<Item extends { readonly id: string }>(
  plans: { readonly given: ReadonlyMap<string, Item>; readonly now: ReadonlyMap<string, Item> },
  nameOf: (item: Item) => string,
  saidOf: (item: Item) => Said,
): readonly string[] {
  const { given, now } = plans;
  const all = new Map([...given, ...now]);
  const names = new Map(
    [...numbered([...all].map(([id, item]) => [nameOf(item), { id }]))].map(([name, { id }]) => [id, name]),
  );
  const things = (table: ReadonlyMap<string, Item>): Things =>
    new Map([...table].map(([id, item]) => [names.get(id) ?? id, saidOf(item)]));
  return sentences(things(given), things(now));
}

function checkInName({ date, opened }: CheckIn): string {
  return `The check-in of ${date ?? opened}`;
}

/** Who the mentor is goes unsaid in a copy in which they say nothing. */
function checkInSaid({
  mentor: _mentor,
  rows,
  comments,
  notes,
  nextDate,
  closed,
  signatures,
  ...rest
}: CheckIn): Said {
  return {
    ratings: rows,
    comments,
    record: notes,
    'next date': nextDate,
    ending: closed,
    signatures,
    day: rest.date,
  };
}

/**
 * @param given the plan as somebody has it
 * @param now as they would be given it now, with the same choices
 * @returns one sentence for each thing that is not the same; none where they agree
 */
export function differences(given: Plan, now: Plan, framework: Framework): readonly string[] {
  const [one, other] = [indicators(given, framework), indicators(now, framework)];
  const about = ({ profile, title, framework: hash, isArchived, levelTargets }: Plan): Things =>
    new Map([
      [
        'The plan',
        {
          ...profile,
          title,
          framework: hash,
          state: isArchived,
          'target date of a level': [...levelTargets],
        },
      ],
    ]);
  return [
    ...sentences(about(given), about(now)),
    ...sentences(filled(one, other), filled(other, one)),
    ...byId(
      { given: given.evidence, now: now.evidence },
      ({ title }) => `Evidence ${quoted(title)}`,
      ({ title, date, kind, indicators: ids, tags, file, url, text, note }) => ({
        title,
        date,
        kind,
        'list of indicators': ids,
        'list of tags': tags,
        file,
        link: url,
        text,
        note,
      }),
    ),
    ...byId(
      { given: given.actions, now: now.actions },
      ({ text }) => `Action ${quoted(text)}`,
      ({ text, indicators: ids, date, status, outcome }) => ({
        text,
        'list of indicators': ids,
        date,
        state: status,
        outcome,
      }),
    ),
    ...byId({ given: given.checkIns, now: now.checkIns }, checkInName, checkInSaid),
  ];
}
