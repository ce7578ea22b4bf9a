import type { Locator, Page } from '@playwright/test';
import type { Rating } from '../../../framework/plan';
import { dateWords } from '../../../renderer/strings/dates';
import {
  actionWords,
  evidenceWords,
  inspectorWords,
  noteWords,
  ratingFieldWords,
  targetFieldWords,
} from '../../../renderer/strings/inspector';
import { ratingWords } from '../../../renderer/strings/ratings';

/** Everything about the chosen indicator: a column, or where that has no room a sheet over the page. */
export class Inspector {
  readonly aside: Locator;
  readonly heading: Locator;
  readonly close: Locator;
  readonly ratings: Locator;
  readonly clear: Locator;
  readonly target: Locator;
  readonly targetCalendar: Locator;
  readonly evidence: Locator;
  readonly addEvidence: Locator;
  readonly titleOfEvidence: Locator;
  readonly actions: Locator;
  readonly addAction: Locator;
  readonly newAction: Locator;
  readonly actionDate: Locator;
  readonly saveAction: Locator;
  readonly outcome: Locator;
  readonly setDone: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    const aside = page.getByRole('complementary', { name: inspectorWords.label });
    this.aside = aside;
    this.heading = aside.getByRole('heading', { level: 2 });
    this.close = aside.getByRole('button', { name: inspectorWords.close });
    this.ratings = aside.getByRole('group', { name: ratingFieldWords.title });
    this.clear = this.ratings.getByRole('button', { name: ratingFieldWords.clear });
    this.target = aside.getByRole('textbox', { name: targetFieldWords.title });
    this.targetCalendar = aside.getByRole('button', {
      name: dateWords.openCalendar(targetFieldWords.title),
    });
    this.evidence = aside.getByRole('region', { name: evidenceWords.title });
    this.addEvidence = this.evidence.getByRole('button', { name: evidenceWords.drop });
    this.titleOfEvidence = this.evidence.getByRole('textbox', { name: evidenceWords.titleOf });
    this.actions = aside.getByRole('region', { name: actionWords.title });
    this.addAction = this.actions.getByRole('button', { name: actionWords.add });
    this.newAction = this.actions.getByRole('textbox', { name: actionWords.what });
    this.actionDate = this.actions.getByRole('textbox', { name: actionWords.when });
    this.saveAction = this.actions.getByRole('button', { name: actionWords.save, exact: true });
    this.outcome = this.actions.getByRole('textbox', { name: actionWords.outcome });
    this.setDone = this.actions.getByRole('button', { name: actionWords.setDone, exact: true });
    this.note = aside.getByRole('textbox', { name: noteWords.title });
  }

  rating(rating: Rating): Locator {
    return this.ratings.getByRole('button', { name: ratingWords[rating], exact: true });
  }

  piece(title: string): Locator {
    return this.evidence.getByRole('listitem').filter({ hasText: title });
  }

  action(text: string): Locator {
    return this.actions.getByRole('listitem').filter({ hasText: text });
  }

  actionBox(text: string): Locator {
    return this.actions.getByRole('checkbox', { name: actionWords.markDone(text) });
  }

  evidenceMenu(title: string): Locator {
    return this.evidence.getByRole('button', { name: evidenceWords.menu(title) });
  }
}
