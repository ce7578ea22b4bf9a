import type { Locator, Page } from '@playwright/test';
import { boardWords, dueLineWords, headWords, ladderWords } from '../../../renderer/strings/plan';
import { Inspector } from './inspector';

/** The plan: where I am, what the next level asks, what is due. */
export class PlanPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly exportPdf: Locator;
  readonly addEvidence: Locator;
  readonly due: Locator;
  readonly ladder: Locator;
  readonly legend: Locator;
  readonly board: Locator;
  readonly cards: Locator;
  readonly inspector: Inspector;
  readonly setLevelTarget: Locator;
  readonly evidenceForAll: Locator;
  readonly keep: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.exportPdf = this.main.getByRole('button', { name: headWords.exportPdf });
    this.addEvidence = this.main.getByRole('button', { name: headWords.addEvidence, exact: true });
    this.due = this.main.getByRole('region', { name: dueLineWords.label });
    this.ladder = this.main.getByRole('list', { name: ladderWords.label });
    this.legend = this.main.getByRole('list', { name: ladderWords.key });
    this.board = this.main.getByRole('heading', { level: 2 });
    this.cards = this.main.getByRole('option');
    this.inspector = new Inspector(page);
    this.setLevelTarget = this.main.getByRole('button', { name: boardWords.setTarget });
    this.evidenceForAll = this.main.getByRole('button', { name: boardWords.evidenceForAll });
    this.keep = this.main.getByRole('button', { name: boardWords.keep });
  }

  /** A level in the ladder. */
  rung(rank: number): Locator {
    return this.ladder.getByRole('button', { name: new RegExp(`^${ladderWords.level} ${String(rank)}\\b`) });
  }

  /** An indicator on the board, by its number: "3.2". */
  card(number: string): Locator {
    return this.main.getByRole('option', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
  }

  levelTarget(rank: number): Locator {
    return this.main.getByRole('textbox', { name: boardWords.targetDate(rank) });
  }

  claim(rank: number): Locator {
    return this.main.getByRole('button', { name: boardWords.claim(rank) });
  }

  /** What is said when a rating has moved the level. */
  move(what: RegExp | string): Locator {
    return this.main.getByRole('status').filter({ hasText: what });
  }
}
