/** What each entry of the history says was done. */
import { assertNever } from '../../framework/assert-never';
import type { Change } from '../../framework/change';
import { numberOf, type Place } from '../../framework/framework';
import type { HistoryRow } from '../../framework/history/rows';
import type { Together } from '../../framework/history/together';
import { formatDay } from '../ui/day-text';
import { checkInWords, isCheckInAct } from './check-in-acts';
import { counted, listed } from './numbers';
import { ratingWords } from './ratings';

interface Context {
  readonly places: ReadonlyMap<string, Place>;
  readonly row: HistoryRow;
}

type Of<Type extends Change['type']> = Extract<Change, { readonly type: Type }>;

function number(id: string, { places }: Context): string {
  const place = places.get(id);
  return place === undefined ? id : numberOf(place);
}

/** " for 3.1, 3.2 and 2 more"; nothing for none. */
function forIndicators(ids: readonly string[], context: Context): string {
  if (ids.length === 0) return '';
  const numbers = ids.slice(0, 4).map((id) => number(id, context));
  const more = ids.length - numbers.length;
  return ` for ${listed(more > 0 ? [...numbers, `${String(more)} more`] : numbers)}`;
}

/** With a space before it; nothing where it is not known any more. */
function quoted(text: string | undefined): string {
  return text === undefined || text.trim() === '' ? '' : ` “${text.trim()}”`;
}

function rating({ indicator, rating: now }: Of<'rating.set'>, context: Context): string {
  const { was, changes } = context.row;
  const before = was === null || changes.length > 1 ? '' : `, before: ${ratingWords[was].toLowerCase()}`;
  const where = number(indicator, context);
  return now === null
    ? `Cleared the rating of ${where}${before}`
    : `Rated ${where} ${ratingWords[now].toLowerCase()}${before}`;
}

function target(change: Of<'target.set'>, context: Context): string {
  const what = 'indicator' in change ? number(change.indicator, context) : `level ${String(change.level)}`;
  return change.date === null
    ? `Took away the target date of ${what}`
    : `Set the target date of ${what} to ${formatDay(change.date, 'long')}`;
}

function profile({ name, role, mentor }: Of<'profile.set'>): string {
  const parts = [
    ...(name === undefined ? [] : [`name${quoted(name) || ' empty'}`]),
    ...(role === undefined ? [] : [`role${quoted(role) || ' empty'}`]),
    ...(mentor === undefined ? [] : [`mentor${quoted(mentor) || ' empty'}`]),
  ];
  return `Changed your profile: ${listed(parts)}`;
}

function tagging(tags: readonly string[], name: string): string {
  if (tags.length === 0) return `Took the tags away from evidence${name}`;
  return `Tagged evidence${name} as ${listed(tags.map((tag) => `“${tag}”`))}`;
}

function evidence(change: Of<'evidence.edit'>, { row }: Context): string {
  const name = quoted(row.names[change.evidence]);
  if (change.file !== undefined) {
    const before = row.files[change.evidence];
    const names = before === undefined ? change.file.name : `${before} → ${change.file.name}`;
    return `Replaced the file of${name === '' ? ' a piece of evidence' : name} (${names})`;
  }
  if (change.title !== undefined) return `Renamed evidence${name} to${quoted(change.title)}`;
  if (change.tags !== undefined) return tagging(change.tags, name);
  return `Edited evidence${name}`;
}

function action(change: Of<'action.edit'>, { row }: Context): string {
  const name = quoted(row.names[change.action]);
  const isText = change.text !== undefined && quoted(change.text) !== name;
  return isText ? `Edited the action${name}, now${quoted(change.text)}` : `Edited the action${name}`;
}

function outcome({ action: id, outcome: came }: Of<'action.done' | 'action.drop'>, context: Context): string {
  const said = quoted(came);
  return `${quoted(context.row.names[id])}${said === '' ? '' : `:${said}`}`;
}

const erasedWords = { note: 'a note', evidence: 'evidence', action: 'an action' } as const;

