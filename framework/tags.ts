/** Tags: a person's own short words for kinds of evidence. */
import * as v from 'valibot';
import type { Evidence } from './plan';
import { shortText } from './text';

export const mostTags = 20;
/** In UTF-16 units. */
export const longestTag = 40;

/** As it is kept: one spelling of each character, on one line, and nothing around it. */
export function tidyTag(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\p{Control}]+/gu, ' ')
    .trim();
}

/** What two tags that differ only in case have in common. */
export function tagKey(tag: string): string {
  return tag.toLowerCase().normalize('NFC');
}

const tag = v.pipe(
  shortText,
  v.transform(tidyTag),
  v.minLength(1, 'holds an empty tag'),
  v.maxLength(longestTag, `holds a tag longer than ${String(longestTag)} characters`),
);

/** The tags of one piece of evidence, in the order in which they were given. */
export const tagsSchema = v.pipe(
  v.array(tag, 'must be a list of tags'),
  v.maxLength(mostTags, `has more than ${String(mostTags)} tags`),
  v.check((tags) => new Set(tags.map(tagKey)).size === tags.length, 'has a tag twice'),
  v.readonly(),
);

/** One tag however it is written, and how many pieces have it. */
export interface TagInUse {
  readonly key: string;
  /** As it was written first. */
  readonly tag: string;
  readonly count: number;
}

/** Every tag of these pieces once, in alphabetical order. */
export function tagsInUse(evidence: Iterable<Pick<Evidence, 'tags'>>): readonly TagInUse[] {
  const found = new Map<string, { readonly tag: string; count: number }>();
  for (const { tags } of evidence) {
    for (const one of tags) {
      const key = tagKey(one);
      const known = found.get(key);
      if (known === undefined) found.set(key, { tag: one, count: 1 });
      else known.count += 1;
    }
  }
  return Array.from(found, ([key, { tag: one, count }]) => ({ key, tag: one, count })).sort((one, other) =>
    one.key < other.key ? -1 : Number(one.key > other.key),
  );
}

/** The tags with another at their end; the same where it is one of them already. */
export function withTag(tags: readonly string[], added: string): readonly string[] {
  const key = tagKey(added);
  return tags.some((one) => tagKey(one) === key) ? tags : [...tags, added];
}

/** The tags without one, however it is written; the same where it is none of them. */
export function withoutTag(tags: readonly string[], taken: string): readonly string[] {
  const key = tagKey(taken);
  return tags.some((one) => tagKey(one) === key) ? tags.filter((one) => tagKey(one) !== key) : tags;
}
