/** What one act did to many pieces of evidence alike, so that it is told as one thing. */
import type { Change } from '../change';
import { tagKey } from '../tags';

export type Together =
  | { readonly does: 'remove'; readonly count: number }
  /** `put` and `taken`: ids of indicators that any of them came under or away from; `only`: they all stand there alone. */
  | {
      readonly does: 'put';
      readonly count: number;
      readonly put: readonly string[];
      readonly taken: readonly string[];
      readonly only: boolean;
    }
  | {
      readonly does: 'tag';
      readonly count: number;
      readonly put: readonly string[];
      readonly taken: readonly string[];
    }
  | { readonly does: 'share'; readonly count: number; readonly private: boolean };

/** A piece as it was before the act. */
export interface Before {
  readonly indicators: readonly string[];
  readonly tags: readonly string[];
}

type Edit = Extract<Change, { readonly type: 'evidence.edit' }>;
type Field = 'indicators' | 'tags' | 'private';

/** The one field that an edit changes; null where it is another, or more than one. */
function fieldOf(edit: Edit): Field | null {
  const fields = Object.keys(edit).filter((key) => key !== 'type' && key !== 'evidence');
  const field = (['indicators', 'tags', 'private'] as const).find((one) => one === fields[0]);
  return fields.length === 1 ? (field ?? null) : null;
}

/** What comes and goes, over all pieces: each once, in the order in which it is met. */
function differences(
  pairs: readonly { readonly before: readonly string[]; readonly after: readonly string[] }[],
  keyOf: (item: string) => string,
): { readonly put: readonly string[]; readonly taken: readonly string[] } {
  const put = new Map<string, string>();
  const taken = new Map<string, string>();
  for (const { before, after } of pairs) {
    const had = new Set(before.map(keyOf));
    const has = new Set(after.map(keyOf));
    for (const item of after) if (!had.has(keyOf(item))) put.set(keyOf(item), item);
    for (const item of before) if (!has.has(keyOf(item))) taken.set(keyOf(item), item);
  }
  return { put: [...put.values()], taken: [...taken.values()] };
}

function putting(edits: readonly Edit[], before: (id: string) => Before | undefined): Together {
  const pairs = edits.map(({ evidence, indicators = [] }) => ({
    before: before(evidence)?.indicators ?? [],
    after: indicators,
  }));
  const { put, taken } = differences(pairs, (id) => id);
  const [first] = pairs;
  const only = pairs.every(({ after }) => after.join('\n') === first?.after.join('\n'));
  return { does: 'put', count: edits.length, put, taken, only: only && taken.length > 0 };
}

function tagging(edits: readonly Edit[], before: (id: string) => Before | undefined): Together {
  const pairs = edits.map(({ evidence, tags = [] }) => ({
    before: before(evidence)?.tags ?? [],
    after: tags,
  }));
  return { does: 'tag', count: edits.length, ...differences(pairs, tagKey) };
}

function sharing(edits: readonly Edit[]): Together | null {
  const [first] = edits;
  const isAlike = edits.every((edit) => edit.private === first?.private);
  return isAlike ? { does: 'share', count: edits.length, private: first?.private === true } : null;
}

/**
 * @param before a piece as it was before the act, by id
 * @returns null where the act is about one piece, or not about all of them alike
 */
export function togetherOf(
  changes: readonly Change[],
  before: (id: string) => Before | undefined,
): Together | null {
  const pieces = new Set(changes.map((change) => ('evidence' in change ? change.evidence : '')));
  if (changes.length < 2 || pieces.size < changes.length) return null;
  if (changes.every(({ type }) => type === 'evidence.remove')) {
    return { does: 'remove', count: changes.length };
  }
  const edits = changes.filter((change) => change.type === 'evidence.edit');
  const [first] = edits;
  if (first === undefined || edits.length < changes.length) return null;
  const field = fieldOf(first);
  if (field === null || !edits.every((edit) => fieldOf(edit) === field)) return null;
  if (field === 'private') return sharing(edits);
  return field === 'tags' ? tagging(edits, before) : putting(edits, before);
}
