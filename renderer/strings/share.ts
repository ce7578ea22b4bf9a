/** Words for sharing a plan as a file, and for what comes back. */
import type { ShareLook, TakenFile } from '../../framework/contract/check-in-views';
import type { Awaited } from '../../framework/turn';
import type { ShareChoices } from '../../framework/share/choices';
import { counted, fileSize } from './numbers';

function left({ private: hidden }: ShareLook, choices: Pick<ShareChoices, 'private'>): string {
  if (hidden === 0) return 'Nothing in this plan is private.';
  const things = counted(
    hidden,
    'private note, piece of evidence or action',
    'private notes, pieces of evidence and actions',
  );
  return choices.private
    ? `${things} will be in the file.`
    : `${things} ${hidden === 1 ? 'stays' : 'stay'} out.`;
}

const kinds: Readonly<Record<TakenFile['kind'], string>> = {
  new: 'New here',
  updated: 'Brought in',
  same: 'Nothing new',
  refused: 'Not brought in',
};

/** What the file is for: `rate` and so on as in framework/turn.ts, `over` where the check-in has ended, `plan` for none. */
export type MailKind = Awaited | 'over' | 'plan';

interface MailNames {
  /** Who gets it, and who writes; empty where that is not known. */
  readonly to: string;
  readonly from: string;
}

const hello = (name: string) => `Hello${name === '' ? '' : ` ${name}`},`;
const nothingLost =
  'Please open the attached file with Rung: it adds to what you have and changes nothing of yours.';

const fromIndividual: Readonly<Record<MailKind, string>> = {
  plan: `here is my career development plan. ${nothingLost}`,
  rate: 'here is my career development plan for our check-in. Please open the attached file with Rung, rate the indicators before you look at my ratings, and send back the file that Rung gives you.',
  show: `here is my plan again for our check-in. ${nothingLost}`,
  agree: `here is what I say to our check-in so far. ${nothingLost}`,
  sign: 'we have agreed, and I have signed what we agreed. Please open the attached file with Rung, sign it too, and send back the file that Rung gives you.',
  over: `here is our check-in as it ended. ${nothingLost}`,
};

const fromMentor: Readonly<Record<MailKind, string>> = {
  plan: `here is what I have written in your plan. ${nothingLost}`,
  rate: `here is your plan back. ${nothingLost}`,
  show: 'I have rated. Please open the attached file with Rung: it adds my ratings to your plan and changes nothing of yours. Then either of us can show both.',
  agree:
    'here are my ratings and comments. Please open the attached file with Rung: it adds them to your plan and changes nothing of yours.',
  sign: 'we have agreed, and I have signed what we agreed. Please open the attached file with Rung, sign it too, and send back the file that Rung gives you.',
  over: `here is our check-in as it ended. ${nothingLost}`,
};

function mail(role: 'individual' | 'other', kind: MailKind, { to, from }: MailNames): string {
  const text = (role === 'individual' ? fromIndividual : fromMentor)[kind];
  return `${hello(to)}\n\n${text}\n\n${from}`;
}

export const shareWords = {
  title: 'Share for review',
  titleBack: 'Send it back',
  text: 'One file that another Rung opens. You can share again later: what came in between is added, and nothing is overwritten.',
  textBack:
    'Your ratings, comments and actions in one file. Whoever gets it brings them in, and nothing of theirs is changed.',
  files: 'The attached files',
  filesHint: ({ files }: ShareLook) =>
    files.count === 0
      ? 'No attached file would go along; titles and links always do.'
      : `${counted(files.count, 'file')}, ${fileSize(files.size)}. Without them only their titles go along.`,
  private: 'Private things too',
  privateHint: left,
  earlier: 'Earlier versions too',
  earlierHint: 'What you overwrote, removed or took back.',
  skills: 'Skills',
  levels: 'Levels',
  level: (rank: number, name: string) => `${String(rank)}, ${name}`,
  noLevel: 'Choose at least one level.',
  noSkill: 'Choose at least one skill.',
  size: (size: number) => `About ${fileSize(size)}.`,
  looking: 'Looking at the plan…',
  heldBack: (count: number) =>
    `${counted(count, 'signed check-in')} ${count === 1 ? 'stays' : 'stay'} out, since a signed check-in goes whole or not at all.`,
  tooMuch: (what: string) =>
    `The file would hold ${what}, which is too much to travel as one: leave something out.`,
  willSign: 'I will sign this check-in',
  willSignHint: (name: string) =>
    `${name === '' ? 'The other' : name} can sign first only where this plan knows your signing key, so it is made now and goes along.`,
  wontSignHint:
    'The check-in can then be closed without signatures, or be signed on paper. You can make your key later and send it with another file.',
  save: 'Save the file…',
  inFolder: 'in',
  ready: 'The file is ready',
  dragHint: 'Press here and drag, or attach it from its folder.',
  mailTitle: 'Words for the mail',
  openMail: 'Write the mail',
  show: 'Show in folder',
  subject: (name: string) => `Career development plan${name === '' ? '' : ` of ${name}`}`,
  mail,
} as const;

export const takenWords = {
  title: (files: readonly TakenFile[]) =>
    files.length === 1 ? 'What came' : `What came in ${counted(files.length, 'file')}`,
  file: 'File',
  person: 'Plan of',
  result: 'Result',
  kinds,
  acts: (count: number) => counted(count, 'change'),
  nobody: 'somebody without a name',
  waiting: (person: string, device: string, day: string) =>
    `${person === '' ? 'This person' : person} is said to have written on another computer${device === '' ? '' : ` (${device})`} since ${day}. Nothing in the plan shows yet that it is theirs, so this was left out.`,
  accept: 'It is theirs: bring it in',
  close: 'Close',
} as const;

export const reviewWords = {
  title: 'Whose plan is it?',
  text: (person: string) =>
    `${person === '' ? 'Somebody' : person} shared this plan with you. What is theirs can only be read here; what you write goes into your own part.`,
  name: 'Your name, as they will see it',
  begin: 'Review the plan',
  mine: 'It is my own plan',
} as const;
