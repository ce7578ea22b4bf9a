/** What may be opened with the system's program. Everything else is only shown in its folder. */
import { open, stat } from 'node:fs/promises';
import { endingOf } from './safe-name';

/**
 * Kinds of document that cannot run anything by being opened. It is a list of what is allowed, since nobody knows all
 * that can execute on all systems; office files that may hold macros, web pages and drawings with script are not on it.
 */
const documents: ReadonlySet<string> = new Set([
  ...[
    'pdf',
    'txt',
    'md',
    'csv',
    'tsv',
    'rtf',
    'docx',
    'xlsx',
    'pptx',
    'odt',
    'ods',
    'odp',
    'epub',
    'eml',
    'ics',
  ],
  ...['png', 'jpg', 'jpeg', 'gif', 'webp', 'bmp', 'tif', 'tiff', 'heic', 'avif'],
  ...['mp3', 'm4a', 'wav', 'ogg', 'oga', 'flac', 'mp4', 'm4v', 'mov', 'webm', 'mkv', 'ogv'],
]);

/** How programs begin, whatever they are called: Windows, Linux, macOS (either order, and fat), and scripts. */
const programs: readonly string[] = [
  '4d5a',
  '7f454c46',
  'feedface',
  'feedfacf',
  'cefaedfe',
  'cffaedfe',
  'cafebabe',
  '2321',
];

async function beginsLikeProgram(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const start = buffer.subarray(0, bytesRead).toString('hex');
    return programs.some((program) => start.startsWith(program));
  } finally {
    await handle.close();
  }
}

/** On a disk without modes (a USB stick, say) every file looks executable, which then says nothing about this one. */
async function isMarkedExecutable(file: string, neighbour: string): Promise<boolean> {
  if (process.platform === 'win32') return false;
  const [mode, usual] = await Promise.all([stat(file), stat(neighbour)]);
  return (mode.mode & 0o111) !== 0 && (usual.mode & 0o111) === 0;
}

/**
 * Why a file is not opened, completing "Rung shows it in its folder instead: …"; null where it may be.
 * @param evidence the stored file, and what it was called when it was attached
 * @param neighbour a file of the same folder that is known to be none
 */
export async function whyNotOpened(
  evidence: { readonly file: string; readonly name: string },
  neighbour: string,
): Promise<string | null> {
  const ending = endingOf(evidence.name);
  if (ending === '') return 'its name does not say what kind of file it is';
  if (!documents.has(ending)) return `a .${ending} file may be able to run something on this computer`;
  if (await beginsLikeProgram(evidence.file)) return 'it is a program, whatever its name says';
  return (await isMarkedExecutable(evidence.file, neighbour)) ? 'it is marked as a program' : null;
}
