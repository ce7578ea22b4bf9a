import type { Locator, Page } from '@playwright/test';
import type { Paper } from '../../../framework/contract/views';
import type { Audience, Section } from '../../../framework/document/choices';
import type { Embedding } from '../../../framework/document/embedding';
import { exportWords as words } from '../../../renderer/strings/export';

/** The document: what goes in, its pages, and the ways to hand it out. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly start: Locator;
  readonly print: Locator;
  readonly done: Locator;
  readonly open: Locator;
  readonly view: Locator;
  readonly sheets: Locator;
  /** Page count and size, once the pages are whole. */
  readonly amount: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  readonly findings: Locator;
  readonly useUsual: Locator;
  /** Opens the choice of skills, levels and single pieces. */
  readonly part: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: words.title });
    this.start = this.dialog.getByRole('button', { name: words.start });
    this.print = this.dialog.getByRole('button', { name: words.print });
    this.done = this.dialog.getByRole('group', { name: words.doneTitle });
    this.open = this.dialog.getByRole('button', { name: words.open });
    this.view = this.dialog.getByRole('group', { name: words.preview });
    this.sheets = this.view.getByRole('img');
    this.amount = this.dialog.getByText(/^[\d,]+ pages?, [\d.]+ [KM]B$/).first();
    this.next = this.dialog.getByRole('button', { name: words.next });
    this.previous = this.dialog.getByRole('button', { name: words.previous });
    this.findings = this.dialog.getByRole('region', { name: words.findings });
    this.part = this.dialog.getByText(words.part);
    this.useUsual = this.dialog.getByRole('button', { name: words.useUsual });
  }

  /** The words on it: the radio button itself lies invisible under them. */
  paper(paper: Paper): Locator {
    const group = this.dialog.getByRole('group', { name: words.paper });
    return group.getByText(words.papers[paper], { exact: true });
  }

  audience(audience: Audience): Locator {
    const group = this.dialog.getByRole('group', { name: words.audience });
    return group.getByText(words.audiences[audience], { exact: true });
  }

  /** What goes with it. */
  embed(embed: Embedding): Locator {
    const group = this.dialog.getByRole('group', { name: words.embed });
    return group.getByText(words.embeds[embed], { exact: true });
  }

  section(section: Section): Locator {
    return this.dialog.getByRole('checkbox', { name: words.sections[section], exact: true });
  }

  with(part: keyof typeof words.withParts): Locator {
    return this.dialog.getByRole('checkbox', { name: words.withParts[part], exact: true });
  }
}
