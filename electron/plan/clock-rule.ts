/** A line cannot be older than a line it had seen: where its clock says so, it is damage, like a broken seal. */
import type { SealedLine } from '../../framework/line';
import type { LoadedFile } from './journal-files';

/** Clocks of the lines that others mention, by line id. */
function mentionedClocks(files: readonly LoadedFile[]): ReadonlyMap<string, number> {
  const mentioned = new Set(
    files.flatMap((file) => file.lines.flatMap(({ line }) => Object.values(line.seen))),
  );
  const clocks = new Map<string, number>();
  if (mentioned.size === 0) return clocks;
  for (const file of files) {
    for (const { id, line } of file.lines) if (mentioned.has(id)) clocks.set(id, line.clock);
  }
  return clocks;
}

function isTooEarly({ line }: SealedLine, clocks: ReadonlyMap<string, number>): boolean {
  return Object.values(line.seen).some((id) => (clocks.get(id) ?? -1) >= line.clock);
}

function cut(file: LoadedFile, clocks: ReadonlyMap<string, number>): LoadedFile {
  const index = file.lines.findIndex((sealed) => isTooEarly(sealed, clocks));
  if (index === -1 || file.journal === null) return file;
  const lines = file.lines.slice(0, index);
  const trouble = {
    kind: 'damaged',
    file: file.name,
    line: index + 1,
    reason: 'its clock is not after what it had seen',
  } as const;
  const rest = file.journal.rest + file.lines.length - index;
  const journal = index === 0 ? null : { ...file.journal, lines, trouble, rest };
  return { ...file, journal, lines, trouble };
}

/** Files whose clocks are right stay the very same objects. */
export function withRightClocks(files: readonly LoadedFile[]): readonly LoadedFile[] {
  const clocks = mentionedClocks(files);
  return clocks.size === 0 ? files : files.map((file) => cut(file, clocks));
}
