/** A PDF that carries its plan: as good a PDF as without it, and a plan to whoever opens it in the program. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { embeddedFiles } from '../../electron/document/embedded-files';
import { reportOf } from '../../electron/document/report-of';
import { openInstallation } from '../../electron/installation';
import { aboutPdf } from '../../electron/pdf/about-pdf';
import { finishPdf } from '../../electron/pdf/finish';
import { openPlan, type OpenPlan } from '../../electron/plan/plan-folder';
import { usualChoices } from '../../framework/document/choices';
import { dropWords } from '../../renderer/strings/plan-switch';
import { expectNoBreaches } from './axe';
import { usual } from './circumstances';
import { electronProgram, expect, programArguments, programEnvironment, test, type Folders } from './launch';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { hasChromium, printInChromium } from './pdf-chromium';
import { pageTexts, tool } from './pdf-tools';
import { all, preparePlan } from './prepared-plan';

const choices = usualChoices.mentor;

/** The plan of somebody at another computer, with a file that goes along and a note that does not. */
async function elsewhere<Value>(folders: Folders, use: (plan: OpenPlan) => Promise<Value>): Promise<Value> {
  const root = join(folders.root, 'another computer');
  const other = { ...folders, root, userData: join(root, 'data'), plans: join(root, 'plans') };
  const proof = join(folders.root, 'proof.txt');
  writeFileSync(proof, 'kept as it was\n');
  const folder = await preparePlan(other, {
    name: 'Other Person',
    fill: async (act) => {
      await act([{ type: 'level.claim', level: 1 }]);
      await act([{ type: 'note.set', indicator: all('1.1')[0] ?? '', text: 'Only for me', private: true }]);
      await act(
        [{ type: 'evidence.add', kind: 'file', path: 'proof', title: 'A proof', indicators: all('1.1') }],
        {
          proof: { file: proof },
        },
      );
    },
  });
  const plan = await openPlan(await openInstallation(other.userData, 'app'), folder);
  try {
    return await use(plan);
  } finally {
    await plan.close();
  }
}

/** A bare page that carries the plan. @returns its path */
async function document(folders: Folders): Promise<string> {
  return elsewhere(folders, async (plan) => {
    const embed = await embeddedFiles(plan, choices, 'plan-and-files');
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const about = aboutPdf(reportOf(plan, { paper: 'a4', choices, version: '0.1.0' }));
    const { bytes } = await finishPdf(await pdf.save(), about, { embed });
    const file = join(folders.root, 'Plan.pdf');
    writeFileSync(file, bytes);
    return file;
  });
}

async function drop(page: Page, file: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [file], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await session.detach();
}

test('a tagged page stays tagged, outlined and sound with a plan and its files in it', async ({
  folders,
}) => {
  test.skip(!hasChromium, 'no Chromium to look with: install chromium, or name one in RUNG_CHROMIUM');
  const [bare, full] = [join(folders.root, 'bare.pdf'), join(folders.root, 'full.pdf')];
  const names = await elsewhere(folders, async (plan) => {
    const report = reportOf(plan, { paper: 'a4', choices, version: '0.1.0' });
    const { printed, finished } = await printInChromium(report);
    const embed = await embeddedFiles(plan, choices, 'plan-and-files');
    writeFileSync(bare, finished);
    writeFileSync(full, (await finishPdf(printed, aboutPdf(report), { embed })).bytes);
    return embed.map(({ name }) => name);
  });
  expect(tool('qpdf', '--check', full)).toContain('No syntax or stream encoding errors found');
  expect(tool('pdfinfo', full)).toMatch(/Tagged: +yes/);
  const same = [
    (file: string) => tool('pdfinfo', '-struct-text', file),
    (file: string) => tool('qpdf', '--json', '--json-key=outlines', file).replace(/"\d+ 0 R"/g, ''),
    (file: string) => pageTexts(file),
    (file: string) => tool('pdffonts', file).replace(/\s+\d+ +\d+$/gm, ''),
    (file: string) => tool('pdfinfo', '-dests', file),
  ];
  for (const look of same) expect(look(full)).toEqual(look(bare));
  const listed = tool('pdfdetach', '-list', full);
  expect(listed).toContain('2 embedded files');
  for (const name of names) expect(listed).toContain(name);
  expect(tool('qpdf', '--show-attachment=E1 proof.txt', full)).toBe('kept as it was\n');
});

test('dropped on the window it is the plan that it carries, files and all', async ({ start, folders }) => {
  const file = await document(folders);
  const { page } = await start(usual);
  await expect(page.getByRole('button', { name: 'Make my plan' })).toBeVisible();
  await drop(page, file);
  await expect(new PlanPage(page).heading).toBeVisible();
  await expect(page.locator('body')).toContainText('Other Person');
  const [plan = ''] = readdirSync(folders.plans);
  expect(readdirSync(join(folders.plans, plan, 'files'))).toHaveLength(1);
});

test('named at a second start it is brought into the plan that is there', async ({ start, folders }) => {
  const file = await document(folders);
  const { page } = await start(usual);
  for (const expected of ['new', 'same'] as const) {
    const second = spawn(electronProgram(), programArguments(folders, [file]), {
      env: programEnvironment(folders),
      stdio: 'ignore',
    });
    await new Promise((done) => second.once('exit', done));
    if (expected === 'new') {
      await expect(new PlanPage(page).heading).toBeVisible();
      await page.keyboard.press('Escape');
    }
  }
  await expect(page.getByRole('dialog')).toContainText('Plan.pdf');
  expect(readdirSync(folders.plans)).toHaveLength(1);
});

test('a PDF like any other, or an altered one, is one sentence', async ({ start, folders }) => {
  const file = await document(folders);
  const folder = await preparePlan(folders);
  const { page } = await start({ ...usual, args: [...(usual.args ?? []), folder] });
  await new Shell(page).goTo('settings');
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  await drop(page, file);
  await expect(page.getByRole('alert')).toContainText('it is damaged, or no PDF.');
  await expectNoBreaches({ page });
  const bare = await PDFDocument.create();
  bare.addPage();
  writeFileSync(file, await bare.save());
  await drop(page, file);
  await expect(page.getByRole('dialog')).toContainText('it is a PDF that carries no plan, only its pages.');
  await page.keyboard.press('Escape');
  writeFileSync(join(folders.root, 'a.txt'), 'x');
  await drop(page, join(folders.root, 'a.txt'));
  await expect(page.getByRole('alert')).toHaveText(dropWords.onlyPlan);
});
