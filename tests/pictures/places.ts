/** The pages and the dialogs of which there are pictures, and the way to each from any page. */
import type { Locator, Page } from '@playwright/test';
import { historyWords } from '../../renderer/strings/history';
import { switchWords } from '../../renderer/strings/plan-switch';
import { shellWords } from '../../renderer/strings/shell';
import { expect, type Running } from '../e2e/launch';
import { EvidenceDialog } from '../e2e/pages/evidence-dialog';
import { EvidencePage } from '../e2e/pages/evidence-page';
import { FindDialog } from '../e2e/pages/find-dialog';
import { HistoryPage } from '../e2e/pages/history-page';
import { PlansPage } from '../e2e/pages/plans-page';
import { CheckInsPage } from '../e2e/pages/check-ins-page';
import { Shell } from '../e2e/pages/shell';

export interface Place {
  /** The beginning of its files' names. */
  readonly name: string;
  readonly title: string;
  readonly go: (running: Running) => Promise<void>;
}

type PageName = 'plan' | 'due' | 'history' | 'profile' | 'settings' | 'help';

/** What stands on a page once it is there; the plan's own heading says a level. */
function headingOf(page: Page, name: PageName): Locator {
  if (name === 'history') return new HistoryPage(page).rows.first();
  if (name === 'plan') return page.getByRole('main').getByRole('option').first();
  return page.getByRole('heading', { level: 1, name: shellWords.pages[name] });
}

function pageOf(name: PageName, title: string): Place {
  const go = async ({ page }: Running) => {
    await new Shell(page).goTo(name);
    await expect(headingOf(page, name)).toBeVisible();
  };
  return { name, title, go };
}

async function select({ page }: Running): Promise<void> {
  const evidence = new EvidencePage(page);
  await new Shell(page).goTo('evidence');
  await evidence.marks.first().check();
  await expect(evidence.bar).toBeVisible();
}

async function goBack({ page }: Running): Promise<void> {
  const history = new HistoryPage(page);
  await new Shell(page).goTo('history');
  await history.menu(history.rows.first()).click();
  await history.entry(historyWords.showThatDay).click();
  await expect(history.bar).toBeVisible();
}

async function edit({ page }: Running): Promise<void> {
  await new Shell(page).goTo('evidence');
  await new EvidencePage(page).list
    .getByRole('button', { name: /^Edit “/ })
    .last()
    .click();
  await expect(new EvidenceDialog(page).dialog).toBeVisible();
}

async function find({ page }: Running): Promise<void> {
  const palette = new FindDialog(page);
  await new Shell(page).goTo('plan');
  await palette.entry.click();
  await palette.field.fill('support');
  await expect(palette.choices.first()).toBeVisible();
}

async function allPlans({ page }: Running): Promise<void> {
  const plans = new PlansPage(page);
  await plans.switch.click();
  await plans.entry(switchWords.all).click();
  await expect(plans.heading).toBeVisible();
}

async function compare({ page }: Running): Promise<void> {
  const checkIns = new CheckInsPage(page);
  await new Shell(page).goTo('check-ins');
  // It may stand there already, from the picture before.
  const item = checkIns.items.first().getByRole('button').first();
  await expect(item.or(checkIns.steps)).toBeVisible();
  if (await item.isVisible()) await item.click();
  await expect(checkIns.steps).toBeVisible();
}

async function listCheckIns({ page }: Running): Promise<void> {
  const checkIns = new CheckInsPage(page);
  await new Shell(page).goTo('check-ins');
  await expect(checkIns.items.first()).toBeVisible();
}

/** In a plan in which both ratings of a check-in were shown. */
export const checkInPlaces: readonly Place[] = [
  { name: 'check-ins', title: 'Check-ins', go: listCheckIns },
  { name: 'check-in', title: 'A check-in, compare and agree', go: compare },
];

export const places: readonly Place[] = [
  pageOf('plan', 'Plan'),
  { name: 'evidence', title: 'Evidence, with a piece selected', go: select },
  { name: 'evidence-edit', title: 'A piece of evidence', go: edit },
  pageOf('due', 'Due'),
  pageOf('history', 'History'),
  { name: 'as-of', title: 'The plan of an earlier day', go: goBack },
  { name: 'find', title: 'Find', go: find },
  pageOf('profile', 'Profile'),
  pageOf('settings', 'Settings'),
  { name: 'plans', title: 'Plans', go: allPlans },
  pageOf('help', 'Help'),
];
