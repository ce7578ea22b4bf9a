/** What is done with many pieces at once: the requests of one act. A piece that is so already is left alone. */
import type { Evidence } from '../../../framework/plan';
import type { RequestInput } from '../../../framework/request';
import { mostTags, withoutTag, withTag } from '../../../framework/tags';

export type Putting = 'add' | 'replace';

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

/** @param chosen ids of indicators, in the framework's order */
export function puttingRequests(
  pieces: readonly Evidence[],
  chosen: readonly string[],
  how: Putting,
): readonly RequestInput[] {
  return pieces.flatMap(({ id, indicators }): readonly RequestInput[] => {
    const next = how === 'replace' ? [...chosen] : [...new Set([...indicators, ...chosen])];
    return isSameList(indicators, next) ? [] : [{ type: 'evidence.edit', evidence: id, indicators: next }];
  });
}

/** Which tags all are to have, and which none; the others stay as they are. */
export interface TagChange {
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

function tagsAfter(tags: readonly string[], { added, taken }: TagChange): readonly string[] {
  return added.reduce(withTag, taken.reduce(withoutTag, tags));
}

export function taggingRequests(pieces: readonly Evidence[], change: TagChange): readonly RequestInput[] {
  return pieces.flatMap(({ id, tags }): readonly RequestInput[] => {
    const next = tagsAfter(tags, change);
    return isSameList(tags, next) ? [] : [{ type: 'evidence.edit', evidence: id, tags: [...next] }];
  });
}

/** How many would have more tags than one piece can. */
export function withoutRoom(pieces: readonly Evidence[], change: TagChange): number {
  return pieces.filter(({ tags }) => tagsAfter(tags, change).length > mostTags).length;
}

export function sharingRequests(
  pieces: readonly Evidence[],
  sharing: 'private' | 'shared',
): readonly RequestInput[] {
  const isPrivate = sharing === 'private';
  return pieces
    .filter((one) => one.private !== isPrivate)
    .map(({ id }) => ({ type: 'evidence.edit', evidence: id, private: isPrivate }));
}

export function removingRequests(pieces: readonly Evidence[]): readonly RequestInput[] {
  return pieces.map(({ id }) => ({ type: 'evidence.remove', evidence: id }));
}
