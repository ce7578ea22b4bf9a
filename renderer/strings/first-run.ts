/** Words of the first page, where a plan is made or opened. */
import { grouped } from './numbers';

export const firstRunWords = {
  help: 'How it works, and where your data is',
  title: 'See where you stand, and what the next level asks for.',
  what: 'Rung keeps your own development plan: your level, the evidence for it, and what you will do next.',
  where: 'Everything stays on this computer, in a folder that is yours. No account, no network.',
  whereSynced:
    'It lies in a folder that is yours, and Rung itself sends nothing anywhere. No account, no network.',

  startTitle: 'Make your plan',
  name: 'Your name',
  nameNeeded: 'Write your name: it will be the title of your plan.',
  role: 'Your role',
  roleHint: 'You can leave this empty.',
  level: (skill: string) => `Where are you now in ${skill}?`,
  levelHint: 'Choose the highest level that you already work at. The arrow keys climb the ladder.',
  levelName: (rank: number, name: string) => `I already work at level ${String(rank)}, ${name}`,
  belowLowest: (rank: number) => `Below level ${String(rank)}, or not sure`,
  notSureMeans: 'Nothing is rated yet. You say for each indicator where you are.',
  levelMeans: (count: number) =>
    count === 1
      ? 'Its indicator, and those of the levels below, will be rated met. You can change each of them later.'
      : 'These indicators, and those of the levels below, will be rated met. You can change each of them later.',
  make: 'Make my plan',
  making: 'Making your plan',
  folder: (path: string) => ['Your plan will be a folder in ', path, '.'] as const,
  synced: (tool: string) => `${tool} copies that folder to other places, and your plan with it.`,

  sampleTitle: 'Look around first',
  sampleText:
    'A filled-in plan, marked as a sample. You can change it as you like and remove it in one step.',
  sample: 'Look at the sample',
  openTitle: 'Open a plan you have',
  open: 'Choose its folder…',
  recent: 'Your plans',
  all: 'All plans…',
  people: (count: number) => `People, ${grouped(count)}…`,
} as const;
