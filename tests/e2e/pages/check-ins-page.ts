import type { Locator, Page } from '@playwright/test';
import {
  blindWords,
  checkInsWords,
  compareWords,
  newCheckInWords,
  proofWords,
  showWords,
} from '../../../renderer/strings/check-ins';

/** All check-ins, and the one that is open. */
export class CheckInsPage {
  readonly main: Locator;
  readonly heading: Locator;
  readonly add: Locator;
  readonly items: Locator;
  readonly steps: Locator;
  readonly dialog: Locator;
  readonly mentorName: Locator;
  readonly openIt: Locator;
  readonly rated: Locator;
  readonly show: Locator;
  readonly showForGood: Locator;
  readonly comment: Locator;
  readonly newComment: Locator;
  readonly proof: Locator;
  readonly agreeAlike: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.add = this.main.getByRole('button', { name: checkInsWords.add });
    this.items = this.main.getByRole('list', { name: checkInsWords.list }).getByRole('listitem');
    this.steps = this.main.getByRole('list', { name: 'Steps' });
    this.dialog = page.getByRole('dialog');
    this.mentorName = this.dialog.getByRole('textbox', { name: newCheckInWords.mentor });
    this.openIt = this.dialog.getByRole('button', { name: /^Open it about / });
    this.rated = this.main.getByRole('button', { name: blindWords.rated });
    this.show = this.main.getByRole('button', { name: blindWords.show });
    this.showForGood = this.dialog.getByRole('button', { name: showWords.yes });
    this.comment = this.main.getByRole('textbox', { name: blindWords.comment, exact: true });
    this.newComment = this.main.getByRole('textbox', { name: compareWords.newComment });
    this.proof = this.main.getByRole('textbox', { name: proofWords.title });
    this.agreeAlike = this.main.getByRole('button', { name: /^Agree the / });
  }

  /** A card to rate, or a row of three values, by the number of its indicator. */
  row(number: string): Locator {
    return this.main.locator('[data-row]').filter({ hasText: new RegExp(`^${number.replace('.', '\\.')}`) });
  }

  /** What has the keyboard of a card or row. */
  start(number: string): Locator {
    return this.row(number).locator('[data-row-start]');
  }

  agreed(number: string): Locator {
    return this.main.getByRole('combobox', { name: compareWords.agreedOn(number) });
  }
}
