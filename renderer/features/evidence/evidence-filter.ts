import { numberOf, type Framework } from '../../../framework/framework';
import type { EvidenceKind } from '../../../framework/plan';
import { tagKey, tagsInUse, type TagInUse } from '../../../framework/tags';
import type { EvidenceRow } from './evidence-rows';

/** Which indicators it supports: any, none, one level (skill and rank) or one indicator (id). */
export type Place = 'any' | 'none' | `level ${string}` | `indicator ${string}`;

export type TagChoice = 'any' | `tag ${string}`;

export type Order = 'newest' | 'oldest' | 'title' | 'size';

export interface EvidenceFilter {
  readonly place: Place;
  readonly kind: EvidenceKind | 'any';
  /** Four digits. */
  readonly year: string;
  /** A tag's key, in front of it `tag `: a tag may be called anything. */
  readonly tag: TagChoice;
  readonly order: Order;
}

export const everything: EvidenceFilter = {
  place: 'any',
  kind: 'any',
  year: 'any',
  tag: 'any',
  order: 'newest',
};

/** What can be chosen: only what leads to at least one piece. */
export interface Choices {
  readonly levels: readonly { readonly place: Place; readonly rank: number; readonly name: string }[];
  readonly indicators: readonly { readonly place: Place; readonly number: string; readonly text: string }[];
  readonly hasUnsorted: boolean;
  readonly kinds: readonly EvidenceKind[];
  readonly years: readonly string[];
  readonly tags: readonly TagInUse[];
}

/** @param key of a tag */
export function choiceOfTag(key: string): TagChoice {
  return `tag ${key}`;
}

function placeOfLevel(skill: string, rank: number): Place {
  return `level ${skill} ${String(rank)}`;
}

/** The places of each piece, worked out once: every indicator and every level that it supports something of. */
function placesOfRows(rows: readonly EvidenceRow[], framework: Framework): readonly ReadonlySet<Place>[] {
  const levels = new Map<string, Place>();
  for (const skill of framework.skills) {
    for (const level of skill.levels) {
      for (const { id } of level.indicators) levels.set(id, placeOfLevel(skill.id, level.rank));
    }
  }
  return rows.map(({ evidence }) => {
    const known = evidence.indicators.filter((id) => levels.has(id));
    const places = known.flatMap((id): readonly Place[] => [`indicator ${id}`, levels.get(id) ?? 'any']);
    return new Set<Place>(['any', ...(known.length === 0 ? (['none'] as const) : places)]);
  });
}

export function choicesOf(rows: readonly EvidenceRow[], framework: Framework): Choices {
  const places = new Set<Place>();
  for (const one of placesOfRows(rows, framework)) for (const place of one) places.add(place);
  const levels = framework.skills.flatMap((skill) =>
    skill.levels.map(({ rank, name }) => ({ place: placeOfLevel(skill.id, rank), rank, name })),
  );
  const indicators = framework.skills.flatMap((skill) =>
    skill.levels.flatMap((level) =>
      level.indicators.map((indicator) => ({
        place: `indicator ${indicator.id}` as const,
        number: numberOf({ skill, level, indicator }),
        text: indicator.text,
      })),
    ),
  );
  return {
    levels: levels.filter(({ place }) => places.has(place)),
    indicators: indicators.filter(({ place }) => places.has(place)),
    hasUnsorted: places.has('none'),
    kinds: (['file', 'link', 'note'] as const).filter((kind) => rows.some((row) => row.kind === kind)),
    years: [...new Set(rows.map(({ date }) => date.slice(0, 4)))].sort().reverse(),
    tags: tagsInUse([...rows].reverse()),
  };
}

function ordered(rows: readonly EvidenceRow[], order: Order): readonly EvidenceRow[] {
  switch (order) {
    case 'newest':
      return rows;
    case 'oldest':
      return [...rows].reverse();
    case 'title':
      return [...rows].sort((one, other) => one.title.localeCompare(other.title));
    default:
      return [...rows].sort((one, other) => (other.size ?? -1) - (one.size ?? -1));
  }
}

/** @param rows newest first */
export function filtered(
  rows: readonly EvidenceRow[],
  filter: EvidenceFilter,
  framework: Framework,
): readonly EvidenceRow[] {
  const { place, kind, year, tag, order } = filter;
  const places = place === 'any' ? null : placesOfRows(rows, framework);
  const left = rows.filter((row, index) => {
    if (kind !== 'any' && row.kind !== kind) return false;
    if (year !== 'any' && !row.date.startsWith(year)) return false;
    if (tag !== 'any' && !row.tags.some((one) => choiceOfTag(tagKey(one)) === tag)) return false;
    return places === null || places[index]?.has(place) === true;
  });
  return ordered(left, order);
}

/** Whether anything is left out; the order leaves out nothing. */
export function isFiltering({ place, kind, year, tag }: EvidenceFilter): boolean {
  return place !== 'any' || kind !== 'any' || year !== 'any' || tag !== 'any';
}
