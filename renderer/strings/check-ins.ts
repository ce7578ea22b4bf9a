/** Words of the check-ins page. People are named; "you" is the reader. */
import { formatDay } from '../ui/day-text';
import { counted, outOf, grouped } from './numbers';

/** One of the two in a check-in, as the reader calls them. */
export interface Party {
  readonly name: string;
  readonly isYou: boolean;
}

/** "You", or their name, at the beginning of a sentence. */
const subject = ({ name, isYou }: Party) => (isYou ? 'You' : name);
const inside = ({ name, isYou }: Party) => (isYou ? 'you' : name);
const has = (party: Party) => `${subject(party)} ${party.isYou ? 'have' : 'has'}`;
const pieces = (count: number) =>
  count === 0 ? 'no evidence' : counted(count, 'piece of evidence', 'pieces of evidence');

export const partyWords = {
  subject,
  pieces,
} as const;

export const checkInsWords = {
  title: 'Check-ins',
  text: 'One-on-ones with your mentor: both rate before seeing the other, then you compare and agree.',
  textForMentor: 'One-on-ones in this plan: both rate before seeing the other, then you compare and agree.',
  list: 'Check-ins, newest first',
  add: 'New check-in',
  emptyTitle: 'Your one-on-ones will stand here.',
  emptyText:
    'You choose some indicators, your mentor rates them without seeing your ratings, and then both are shown and you agree. A level that both have signed counts as agreed.',
  emptyForMentor: 'Nobody has opened a check-in in this plan. The person whose plan it is begins one.',
  more: (count: number) => `Show ${grouped(count)} more`,
  of: (day: string) => `Check-in, ${formatDay(day, 'long')}`,
  undated: (day: string) => `Check-in, opened ${formatDay(day, 'long')}`,
  with: (name: string) => `with ${name}`,
  about: (count: number) => counted(count, 'indicator'),
  all: 'All check-ins',
  aside: 'What changed and what was written down',
  on: (day: string) => formatDay(day, 'day-month'),
} as const;

/** How a check-in ended. */
export const standingWords = {
  over: {
    signed: 'Signed by both',
    paper: 'Confirmed on paper, Rung cannot check this',
    unsigned: 'Closed without signatures: agreed, not confirmed',
  },
} as const;

export const stepWords = {
  label: 'Steps',
  rated: (party: Party) => `${subject(party)} rated`,
  rates: (party: Party) => (party.isYou ? 'You rate' : `${party.name} rates`),
  show: 'Show both ratings',
  compare: 'Compare and agree',
  actions: 'Actions',
  sign: 'Sign',
} as const;

export const newCheckInWords = {
  title: 'New check-in',
  text: 'What you say of each indicator now is what will be compared. Your mentor does not see it before both ratings are shown.',
  mentor: 'Your mentor’s name',
  date: 'When you meet',
  indicators: 'Which indicators is it about?',
  usual: 'Chosen for you: the next level, what has changed, and what you say is met but nobody confirmed.',
  mentorNeeded: 'Write the name of the person it is with.',
  indicatorsNeeded: 'Choose at least one indicator.',
  yes: (count: number) => `Open it about ${counted(count, 'indicator')}`,
} as const;

export const chooseWords = {
  title: 'Which indicators is it about?',
  text: 'A rating that was given stays with its indicator.',
  indicators: 'Indicators',
  yes: 'Keep these',
} as const;

export const showWords = {
  title: 'Show both ratings?',
  text: 'From then on both of you see both, and neither can be changed. This cannot be undone.',
  unrated: (count: number) =>
    `${counted(count, 'indicator')} ${count === 1 ? 'has' : 'have'} no rating of yours: not assessed.`,
  yes: 'Show both ratings',
  no: 'Not yet',
} as const;

/** While the ratings are still apart. */
export const blindWords = {
  heading: (left: number, of: number) =>
    left === 0 ? `All ${grouped(of)} rated` : `${outOf(of - left, of)} rated`,
  text: (individual: Party) =>
    `You rate without seeing what ${inside(individual)} ${individual.isYou ? 'say' : 'says'}, with the evidence in view.`,
  done: 'You have said that you have rated. Until both are shown you can still change your ratings.',
  covered: 'Covered until both have rated and both are shown',
  asLastTime: (count: number) => `${grouped(count)} as last time`,
  asLastTip: (day: string) => `Fills what you have not touched with what stood on ${formatDay(day, 'long')}`,
  rated: 'I have rated',
  show: 'Show both ratings',
  list: 'Indicators to rate',
  rating: (number: string) => `Your rating of ${number}`,
  comment: 'Comment',
  commentHint: 'Why you see it so. They read it once both are shown.',
  clear: 'Clear',
  notRated: 'not rated yet',
  next: 'Next',
} as const;

export const waitingWords = {
  waiting: (mentor: Party) => `Waiting for ${inside(mentor)}`,
  hasRated: (mentor: Party) => `${has(mentor)} rated`,
  waitingText: (mentor: Party) =>
    `${subject(mentor)} rates without seeing what you say; you see both once they are shown.`,
  hasRatedText: 'Both have rated without seeing the other. Neither can be changed once both are shown.',
  choose: 'Choose indicators…',
  cancel: 'Give it up',
  cancelled: 'Gave up a check-in.',
  list: 'Indicators it is about',
  youSay: 'You say',
} as const;

/** After both were shown. */
export const compareWords = {
  heading: (left: number, of: number) =>
    left === 0 ? `All ${grouped(of)} agreed` : `${outOf(left, of)} to agree`,
  text: (differ: number, of: number) => {
    const blind = 'Both rated before seeing the other.';
    if (differ === 0) return `${blind} ${of === 1 ? 'They are' : 'All are'} alike.`;
    if (differ === of)
      return of === 1 ? `${blind} They differ.` : `${blind} The largest difference comes first.`;
    return differ === 1
      ? `${blind} The one that differs comes first.`
      : `${blind} The ${small(differ)} that differ come first.`;
  },
  agreed: 'Agreed',
  choose: 'Choose',
  agreedOn: (number: string) => `Agreed on ${number}`,
  notAgreed: 'Not agreed',
  apart: 'They differ',
  alike: 'Alike',
  alikeCount: (count: number) => counted(count, 'indicator'),
  agreeAlike: (count: number) => (count === 1 ? 'Agree the one alike' : `Agree the ${grouped(count)} alike`),
  agreeMore: (left: number) => `Agree ${grouped(left)} more to close`,
  toSign: 'Sign or close',
  changedSince: (rating: string) => `changed since: ${rating.toLowerCase()}`,
  pieces,
  moved: (days: number) =>
    days > 0 ? `date moved by ${counted(days, 'day')}` : `date brought forward by ${counted(-days, 'day')}`,
  details: (number: string) => `Evidence for ${number}, and what good looks like`,
  comment: 'Comment',
  commentOn: (number: string) => `Comment on ${number}`,
  newComment: 'Your comment',
  save: 'Add',
  cancel: 'Cancel',
  said: (party: Party) => `${subject(party)}:`,
} as const;

function small(count: number): string {
  return ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][count] ?? String(count);
}

export const proofWords = {
  title: 'What good looks like',
  somebody: 'somebody else',
  hint: 'The proof that will be accepted, written down before the work.',
  written: (party: Party, day: string) =>
    `${party.isYou ? 'written by you' : `written by ${party.name}`}, ${formatDay(day, 'short')}`,
  unsaved: 'Taken up where you stopped typing. It is in the plan once you leave the field.',
} as const;
