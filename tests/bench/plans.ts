import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from '../../electron/installation';
import { createPlan, type OpenPlan } from '../../electron/plan/plan-folder';
import { makeSample } from '../../electron/sample';
import { shippedFrameworkText } from '../../electron/shipped-framework';
import { levelReport } from '../../framework/level-report';
import { readRequests, type RequestInput } from '../../framework/request';
import type { Content } from './page-scripts';

/** A plan to measure with, and the installation whose plan it is: copied afresh for each use. */
export interface Prepared {
  readonly plan: string;
  readonly home: string;
  /** The first next-level indicator, as the window should show it. */
  readonly content: Content;
}

const words = { met: 'Met', partly: 'Partly', 'not-yet': 'Not yet' } as const;

function contentOf(plan: OpenPlan): Content {
  const [skill] = plan.framework.skills;
  const report = skill === undefined ? null : levelReport(skill, plan.plan, '2026-01-01');
  const first = report?.next?.indicators[0];
  if (first === undefined) throw new Error('The plan has no next level to look for');
  return { text: first.text, rating: first.rating === null ? 'Not assessed' : words[first.rating] };
}

const prose =
  'Found the cause in the log rotation, not in the builds, and wrote down what I tried in which order.';

/** The changes of an invented working life, always the same ones: mostly ratings, some notes, evidence and actions. */
function change(index: number, indicators: readonly string[]): RequestInput {
  // Both steps, so that no kind of change falls on the same few indicators.
  const indicator = indicators[(index * 7 + Math.floor(index / 8)) % indicators.length] ?? '';
  const date = `20${String(20 + (index % 10))}-0${String(1 + (index % 9))}-1${String(index % 10)}`;
  switch (index % 8) {
    case 0:
      return {
        type: 'evidence.add',
        kind: 'note',
        text: `${String(index)}. ${prose}`,
        date,
        indicators: [indicator],
      };
    case 1:
      return { type: 'note.set', indicator, text: `${prose} ${String(index)}` };
    case 2:
      return { type: 'target.set', indicator, date };
    case 3:
      return { type: 'action.add', text: `${prose} ${String(index)}`, date, indicators: [indicator] };
    default:
      return {
        type: 'rating.set',
        indicator,
        rating: (['not-yet', 'partly', 'met'] as const)[index % 3] ?? null,
      };
  }
}

async function fill(plan: OpenPlan, count: number): Promise<void> {
  const [skill] = plan.framework.skills;
  const indicators = skill?.levels.flatMap((level) => level.indicators.map(({ id }) => id)) ?? [];
  for (let index = 0; index < count - 1; index += 1) {
    await plan.apply(readRequests([change(index, indicators)]));
  }
  await plan.apply(readRequests([{ type: 'rating.set', indicator: indicators[0], rating: 'partly' }]));
}

/** 10,000 links, as an import makes them. */
async function fillEvidence(plan: OpenPlan): Promise<void> {
  const indicator = plan.framework.skills[0]?.levels[2]?.indicators[0]?.id ?? '';
  const changes = Array.from({ length: 10_000 }, (_, index) => ({
    type: 'evidence.add',
    kind: 'note',
    title: `Ticket ${String(index)}, restore test of the file server`,
    text: 'Words',
    date: '2026-10-28',
    indicators: [indicator],
  }));
  await plan.apply(readRequests(changes));
}

/** Plans are filled where no disk has to be waited for. */
function quickFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rung-bench-'));
}

/**
 * Makes a plan of so many changes, one act each, or the sample, or one of 10,000 pieces of evidence.
 * @param folder on the disk that is to be measured; gets two folders
 */
export async function prepare(folder: string, size: number | 'sample' | 'evidence'): Promise<Prepared> {
  const quick = quickFolder();
  try {
    const home = join(quick, 'home');
    const installation = await openInstallation(home, 'app');
    const at = join(quick, 'plan');
    const frameworkText = shippedFrameworkText();
    const profile = { name: 'Name Surname', role: 'Support engineer', mentor: 'Mentor Surname' };
    const plan =
      size === 'sample'
        ? await makeSample(installation, at)
        : await createPlan(installation, { folder: at, frameworkText, profile });
    if (size === 'evidence') await fillEvidence(plan);
    else if (size !== 'sample') await fill(plan, size);
    const content = contentOf(plan);
    await plan.close();
    const target = join(folder, String(size));
    cpSync(quick, target, { recursive: true, preserveTimestamps: true });
    return { plan: join(target, 'plan'), home: join(target, 'home'), content };
  } finally {
    rmSync(quick, { recursive: true, force: true });
  }
}
