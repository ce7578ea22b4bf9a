import type { Command } from './command';

/** By name, in the order in which `--help` lists them. */
export const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'new',
    {
      usage: 'new PLAN [--framework FILE] [--name N] [--title T] [--from DATA]',
      about:
        'Makes a plan of the person N, called T, in the folder PLAN: empty, or with what the JSON or CSV file DATA says, which an export wrote. Prints its id and folder.',
      load: async () => (await import('./new')).makePlan,
    },
  ],
  [
    'next',
    {
      usage: 'next PLAN NEW [--title T] [--met]',
      about:
        'Makes the next plan of the same person in the folder NEW, from where PLAN is now. PLAN is only read.',
      load: async () => (await import('./next')).startNext,
    },
  ],
  [
    'levels',
    {
      usage: 'levels PLAN',
      about: 'Prints the levels and what the next one asks for.',
      load: async () => (await import('./levels')).printLevels,
    },
  ],
  [
    'apply',
    {
      usage: 'apply PLAN FILE [--as NAME --device ID]',
      about:
        'Records the list of changes in FILE as one act, all or none. FILE - is standard input. With --as in the name of another person, who is made on first use.',
      load: async () => (await import('./apply')).applyFile,
    },
  ],
  [
    'pack',
    {
      usage: 'pack PLAN OUT.rung [--no-files] [--private] [--levels 2,3] [--skills a,b]',
      about: 'Writes the plan, or a part of it, into one file that another Rung opens. Prints the path.',
      load: async () => (await import('./pack')).pack,
    },
  ],
  [
    'merge',
    {
      usage: 'merge PLAN FILE.rung|FILE.pdf [--dry-run] [--accept DEVICE]',
      about:
        'Adds what came in FILE, or in the plan that a PDF carries, to the plan in the folder PLAN, which need not be there yet.',
      load: async () => (await import('./merge')).merge,
    },
  ],
  [
    'unpack',
    {
      usage: 'unpack FILE.pdf|FILE.rung DIR',
      about:
        'Takes the plan out of FILE into DIR/plan, and its files into DIR/evidence. DIR must be new or empty.',
      load: async () => (await import('./unpack')).unpack,
    },
  ],
  [
    'form',
    {
      usage: 'form PLAN FILE.pdf [--dry-run]',
      about:
        'Reads a review form that came back filled in, and records what it says in the name of the mentor who wrote it. Prints it. Nothing is added twice.',
      load: async () => (await import('./form')).takeForm,
    },
  ],
  [
    'sign',
    {
      usage: 'sign PLAN [CHECK-IN] [--as NAME --device ID]',
      about:
        'Signs a check-in with a key file of the command line, made on first use and kept under the passphrase in RUNG_PASSPHRASE where there is one. Without CHECK-IN only tells the plan the key.',
      load: async () => (await import('./sign')).signPlan,
    },
  ],
  [
    'show',
    {
      usage: 'show PLAN [--as-of DATE]',
      about: 'Prints the whole plan, as it is or as it was at the end of a day (2027-03-31).',
      load: async () => (await import('./show')).show,
    },
  ],
  [
    'diff',
    {
      usage: 'diff PLAN --since DATE|CHECK-IN',
      about:
        'Prints what is otherwise now than at the end of a day, or than where a check-in (by its id) ended.',
      load: async () => (await import('./diff')).diff,
    },
  ],
  [
    'export',
    {
      usage:
        'export PLAN|--all FOLDER --pdf|--md|--docx|--svg|--csv|--json|--ics|--zip|--folder [FILE] [--audience mentor|panel|blank] [--paper a4|letter] [--embed] [--private]',
      about:
        'Writes the plan as a document, as data or as a calendar, without what is private. --embed puts the plan and its files into the PDF; --zip and --folder put the files beside it. With --all every plan in the folders in FOLDER, into the folder FILE. Prints the path.',
      load: async () => (await import('./export')).exportAsked,
    },
  ],
  [
    'people',
    {
      usage: 'people FOLDER',
      about:
        'Prints one row for each plan in the folders in FOLDER: levels, next check-in, whose turn it is, what is late. What is covered stays so.',
      load: async () => (await import('./people')).listPeople,
    },
  ],
  [
    'check',
    {
      usage: 'check PLAN|FILE [--json] [--against PLAN]',
      about:
        'Reads a plan, in a folder or a file, a framework, a list of changes or a journal thoroughly. Prints what is wrong, with --json also what was signed, so that others can check it, and what has no effect; with --against where a PDF or .rung file is not what PLAN says.',
      load: async () => (await import('./check')).check,
    },
  ],
  [
    'erase',
    {
      usage: 'erase PLAN --evidence ID | --note INDICATOR | --action ID',
      about: 'Takes something out of the plan, its past and its backups for good.',
      load: async () => (await import('./erase')).erase,
    },
  ],
  [
    'sample',
    {
      usage: 'sample PLAN',
      about: 'Makes a sample plan to look at in the folder PLAN.',
      load: async () => (await import('./sample')).makeSamplePlan,
    },
  ],
]);
