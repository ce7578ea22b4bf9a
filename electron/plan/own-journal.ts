/** Which file of the plan this device goes on writing, if it safely can. */
import type { Sign } from '../../framework/crypto';
import { counts, type StandingJournal } from '../../framework/standing';
import type { Installation } from '../installation';
import type { LoadedFile } from './journal-files';
import { journalName } from './layout';
import type { Ledger } from './ledger';

/** Begin a new file rather than let this one grow past what is read. */
const longEnough = 150_000_000;

/** The journal that this device appends to. */
export interface OwnJournal {
  readonly id: string;
  readonly file: LoadedFile;
  readonly sign: Sign;
  /** The last line of each other journal that this one has mentioned, by the first line of it or of its branch. */
  readonly seen: Map<string, string>;
}

/**
 * - `behind`: the file does not end where this device stopped writing (it was put back, or a clone of this computer
 *   writes too), so a new one is begun and the person is told
 * - `none`: there is none yet, or none that counts; one is begun without further words
 */
export type OwnChoice =
  | { readonly status: 'found'; readonly own: OwnJournal }
  | { readonly status: 'behind'; readonly journal: string }
  | { readonly status: 'refused' }
  | { readonly status: 'none' };

/** What this device wrote in the plan, newest first. */
async function ofThisDevice(ledger: Ledger, installation: Installation): Promise<readonly StandingJournal[]> {
  const begun = await installation.journalsOf(ledger.id);
  const order = new Map(begun.map((id, index) => [id, index]));
  return ledger.journals
    .filter(({ begin }) => begin.device === installation.device && begin.person === ledger.writer)
    .sort((one, other) => (order.get(other.id) ?? -1) - (order.get(one.id) ?? -1));
}

/** The one file that holds all of it and nothing behind; that of the journal's own name where there are two. */
function wholeFile(ledger: Ledger, journal: StandingJournal): LoadedFile | undefined {
  const whole = ledger.files.filter(
    (file) =>
      file.journal?.id === journal.id && file.trouble === null && file.lines.length === journal.lines.length,
  );
  return whole.find((file) => file.path.endsWith(journalName(journal.id))) ?? whole[0];
}

export function mentioned(file: LoadedFile): Map<string, string> {
  return new Map(file.lines.flatMap(({ line }) => Object.entries(line.seen)));
}

export async function chooseOwn(ledger: Ledger, installation: Installation): Promise<OwnChoice> {
  const [journal] = await ofThisDevice(ledger, installation);
  if (journal === undefined) return { status: 'none' };
  if (journal.standing === 'refused') return { status: 'refused' };
  const sign = await installation.signer(journal.id);
  if (sign === null || !counts(journal.standing)) return { status: 'none' };
  const memory = await installation.memory(journal.id);
  const file = journal.isForked ? undefined : wholeFile(ledger, journal);
  const last = file?.lines.at(-1)?.id;
  if (file === undefined || memory === null || (last !== memory.last && last !== memory.next)) {
    return { status: 'behind', journal: journal.id };
  }
  if (file.mark.size > longEnough) return { status: 'none' };
  return { status: 'found', own: { id: journal.id, file, sign, seen: mentioned(file) } };
}
