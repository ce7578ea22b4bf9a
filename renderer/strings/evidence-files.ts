/** Words about the files of evidence: what takes their place, what was there before, what is missing. */

export const evidenceFileWords = {
  file: 'The file',
  replace: 'Replace by a newer file…',
  replaceHint: 'Or drop one here. The older one is kept.',
  takesPlace: 'This takes its place when you save:',
  keepFile: 'Keep the file as it is',
  earlier: 'Earlier files',
  until: (day: string) => `until ${day}`,
  open: 'Open',
  openOne: (name: string, day: string) => `Open ${name}, the file until ${day}`,
} as const;
