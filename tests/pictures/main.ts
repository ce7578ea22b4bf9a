/** `node scripts/pictures.mjs`: pictures of every page, in four windows, and docs/pages.md that shows them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { on, usual } from '../e2e/circumstances';
import { fillLong, fillTypical, unbroken } from '../e2e/filled-plans';
import { launch, type Folders, type LaunchOptions, type Running } from '../e2e/launch';
import { meetingPlan } from '../e2e/meeting-plan';
import { FirstRunPage } from '../e2e/pages/first-run-page';
import { preparePlan, type Preparation } from '../e2e/prepared-plan';
import { takeDocuments } from './documents';
import { checkInPlaces, places, type Place } from './places';
import { dark, light, long, prepareFor, small, take, type Shot } from './shots';

const target = 'docs/pages';

/** A program on folders of its own, ended and cleared away afterwards. */
async function withProgram(
  optionsOf: (folders: Folders) => Promise<LaunchOptions>,
  work: (running: Running) => Promise<void>,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'person-'));
  const folders = {
    root,
    userData: join(root, 'user data'),
    plans: join(root, 'Documents', 'Rung'),
    exports: join(root, 'exports'),
  };
  const running = await launch(folders, await optionsOf(folders));
  try {
    await work(running);
  } finally {
    await running.kill();
    rmSync(root, { recursive: true, force: true, maxRetries: 50, retryDelay: 20 });
  }
}

async function keep(running: Running, name: string, shot: Shot): Promise<void> {
  writeFileSync(join(target, `${name}-${shot.name}.png`), await take(running));
}

interface Round {
  readonly places: readonly Place[];
  readonly shots: readonly Shot[];
  /** Writes the plan. @returns where it is */
  readonly prepare: (folders: Folders) => Promise<string>;
}

/** Every place in every one of these windows, on a plan that is made for it. */
async function takeAll({ places: all, shots, prepare }: Round): Promise<void> {
  for (const shot of shots) {
    // A program of its own, so that nothing of the last window is left open.
    await withProgram(
      async (folders) => on(await prepare(folders)),
      async (running) => {
        for (const { name, go } of all) {
          await prepareFor(running, shot);
          await go(running);
          await keep(running, name, shot);
          await running.page.keyboard.press('Escape');
        }
      },
    );
  }
}

async function takeFirstPage(): Promise<void> {
  await withProgram(
    () => Promise.resolve(usual),
    async (running) => {
      const first = new FirstRunPage(running.page);
      await first.heading.waitFor();
      for (const shot of [small, light, dark, long]) {
        await prepareFor(running, shot);
        if (shot === long) await first.name.fill(unbroken(80));
        await keep(running, 'first', shot);
      }
    },
  );
}

function pageOfPictures(): string {
  const all = [{ name: 'first', title: 'The first page' }, ...places, ...checkInPlaces];
  const picture = (name: string, { name: shot, width, height }: Shot) =>
    `![${String(width)} x ${String(height)}, ${shot}](pages/${name}-${shot}.png)`;
  const parts = all.map(({ name, title }) => {
    const row = (shots: readonly Shot[]) => `| ${shots.map((shot) => picture(name, shot)).join(' | ')} |`;
    return [`## ${title}`, '', row([light, dark]), '| --- | --- |', row([small, long]), ''].join('\n');
  });
  const head =
    'Each page at 1280 x 800 in light and in dark, at 640 x 400, and at 800 x 600 with words that have no place to break.';
  return `# The pages\n\n${head} Taken by \`node scripts/pictures.mjs\`.\n\n${parts.join('\n')}`;
}

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
await takeFirstPage();
const usualShots = [small, light, dark];
const usualPlan: Preparation = { fill: fillTypical };
const longPlan: Preparation = {
  name: unbroken(80),
  role: unbroken(80),
  mentor: unbroken(80),
  fill: fillLong,
};
const said = { notes: 'Closed incident 4417 alone. Next: one change window run end to end.' };
const longSaid = { mentor: unbroken(80), title: unbroken(80), comment: unbroken(200), notes: unbroken(200) };
await takeAll({ places, shots: usualShots, prepare: (folders) => preparePlan(folders, usualPlan) });
await takeAll({ places, shots: [long], prepare: (folders) => preparePlan(folders, longPlan) });
const shown = (how: typeof said | typeof longSaid) => async (folders: Folders) =>
  (await meetingPlan(folders, 'shown', how)).folder;
await takeAll({ places: checkInPlaces, shots: usualShots, prepare: shown(said) });
await takeAll({ places: checkInPlaces, shots: [long], prepare: shown(longSaid) });
const documents = await takeDocuments(target);
writeFileSync('docs/pages.md', [pageOfPictures(), documents].join('\n'));
