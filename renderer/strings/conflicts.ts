/** Words of what was changed on two devices at once: which field, which values, who said them when. */
import { assertNever } from '../../framework/assert-never';
import type { Conflict, SaidValue } from '../../framework/conflicts/conflicts';
import type { ActionPart, CheckInPart, EvidencePart, MentorPart, Says } from '../../framework/conflicts/says';
import type { DeviceRow } from '../../framework/contract/views';
import { numberOf, type Place } from '../../framework/framework';
import type { Plan } from '../../framework/plan';
import { clockTimeIn } from '../ui/clock-time';
import { formatDay } from '../ui/day-text';
import { fileSize, listed, grouped } from './numbers';
import { ratingWord } from './ratings';

export const conflictWords = {
  title: 'Changed on two devices at once',
  about: 'The devices did not know of each other then. The newer value stands until you choose.',
  stands: 'stands now',
  keep: 'Keep this',
  keepAll: 'Keep all that stand now',
  close: 'Close',
  list: 'What to choose',
  done: 'All is chosen. Nothing else was changed on two devices at once.',
  chosen: (what: string, left: number) =>
    left === 0 ? `${what}: chosen. Nothing is left.` : `${what}: chosen. ${grouped(left)} left.`,
  more: (count: number) => `and ${grouped(count)} more, which come here as you choose`,
} as const;

export interface ConflictContext {
  readonly plan: Plan;
  readonly places: ReadonlyMap<string, Place>;
  readonly devices: readonly DeviceRow[];
  /** Id of the person at this computer. */
  readonly writer: string;
}

function number(id: string, { places }: ConflictContext): string {
  const place = places.get(id);
  return place === undefined ? id : numberOf(place);
}

function numbers(ids: readonly string[], context: ConflictContext): string {
  return ids.length === 0 ? 'None' : listed(ids.map((id) => number(id, context)));
}

function quoted(name: string): string {
  const line = name.trim().split('\n', 1)[0] ?? '';
  return line === '' ? '' : ` “${line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line}”`;
}

/** What each part of a piece of evidence is called, in the order in which a piece shows them. */
const evidenceParts = {
  title: 'Title of the evidence',
  date: 'Day of the evidence',
  indicators: 'What the evidence is for:',
  tags: 'Tags of the evidence',
  file: 'File of the evidence',
  url: 'Address of the evidence',
  text: 'Text of the evidence',
  note: 'Note with the evidence',
  private: 'Who sees the evidence',
} satisfies Record<keyof EvidencePart, string>;

const actionParts = {
  text: 'The action',
  indicators: 'What the action is for:',
  date: 'By when to do',
  private: 'Who sees the action',
} satisfies Record<keyof ActionPart, string>;

const checkInParts = {
  date: 'Day of the check-in',
  notes: 'What was said in the check-in',
  nextDate: 'Day of the next check-in',
} satisfies Record<keyof CheckInPart, string>;

const mentorParts = {
  rating: 'Your rating of',
  comment: 'Your comment on',
} satisfies Record<keyof MentorPart, string>;

/** ", 12 December 2026": which check-in it is, where it has a day. */
function checkInDay(id: string, { plan }: ConflictContext): string {
  const day = plan.checkIns.get(id)?.date ?? null;
  return day === null ? '' : `, ${formatDay(day, 'long')}`;
}

function partOf<Part extends string>(edit: object, parts: Readonly<Record<Part, string>>): string {
  const [part] = Object.keys(edit);
  const found = Object.entries<string>(parts).find(([name]) => name === part);
  return found?.[1] ?? '';
}

const profileParts = { name: 'Your name', role: 'Your role', mentor: 'Your mentor' } as const;

/** "Rating of 3.2"; "Title of the evidence “Runbook”". */
export function fieldWords(conflict: Conflict, context: ConflictContext): string {
  const says = conflict.values[0]?.says;
  if (says === undefined) return '';
  const name = quoted(conflict.name);
  switch (says.kind) {
    case 'profile':
      return profileParts[says.part];
    case 'title':
      return 'What the plan is called';
    case 'rating':
      return `Rating of ${number(says.indicator, context)}`;
    case 'note':
      return `Your note on ${number(says.indicator, context)}`;
    case 'target':
      return `Target date of ${number(says.indicator, context)}`;
    case 'level-target':
      return `Target date of level ${String(says.level)}`;
    case 'evidence':
      return `${partOf(says.edit, evidenceParts)}${name}`;
    case 'evidence-kept':
      return `The evidence${name}`;
    case 'action':
      return `${partOf(says.edit, actionParts)}${name}`;
    case 'action-status':
      return `State of the action${name}`;
    case 'proof':
      return `What good looks like for ${number(says.indicator, context)}`;
    case 'check-in':
      return `${partOf(says.edit, checkInParts)}${checkInDay(says.checkIn, context)}`;
    case 'check-in-chosen':
      return `What the check-in is about${checkInDay(says.checkIn, context)}`;
    case 'agreed':
      return `Agreed rating of ${number(says.indicator, context)}${checkInDay(says.checkIn, context)}`;
    case 'mentor-rating':
      return `${partOf(says.edit, mentorParts)} ${number(says.indicator, context)}`;
    default:
      return assertNever(says);
  }
}

