/** Words of the help page. */
export const helpWords = {
  title: 'Help',
  back: 'Back',

  how: 'How it works',
  steps: [
    {
      title: 'Say where you are.',
      text: 'On the plan page, rate yourself on each indicator: not yet, partly or met. The level you say you have is the highest one of which, and of all below it, every indicator is met.',
    },
    {
      title: 'Show it.',
      text: 'Attach evidence: a file, a link or a note. One piece can stand for many indicators. Drop it on the window, paste it, or press Ctrl+N and write one line; sort it later.',
    },
    {
      title: 'Say what is next.',
      text: 'Set target dates and write down what you will do. The page of what is due lists what is late, soon and later.',
    },
    {
      title: 'Talk about it.',
      text: 'Export a PDF for the one-on-one. What you marked private is not in it; notes are private unless you share them.',
    },
    {
      title: 'Change your mind.',
      text: 'Ctrl+Z takes back anything, also what you did weeks ago. History shows your plan as of any earlier day, and Settings goes back to a backup.',
    },
  ],
  keys: 'Show all keys',

  where: 'Where is my data',
  whereText:
    'On this computer, and nowhere else: Rung opens no connection. A plan is a folder of plain files that you can copy, move and keep as you like.',
  places: {
    plan: 'This plan, with its attached files and the backups of the last 14 days',
    plans: 'Where new plans go',
    settings: 'Settings, and the keys that sign your changes',
    log: 'A log of Rung’s own mistakes: when and where in the program, never a word of your plan',
    second: 'Second backups',
  },
  show: (what: string) => `Show: ${what}`,
  showShort: 'Show',
  takeAlong:
    'To take a plan to another computer, copy its folder. To keep it safe from the loss of this one, choose a second place for backups in Settings.',
  toSettings: 'Backups and their places',

  news: 'What is new',
  version: (version: string) => `Rung ${version}`,
} as const;
