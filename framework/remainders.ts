/** What erasures leave of lines, and which erasures count. */
import { canonicalJson } from './canonical-json';
import { readChange, type Change } from './change';
import type { TextErase } from './changes/history';
import type { RawChange, SealedLine } from './line';

/** A line, and id of the person whose journal it is. */
type Written = SealedLine & { readonly person?: string };

/**
 * Two devices may each have erased something else of one line before they saw each other: what either took out is out.
 * An erasure among what stays is the newest one's, which has said again what the others left.
 */
function leftByBoth(
  newer: readonly RawChange[] | undefined,
  older: readonly RawChange[],
): readonly RawChange[] {
  if (newer === undefined) return older;
  const texts = new Set(older.map((change) => canonicalJson(change)));
  return newer.filter((change) => change.type === 'text.erase' || texts.has(canonicalJson(change)));
}

/** Changes of which an erasure may take the text: no rating is ever erased, and nothing that was signed. */
function isErasable({ type }: RawChange): boolean {
  return /^(?:note|evidence|action|text)\./.test(type);
}

type Erased = TextErase['lines'][number];

/** Nobody takes out what somebody else wrote, nor anything but the texts that can be erased. */
function mayErase({ keep }: Erased, written: Written, person: string | undefined): boolean {
  if (written.person !== person) return false;
  const kept = new Set(keep.map((change) => canonicalJson(change)));
  const changes = written.line.changes ?? [];
  return changes.every((change) => isErasable(change) || kept.has(canonicalJson(change)));
}

/**
 * What is left of the lines out of which something was erased, by line id. Newest erasure first: it knew the older ones
 * and says again what is to stay, so a text cannot come back through an older erasure or an older copy of its line.
 */
export function remainders(ordered: readonly Written[]): ReadonlyMap<string, readonly RawChange[]> {
  const kept = new Map<string, readonly RawChange[]>();
  const lines = new Map(ordered.map((written) => [written.id, written]));
  for (const { id, line, person } of [...ordered].reverse()) {
    for (const raw of kept.get(id) ?? line.changes ?? []) {
      const change = raw.type === 'text.erase' ? readChange(raw) : null;
      if (change?.type !== 'text.erase') continue;
      for (const erased of change.lines) {
        const written = lines.get(erased.line);
        if (written !== undefined && !mayErase(erased, written, person)) continue;
        kept.set(erased.line, leftByBoth(kept.get(erased.line), erased.keep));
      }
    }
  }
  return kept;
}

/**
 * What stands in the place of lines that have no text in a shared copy, by line id: the individual says it of their own
 * lines, the newest word counts.
 */
export function sharedRemainders(
  ordered: readonly Written[],
  individual: string,
): ReadonlyMap<string, readonly RawChange[]> {
  const own = ordered.filter(({ person }) => person === individual);
  const empty = new Set(own.filter(({ line }) => line.changes === undefined).map(({ id }) => id));
  const kept = new Map<string, readonly RawChange[]>();
  if (empty.size === 0) return kept;
  for (const raw of own.flatMap(({ line }) => line.changes ?? [])) {
    const change = raw.type === 'share.state' ? readChange(raw) : null;
    if (change?.type !== 'share.state') continue;
    for (const { line, keep } of change.kept) if (empty.has(line)) kept.set(line, keep);
  }
  return kept;
}

/** Whose plan it is, and every line that counts, by its id. */
interface Known {
  readonly individual: string;
  readonly lines: ReadonlyMap<string, Written>;
}

function ownErasure(change: TextErase, person: string, { individual, lines }: Known): TextErase {
  const isIndividual = person === individual;
  const own = change.lines.filter((erased) => {
    const written = lines.get(erased.line);
    // Of what is not at hand only the individual can know that it was theirs.
    return written === undefined ? isIndividual : mayErase(erased, written, person);
  });
  if (own.length === change.lines.length && (isIndividual || change.files.length === 0)) return change;
  return { ...change, lines: own, files: isIndividual ? change.files : [] };
}

/** What others want to be erased of somebody else's is none of an erasure's, and so are the files, which are the individual's. */
export function ownErasures(changes: readonly Change[], person: string, known: Known): readonly Change[] {
  if (!changes.some(({ type }) => type === 'text.erase')) return changes;
  return changes.map((change) => (change.type === 'text.erase' ? ownErasure(change, person, known) : change));
}