function dayWords(day: string | null): string {
  return day === null ? 'No date' : formatDay(day, 'long');
}

function textWords(text: string): string {
  return text.trim() === '' ? 'Nothing' : text;
}

function sharedWords(item: { readonly private?: boolean | undefined }): string {
  return item.private === true ? 'Private, in no document' : 'In documents';
}

function evidenceWords(edit: EvidencePart, context: ConflictContext): string {
  if (edit.date !== undefined) return dayWords(edit.date);
  if (edit.indicators !== undefined) return numbers(edit.indicators, context);
  if (edit.tags !== undefined) return edit.tags.length === 0 ? 'None' : listed(edit.tags);
  if (edit.file !== undefined) return `${edit.file.name}, ${fileSize(edit.file.size)}`;
  if (edit.private !== undefined) return sharedWords(edit);
  return textWords(edit.title ?? edit.url ?? edit.text ?? edit.note ?? '');
}

function actionWords(edit: ActionPart, context: ConflictContext): string {
  if (edit.date !== undefined) return dayWords(edit.date);
  if (edit.indicators !== undefined) return numbers(edit.indicators, context);
  if (edit.private !== undefined) return sharedWords(edit);
  return textWords(edit.text ?? '');
}

const statusWords = { open: 'Open', done: 'Done', dropped: 'Dropped' } as const;

/** The value itself, as long as it is. */
export function valueWords(says: Says, context: ConflictContext): string {
  switch (says.kind) {
    case 'profile':
    case 'title':
      return textWords(says.text);
    case 'rating':
      return ratingWord(says.rating ?? undefined);
    case 'note':
      return says.note === null ? 'No note' : says.note.text;
    case 'target':
    case 'level-target':
      return dayWords(says.date);
    case 'evidence':
      return evidenceWords(says.edit, context);
    case 'evidence-kept':
      return says.isKept ? 'It stays, with what was edited' : 'It is removed';
    case 'action':
      return actionWords(says.edit, context);
    case 'proof':
      return textWords(says.text);
    case 'check-in':
      if (says.edit.notes !== undefined) return textWords(says.edit.notes);
      return dayWords(says.edit.date ?? says.edit.nextDate ?? null);
    case 'check-in-chosen':
      return numbers(says.indicators, context);
    case 'agreed':
      return ratingWord(says.rating ?? undefined);
    case 'mentor-rating':
      return says.edit.comment === undefined
        ? ratingWord(says.edit.rating ?? undefined)
        : textWords(says.edit.comment);
    case 'action-status': {
      const came = says.outcome.trim();
      return came === '' ? statusWords[says.status] : `${statusWords[says.status]}: ${came}`;
    }
    default:
      return assertNever(says);
  }
}

/** Of a note, whether others see it, where the texts alone would not tell two apart. */
export function besideWords(says: Says): string {
  if (says.kind !== 'note' || says.note === null) return '';
  return sharedWords(says.note);
}

function deviceWords({ journal, deviceName }: SaidValue, devices: readonly DeviceRow[]): string {
  if (devices.some((device) => device.journal === journal && device.isThis)) return 'on this computer';
  return deviceName.trim() === '' ? 'on another device' : `on ${deviceName.trim()}`;
}

/** As they call themselves, or as the plan's person calls them. */
function otherName(person: string, { people, profile, person: individual }: Plan): string {
  const own = people.get(person)?.name.trim() ?? '';
  const told = person === individual ? profile.name.trim() : profile.mentor.trim();
  return own !== '' ? own : told !== '' ? told : 'Somebody else';
}

/** "You, on Laptop, 12 November 2026, 14:02" */
export function writerWords(value: SaidValue, { plan, devices, writer }: ConflictContext): string {
  const who = value.person === writer ? 'You' : otherName(value.person, plan);
  return `${who}, ${deviceWords(value, devices)}, ${formatDay(value.day, 'long')}, ${clockTimeIn(value)}`;
}
