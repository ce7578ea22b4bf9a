import { keyName } from './key-name';

interface KeyGroup {
  readonly title: string;
  /** Keys, each of which does it, and what they do. */
  readonly keys: readonly (readonly [readonly string[], string])[];
}

const groups: readonly KeyGroup[] = [
  {
    title: 'On an indicator',
    keys: [
      [['1'], 'Not yet'],
      [['2'], 'Partly'],
      [['3'], 'Met'],
      [['0'], 'Clear the rating'],
      [['E'], 'Add evidence'],
      [['D'], 'Set the target date'],
      [['A'], 'Add an action'],
      [['N'], 'Write a note'],
      [['Ctrl V'], 'Attach what was copied'],
    ],
  },
  {
    title: 'On the plan page',
    keys: [
      [['↑', '↓'], 'Through the indicators'],
      [['Home', 'End'], 'First and last indicator'],
      [['[', ']'], 'Level below and above'],
      [['Enter'], 'Into the chosen indicator'],
      [['Esc'], 'One step back; from an earlier day, back to today'],
    ],
  },
  {
    title: 'On the evidence page',
    keys: [
      [['Space'], 'Select the piece, or not'],
      [['Shift ↑', 'Shift ↓'], 'Select more'],
      [['Ctrl A'], 'Select all that is shown'],
      [['Del'], 'Remove the piece, or all that is selected'],
      [['Esc'], 'Select nothing'],
    ],
  },
  {
    title: 'In a check-in',
    keys: [
      [['↑', '↓'], 'Through its indicators'],
      [['1', '2', '3'], 'Not yet, partly, met: as a mentor, or as agreed by both'],
      [['0'], 'Clear it'],
      [['C'], 'Write a comment'],
      [['N'], 'Write down what is said'],
      [['A'], 'Add an action'],
      [['Esc'], 'Out of the comment; from a check-in, back to all of them'],
    ],
  },
  {
    title: 'In a meeting',
    keys: [
      [['↑', '↓'], 'Through the agenda'],
      [['Space', 'Enter'], 'Talked about, go on'],
      [['1', '2', '3', '0'], 'Agree on not yet, partly, met, none'],
      [['N'], 'Write down what is said'],
      [['A'], 'Add an action'],
      [['D'], 'Date of the next check-in'],
      [['S'], 'What came out of it'],
      [['Esc'], 'One step back'],
    ],
  },
  {
    title: 'Everywhere',
    keys: [
      [['Ctrl N'], 'Capture a thought'],
      [['Ctrl K'], 'Find anything, or do anything'],
      [['Ctrl F'], 'Find in your plan'],
      [['Ctrl Z'], 'Undo'],
      [['Ctrl Shift Z', 'Ctrl Y'], 'Redo'],
      [['F6'], 'To the message about what was removed'],
      [['Ctrl 1'], 'Plan'],
      [['Ctrl 2'], 'Evidence'],
      [['Ctrl 3'], 'Due'],
      [['Ctrl 4'], 'History'],
      [['Ctrl 5'], 'Check-ins'],
      [['Ctrl Shift O'], 'All plans'],
      [['Ctrl 6'], 'People'],
      [['Ctrl ,'], 'Settings'],
      [['Ctrl E'], 'Export PDF'],
      [['Ctrl P'], 'Print'],
      [['Ctrl Shift S'], 'Share for review'],
      [['?', 'F1'], 'This sheet'],
    ],
  },
];

export const keyWords = { title: 'Keys', groups, keyName } as const;
