/** Reading one journal: which of its lines are whole, and who writes it. */
import { readChange } from './change';
import type { JournalBegin } from './changes/writers';
import type { Crypto } from './crypto';
import { readLine, type SealedLine } from './line';

/** A file in the plan's `journal/` folder; its name tells nothing, its content does. */
export interface JournalFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What is wrong with a journal file.
 * - `torn`: the last line has no end; an append did not finish, or a sync is under way
 * - `damaged`: a line is not what was written
 * - `newer`: a line was written by a newer version
 * - `nameless`: the first line has been emptied, so nobody can tell who wrote the rest
 * - `foreign`: it belongs to another plan
 */
export interface Trouble {
  readonly kind: 'torn' | 'damaged' | 'newer' | 'nameless' | 'foreign';
  readonly file: string;
  /** Number of the line in its file, counted from 1. */
  readonly line: number;
  /** Completes the sentence "Line 5 of FILE cannot be read: …". */
  readonly reason: string;
}

/** The good beginning of a journal file, and what stopped the reading where something did. */
export interface Journal {
  /** Id of line 0. */
  readonly id: string;
  readonly file: string;
  /** Null where line 0 has been emptied. */
  readonly begin: JournalBegin | null;
  readonly lines: readonly SealedLine[];
  readonly trouble: Trouble | null;
  /** How many lines of text stand after the good beginning (a torn end counts as one). */
  readonly rest: number;
}

interface ReadingDraft {
  readonly file: string;
  readonly lines: SealedLine[];
  begin: JournalBegin | null;
}

type Refusal = Pick<Trouble, 'kind' | 'reason'>;

function damagedBecause(reason: string): Refusal {
  return { kind: 'damaged', reason };
}

/** Line 0 says who writes; it stands alone in its line. */
function beginOf(first: SealedLine): JournalBegin | null {
  const [raw, ...others] = first.line.changes ?? [];
  const change = others.length === 0 ? readChange(raw) : null;
  return change?.type === 'journal.begin' ? change : null;
}

/** Takes one more line in, or says why it does not follow the ones before. */
function take(reading: ReadingDraft, text: string, crypto: Crypto): Refusal | null {
  const read = readLine(text, crypto);
  if (read.status === 'newer') {
    return { kind: 'newer', reason: `a newer Rung wrote it (version ${String(read.version)})` };
  }
  if (read.status === 'damaged') return damagedBecause(read.reason);
  const { sealed } = read;
  const previous = reading.lines.at(-1);
  if (sealed.line.seq !== reading.lines.length)
    return damagedBecause('a line before it is missing or stands twice');
  if (sealed.line.prev !== (previous?.id ?? null))
    return damagedBecause('it does not follow the line before it');
  if (previous !== undefined && sealed.line.clock <= previous.line.clock) {
    return damagedBecause('its clock is not after the line before it');
  }
  if (previous === undefined) {
    reading.begin = beginOf(sealed);
    if (reading.begin === null && sealed.line.changes !== undefined)
      return damagedBecause('it does not say who writes');
  }
  reading.lines.push(sealed);
  return null;
}

/** How many of the lines the journal's key vouches for: checking one line covers all before it. */
function signedLength(reading: ReadingDraft, crypto: Crypto): number {
  const { begin, lines } = reading;
  if (begin === null) return lines.length;
  let length = lines.length;
  for (let last = lines.at(-1); last !== undefined; last = lines[length - 1]) {
    if (crypto.verify(begin.key, last.id, last.line.sig)) break;
    length -= 1;
  }
  return length;
}

/**
 * Reads a journal as far as it is whole. The order of checks makes one signature enough for the whole file: each line
 * names the one before, and the journal's key has signed the last.
 * @returns null for a file that is no journal at all (not even its first line can be read) and holds nothing else
 */
export function readJournal(file: JournalFile, crypto: Crypto): Journal | Trouble {
  const texts = file.text.split('\n');
  const torn = texts.pop() ?? '';
  const reading: ReadingDraft = { file: file.name, lines: [], begin: null };
  let refusal: Refusal | null = null;
  for (const text of texts) {
    refusal = take(reading, text, crypto);
    if (refusal !== null) break;
  }
  const length = signedLength(reading, crypto);
  if (length < reading.lines.length) refusal = damagedBecause('its signature is not the writer’s');
  if (refusal === null && torn !== '') refusal = { kind: 'torn', reason: 'it breaks off in the middle' };
  const lines = reading.lines.slice(0, length);
  const trouble = refusal === null ? null : { ...refusal, file: file.name, line: length + 1 };
  const [first] = lines;
  if (first === undefined) {
    return trouble ?? { kind: 'torn', file: file.name, line: 1, reason: 'the file is empty' };
  }
  const rest = texts.length - length + (torn === '' ? 0 : 1);
  const nameless: Trouble = {
    kind: 'nameless',
    file: file.name,
    line: 1,
    reason: 'who wrote it has been taken out',
  };
  return {
    id: first.id,
    file: file.name,
    begin: reading.begin,
    lines,
    trouble: trouble ?? (reading.begin === null ? nameless : null),
    rest,
  };
}

/** The first line whose signature is not the writer's, which matters to nobody but a thorough check. */
export function unsignedLine(journal: Journal, crypto: Crypto): Trouble | null {
  const { begin } = journal;
  if (begin === null) return null;
  const index = journal.lines.findIndex(({ id, line }) => !crypto.verify(begin.key, id, line.sig));
  if (index === -1) return null;
  return {
    kind: 'damaged',
    file: journal.file,
    line: index + 1,
    reason: 'its signature is not the writer’s',
  };
}

/** One sentence for the person: what, where. */
export function troubleSentence(trouble: Trouble): string {
  return `Line ${String(trouble.line)} of ${trouble.file} cannot be read: ${trouble.reason}.`;
}