function changeWords(change: Change, context: Context): string {
  if (isCheckInAct(change)) return checkInWords(change, (id) => number(id, context));
  const { names } = context.row;
  switch (change.type) {
    case 'rating.set':
      return rating(change, context);
    case 'level.claim':
      return `Said “I already work at level ${String(change.level)}”`;
    case 'note.set':
      return change.text === ''
        ? `Took away your note on ${number(change.indicator, context)}`
        : `Wrote on ${number(change.indicator, context)}:${quoted(change.text)}`;
    case 'target.set':
      return target(change, context);
    case 'profile.set':
      return profile(change);
    case 'plan.rename':
      return change.title.trim() === ''
        ? 'Took away the name of the plan'
        : `Called the plan${quoted(change.title)}`;
    case 'plan.archive':
      return change.archived ? 'Put the plan away' : 'Brought the plan back';
    case 'evidence.add':
      return `Added evidence${quoted(change.title)}${forIndicators(change.indicators, context)}`;
    case 'evidence.edit':
      return evidence(change, context);
    case 'evidence.remove':
      return `Removed evidence${quoted(names[change.evidence])}`;
    case 'action.add':
      return `Added the action${quoted(change.text)}${forIndicators(change.indicators, context)}`;
    case 'action.edit':
      return action(change, context);
    case 'action.done':
      return `Finished the action${outcome(change, context)}`;
    case 'action.drop':
      return `Gave up the action${outcome(change, context)}`;
    case 'action.reopen':
      return `Opened the action${quoted(names[change.action])} again`;
    case 'text.erase':
      return `Erased ${erasedWords[change.what]} for good`;
    case 'journal.begin':
      return `Began to write in this plan${change.deviceName === '' ? '' : ` on${quoted(change.deviceName)}`}`;
    case 'plan.start':
      return 'Began this plan';
    case 'device.admit':
      return 'Let another device write in this plan';
    case 'device.refuse':
      return 'Stopped a device from writing in this plan';
    case 'change.undo':
    case 'change.redo':
      return 'Took a step back or forth';
    default:
      return assertNever(change);
  }
}

const many = (count: number) => counted(count, 'piece of evidence', 'pieces of evidence');

function quotedList(texts: readonly string[]): string {
  return listed(texts.map((text) => `“${text}”`));
}

/** " under 3.2"; nothing for none. */
function under(ids: readonly string[], context: Context): string {
  return forIndicators(ids, context).replace(/^ for /, ' under ');
}

function putTogether(act: Extract<Together, { does: 'put' }>, context: Context): string {
  const { count, put, taken, only } = act;
  if (put.length === 0)
    return `Took ${many(count)} away from${forIndicators(taken, context).slice(' for'.length)}`;
  return `Put ${many(count)}${under(put, context)}${only ? ' only' : ''}`;
}

function tagTogether({ count, put, taken }: Extract<Together, { does: 'tag' }>): string {
  if (put.length === 0) return `Took the tag ${quotedList(taken)} away from ${many(count)}`;
  const away = taken.length === 0 ? '' : `, and took ${quotedList(taken)} away`;
  return `Tagged ${many(count)} as ${quotedList(put)}${away}`;
}

function togetherWords(act: Together, context: Context): string {
  switch (act.does) {
    case 'remove':
      return `Removed ${many(act.count)}`;
    case 'put':
      return putTogether(act, context);
    case 'tag':
      return tagTogether(act);
    case 'share':
      return `Made ${many(act.count)} ${act.private ? 'private' : 'shared'}`;
    default:
      return assertNever(act);
  }
}

/** The changes one by one. What somebody claims as a level stands for its ratings. */
function sentences(context: Context): readonly string[] {
  const { changes, more, standing, together } = context.row;
  if (together !== null) return [togetherWords(together, context)];
  const claim = changes.find(({ type }) => type === 'level.claim');
  if (claim !== undefined) {
    const rated = changes.length + more - 1;
    const words = changeWords(claim, context);
    return [rated === 0 ? words : `${words}, ${counted(rated, 'indicator')} rated met`];
  }
  if (changes.length === 0) {
    return [
      standing === 'stands'
        ? 'Something that a newer Rung has written'
        : 'What stood here was erased for good',
    ];
  }
  return changes.map((change) => changeWords(change, context));
}

const prefixes = { act: '', undo: 'Took back: ', redo: 'Brought back: ' } as const;

/** One line or a few, and how many changes are not told. */
export interface ActText {
  readonly lines: readonly string[];
  /** "and 36 more changes"; empty where all are told. */
  readonly more: string;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function actText(row: HistoryRow, places: ReadonlyMap<string, Place>): ActText {
  const [first = '', ...others] = sentences({ row, places });
  const isWhole = row.together !== null || row.changes.some(({ type }) => type === 'level.claim');
  const prefix = prefixes[row.does];
  return {
    lines: [prefix === '' ? first : `${prefix}${lowered(first)}`, ...others],
    more: row.more === 0 || isWhole ? '' : `and ${counted(row.more, 'more change')}`,
  };
}

/** The same in one line, for questions, tips and what is said afterwards: "rated 3.2 met and 2 more changes". */
export function actSummary(row: HistoryRow, places: ReadonlyMap<string, Place>): string {
  const lines = sentences({ row: { ...row, was: null }, places });
  const isWhole = row.together !== null || row.changes.some(({ type }) => type === 'level.claim');
  const more = lines.length - 1 + (isWhole ? 0 : row.more);
  const first = lowered(lines[0] ?? '');
  return more === 0 ? first : `${first} and ${counted(more, 'more change')}`;
}
