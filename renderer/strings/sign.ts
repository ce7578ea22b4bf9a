/** Words about keys and signatures. */
import type { KeyState, OwnKey, SignerRow } from '../../framework/contract/sign-views';
import { formatDay } from '../ui/day-text';
import { counted } from './numbers';

const day = (instant: string) => formatDay(instant.slice(0, 10), 'long');

function standing({
  standing: state,
  since,
  where,
}: Pick<SignerRow, 'standing' | 'since' | 'where'>): string {
  if (state === 'first') return 'First signature in this plan';
  if (state === 'same') return 'Same key as last time';
  const when = since === null ? '' : ` since ${formatDay(since, 'long')}`;
  return where === 'here' ? `Another key than last time${when}` : `New computer${when}`;
}

export const signWords = {
  title: 'Sign',
  text: 'Both sign the same words: the three ratings, the evidence of these indicators, the actions and the notes. Signed by both, it is locked, and what was agreed counts.',
  list: 'Signatures',
  you: (name: string) => (name === '' ? 'You' : `${name}, you`),
  notSigned: 'Not signed yet',
  signed: (at: string, time: string) => `Signed ${day(at)}, ${time}`,
  signedHere: (owner: string) => `Signed at ${owner === '' ? 'this person' : owner}’s computer`,
  standing,
  code: 'Safety code',
  noKey: 'No signing key in this plan yet',
  keySince: (since: string) => `Signing key since ${formatDay(since, 'long')}`,
  proves: {
    own: 'It proves that these words were signed with this key, and that not a letter has changed since. It does not prove whose key it is: compare the safety code once, face to face or by phone.',
    here: 'It proves that these words were signed with a key that opens only with a passphrase typed at that computer, and that not a letter has changed since. It does not prove who typed it.',
  } satisfies Record<SignerRow['where'], string>,
  changed: (parts: string) => `Changed since this signature: ${parts}.`,
  missing: 'Before you can sign',
  sign: 'Sign…',
  signAgain: 'Sign as it is now…',
  waiting: (name: string) =>
    `Waiting for ${name === '' ? 'the other' : name}. It counts once both have signed.`,
  makeKey: 'Make your signing key…',
  tellKey: 'Add your signing key to this plan',
  makeKeyText: (name: string, where: 'away' | 'here') =>
    `${name === '' ? 'The other' : name} can sign once this plan knows your key.${where === 'away' ? ' It goes along with the next file.' : ''}`,
  unsigned: 'Close without signatures',
  paper: 'Signed on paper…',
  closedUnsigned: 'Closed a check-in without signatures.',
  closedPaper: 'Closed a check-in that was signed on paper.',
  locked: 'Signed by both, so it is locked. A later change needs a later check-in.',
  overUnsigned: 'Closed without signatures: agreed, not confirmed. A later change needs a later check-in.',
  overPaper: 'Confirmed on paper, Rung cannot check this.',
  paperBy: (name: string, date: string) => `Signed on paper by ${name}, ${formatDay(date, 'long')}`,
  openScan: 'Open the scan',
  noScan: 'No scan was attached.',
} as const;

export const signDialogWords = {
  title: 'Sign this check-in?',
  text: 'Once both have signed the same words it is locked. A signature cannot be taken back.',
  holds: (indicators: number, evidence: number, actions: number) =>
    `${counted(indicators, 'indicator')}, ${counted(evidence, 'piece of evidence', 'pieces of evidence')}, ${counted(actions, 'action')} and the notes. Nothing private.`,
  passphrase: 'Passphrase of your signing key',
  broken:
    'The signing key that was kept here cannot be opened any more. A new one is made; the old one is set aside, and what it has signed stays good.',
  fresh: 'You have no signing key on this computer yet. It is made now.',
  changed: (name: string, parts: string) =>
    `Since ${name === '' ? 'the other' : name} signed, this has changed: ${parts}.`,
  choose: 'What do you sign?',
  theirs: (name: string) => `What ${name === '' ? 'the other' : name} signed, without what has changed since`,
  now: (name: string) => `The check-in as it is now; ${name === '' ? 'the other' : name} signs again`,
  yes: 'Sign',
  busy: 'Signing',
} as const;

export const passphraseWords = {
  fresh: 'A new passphrase for your signing key',
  hint: 'At least 8 characters. Nobody can bring it back for you.',
  again: 'The same passphrase again',
  differ: 'The two are not the same.',
  short: 'Choose at least 8 characters.',
  needed: 'Type the passphrase.',
} as const;

export const paperWords = {
  title: 'Signed on paper',
  text: 'It then counts, and is shown everywhere as confirmed on paper, Rung cannot check this.',
  name: 'Who signed it',
  date: 'When',
  scan: 'Add a scan…',
  otherScan: 'Another scan…',
  scanHint: 'A picture or PDF of the sheet, where there is one.',
  nameNeeded: 'Write the name of the person who signed.',
  dateNeeded: 'Choose the day on which it was signed.',
  yes: 'Close as signed on paper',
} as const;

const states = {
  none: 'You have no signing key on this computer yet. It is made when you first sign.',
  ready: 'Kept in the keyring of this computer. It is opened only when you sign.',
  'needs-passphrase': 'Kept under your passphrase. It is opened only when you sign.',
  broken:
    'The key that was kept here cannot be opened any more. Make a new one: it shows to others as a new computer, and what the old one has signed stays good.',
} satisfies Record<KeyState, string>;

export const keyWords = {
  title: 'Your signing key',
  text: 'With it you sign check-ins. Others compare its safety code with you once, so that they know it is yours.',
  state: ({ state }: OwnKey) => states[state],
  since: (at: string) => `since ${day(at)}`,
  make: 'Make it now…',
  replace: 'Make a new one…',
  take: 'Take it along…',
  bring: 'Bring one from another computer…',
  taken: { saved: 'Saved', inFolder: 'in', open: 'Open', show: 'Show in folder' },
  takenText: (name: string, folder: string) => `Saved as ${name} in ${folder}.`,
} as const;

export const keyDialogWords = {
  make: { title: 'Make your signing key', text: 'You sign check-ins with it.', yes: 'Make it' },
  replace: {
    title: 'Make a new signing key?',
    text: 'The one that is here is set aside. What it has signed stays good; what you sign from now on shows as a new computer.',
    yes: 'Make a new one',
  },
  take: {
    title: 'Take your signing key along',
    text: 'It is saved as a file that opens only with a passphrase. Bring it in on your other computer, then delete the file.',
    yes: 'Save it…',
  },
  bring: {
    title: 'Bring a signing key',
    text: 'Choose the file that you saved on your other computer. The key that is here is set aside.',
    yes: 'Bring it in',
  },
  file: 'Choose the file…',
  noFile: 'Choose the file first.',
  ofFile: 'Passphrase of the file',
  newOfFile: 'A passphrase for the file',
} as const;
