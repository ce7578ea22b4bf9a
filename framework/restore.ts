/** Going back to an earlier state by going on: the changes that make one plan say what another said. */
import type { Change } from './change';
import { levelKey, type Action, type Evidence, type Plan } from './plan';
import { checkInsBack, proofsBack } from './restore-check-ins';

function keysOf<Value>(
  one: ReadonlyMap<string, Value>,
  other: ReadonlyMap<string, Value>,
): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What an item says, without the days on which that was recorded. Of its earlier files none is ever taken away. */
function content(item: Evidence | Action | undefined): unknown {
  return item === undefined ? null : { ...item, added: '', ended: '', earlier: [] };
}

function ratings(now: Plan, then: Plan): readonly Change[] {
  return keysOf(now.ratings, then.ratings)
    .filter((id) => now.ratings.get(id)?.rating !== then.ratings.get(id)?.rating)
    .map((indicator) => ({
      type: 'rating.set',
      indicator,
      rating: then.ratings.get(indicator)?.rating ?? null,
    }));
}

function notes(now: Plan, then: Plan): readonly Change[] {
  return keysOf(now.notes, then.notes)
    .filter((id) => !isSame(now.notes.get(id), then.notes.get(id)))
    .map((indicator) => {
      const note = then.notes.get(indicator) ?? { text: '', private: true };
      return { type: 'note.set', indicator, ...note };
    });
}

function levelOf(key: string): { readonly skill: string; readonly level: number } {
  const cut = key.lastIndexOf(levelKey('', 0).slice(0, -1));
  return { skill: key.slice(0, cut), level: Number(key.slice(cut + 1)) };
}

function targets(now: Plan, then: Plan): readonly Change[] {
  const ofIndicators = keysOf(now.targets, then.targets)
    .filter((id) => now.targets.get(id) !== then.targets.get(id))
    .map((indicator): Change => ({
      type: 'target.set',
      indicator,
      date: then.targets.get(indicator) ?? null,
    }));
  const ofLevels = keysOf(now.levelTargets, then.levelTargets)
    .filter((key) => now.levelTargets.get(key) !== then.levelTargets.get(key))
    .map((key): Change => ({
      type: 'target.set',
      ...levelOf(key),
      date: then.levelTargets.get(key) ?? null,
    }));
  return [...ofIndicators, ...ofLevels];
}

/** Adding evidence under an id that is there replaces it as a whole, but for the files that it has had. */
export function addingAgain(evidence: Evidence): Change {
  const { id, title, kind, date, indicators, tags, file, url, text, note, earlier = [] } = evidence;
  const files = earlier.length === 0 ? {} : { earlier: [...earlier] };
  const content = kind === 'file' && file !== null ? { file } : kind === 'link' ? { url } : { text };
  const tagged = tags.length > 0 ? { tags } : {};
  const about = { title, kind, date, indicators, ...tagged };
  const fields = { ...about, ...content, ...files, note, private: evidence.private };
  return { type: 'evidence.add', evidence: id, ...fields };
}

function evidence(now: Plan, then: Plan): readonly Change[] {
  return keysOf(now.evidence, then.evidence)
    .filter((id) => !isSame(content(now.evidence.get(id)), content(then.evidence.get(id))))
    .map((id) => {
      const earlier = then.evidence.get(id);
      return earlier === undefined ? { type: 'evidence.remove', evidence: id } : addingAgain(earlier);
    });
}

function adding({ id, text, indicators, date, owner, checkIn, private: isPrivate }: Action): Change {
  const left = { ...(owner !== undefined && { owner }), ...(checkIn !== undefined && { checkIn }) };
  return { type: 'action.add', action: id, text, indicators, date, private: isPrivate, ...left };
}

function ending(now: Action | undefined, { id, status, outcome }: Action): readonly Change[] {
  if (now?.status === status && now.outcome === outcome) return [];
  if (status === 'open' && (now?.outcome ?? '') === outcome) {
    return now === undefined ? [] : [{ type: 'action.reopen', action: id }];
  }
  const end: Change = { type: status === 'dropped' ? 'action.drop' : 'action.done', action: id, outcome };
  // One that was taken up again still says what had come of it.
  return status === 'open' ? [end, { type: 'action.reopen', action: id }] : [end];
}

/** Who wrote it down, who is to do it, and where that was said. */
function origin({ by, owner, checkIn }: Action): unknown {
  return { by, owner, checkIn };
}

/**
 * Written anew only where it is not there as the same person wrote it down: what somebody else wrote down stays theirs. One
 * of theirs that is gone altogether comes back in the individual's hand, for nobody writes in the name of another.
 */
function asItWas(now: Action | undefined, then: Action): readonly Change[] {
  if (now === undefined) return [adding(then), ...ending(undefined, then)];
  if (then.by === undefined && !isSame(origin(now), origin(then))) {
    return [adding(then), ...ending(undefined, then)];
  }
  const { id: action, text, indicators, date } = then;
  const isEdited = !isSame(written(now), written(then));
  const edit: Change = { type: 'action.edit', action, text, indicators, date, private: then.private };
  return [...(isEdited ? [edit] : []), ...ending(now, then)];
}

function written({ text, indicators, date, private: isPrivate }: Action): unknown {
  return { text, indicators, date, isPrivate };
}

/** There is no removing of an action: one that was not there yet is dropped. */
function actions(now: Plan, then: Plan): readonly Change[] {
  return keysOf(now.actions, then.actions)
    .filter((id) => !isSame(content(now.actions.get(id)), content(then.actions.get(id))))
    .flatMap((id): readonly Change[] => {
      const earlier = then.actions.get(id);
      if (earlier !== undefined) return asItWas(now.actions.get(id), earlier);
      return [{ type: 'action.drop', action: id, outcome: '' }];
    });
}

/**
 * One act that makes `now` say what `then` said. It adds to the plan and takes nothing away from its history, so it can
 * itself be undone. What was erased for good in between must already be missing from `then`. What people call themselves,
 * their keys, and what was shared with whom are no state to go back to: they stay as they are.
 */
export function restoringChanges(now: Plan, then: Plan): readonly Change[] {
  const profile: readonly Change[] = isSame(now.profile, then.profile)
    ? []
    : [{ type: 'profile.set', ...then.profile }];
  const title: readonly Change[] =
    now.title === then.title ? [] : [{ type: 'plan.rename', title: then.title }];
  // Last: what is put away can only be read.
  const archive: readonly Change[] =
    now.isArchived === then.isArchived ? [] : [{ type: 'plan.archive', archived: then.isArchived }];
  return [
    ...profile,
    ...title,
    ...ratings(now, then),
    ...notes(now, then),
    ...targets(now, then),
    ...evidence(now, then),
    ...proofsBack(now, then),
    ...checkInsBack(now, then),
    ...actions(now, then),
    ...archive,
  ];
}
