import { useMemo, useState } from 'react';
import { tagKey, tagsInUse, withTag, type TagInUse } from '../../../framework/tags';
import { useOpenPlan } from '../../store/store';
import { tagManyWords } from '../../strings/select';
import { taggingRequests, withoutRoom } from './many-acts';
import { useManyForm, usePieces, type ManyForm } from './use-many-form';

interface TagMany {
  /** Those that any of them has or is to have. */
  readonly tags: readonly string[];
  /** How many pieces. */
  readonly count: number;
  /** How many of them are to have a tag. */
  readonly countOf: (tag: string) => number;
  /** Those in use that not all of them have. */
  readonly known: readonly TagInUse[];
  readonly form: ManyForm;
  readonly choose: (tags: readonly string[], to: 'all' | 'none') => void;
  readonly add: (tags: readonly string[]) => void;
  readonly save: () => void;
}

/** What is chosen in the dialog about the tags of many pieces. What nobody touches there stays as it is. */
export function useTagMany(evidence: readonly string[]): TagMany {
  const { plan } = useOpenPlan();
  const pieces = usePieces(evidence);
  const [set, setSet] = useState<ReadonlyMap<string, 'all' | 'none'>>(new Map());
  const [added, setAdded] = useState<readonly string[]>([]);
  const form = useManyForm();
  const inUse = useMemo(() => tagsInUse(plan.evidence.values()), [plan.evidence]);
  const own = useMemo(() => tagsInUse(pieces), [pieces]);
  const counts = useMemo(() => new Map(own.map(({ key, count }) => [key, count])), [own]);
  const tags = added.reduce(
    withTag,
    own.map(({ tag }) => tag),
  );
  const countOf = (tag: string) => {
    const choice = set.get(tagKey(tag));
    if (choice === undefined) return counts.get(tagKey(tag)) ?? 0;
    return choice === 'all' ? pieces.length : 0;
  };
  const choose = (changed: readonly string[], to: 'all' | 'none') => {
    setSet((before) => new Map([...before, ...changed.map((tag) => [tagKey(tag), to] as const)]));
    form.refuse(null);
  };
  return {
    tags,
    count: pieces.length,
    countOf,
    known: inUse.filter(({ tag }) => countOf(tag) < pieces.length),
    form,
    choose,
    add: (more) => {
      setAdded(more.reduce(withTag, added));
      choose(more, 'all');
    },
    save: () => {
      const chosen = (to: 'all' | 'none') => tags.filter((tag) => set.get(tagKey(tag)) === to);
      const change = { added: chosen('all'), taken: chosen('none') };
      const full = withoutRoom(pieces, change);
      if (full > 0) form.refuse(tagManyWords.noRoom(full));
      else void form.save(taggingRequests(pieces, change));
    },
  };
}
