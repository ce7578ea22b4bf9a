/** Words of a check-in side by side at one computer. */
export const seatWords = {
  here: 'My mentor is here',
  hand: (name: string) => `Hand the computer to ${name}`,
  text: 'Nothing of what either of you said is on this screen.',
  iAm: (name: string) => `I am ${name}`,
  getting: 'A moment…',
  notNow: 'Not now, go back',
  bar: (name: string) => `${name} sits here.`,
  barText:
    'What is rated and written now is theirs. Ratings of the other side are covered until both are shown.',
  onlyThis: 'Hand the computer back first: other plans on it are not for whoever sits here as a guest.',
  back: (name: string) => `Hand back to ${name}`,
} as const;

export const whereWords = {
  label: 'How you do it',
  away: 'By file',
  here: 'Side by side',
} as const;
