import type { Locator, Page } from '@playwright/test';
import {
  carryWords,
  meetingWords,
  outcomeWords,
  stepWords,
  summaryWords,
} from '../../../renderer/strings/meeting';

/** The hour over the whole window, and what came out of it. */
export class MeetingPage {
  readonly main: Locator;
  /** On the page of a check-in. */
  readonly begin: Locator;
  readonly step: Locator;
  /** What is being talked about. */
  readonly heading: Locator;
  readonly agenda: Locator;
  readonly notes: Locator;
  readonly actions: Locator;
  readonly newAction: Locator;
  readonly next: Locator;
  readonly carry: Locator;
  readonly dialog: Locator;
  readonly sumUp: Locator;
  readonly summary: Locator;
  readonly save: Locator;
  readonly saved: Locator;
  readonly mail: Locator;
  readonly copy: Locator;
  readonly leave: Locator;

  constructor(page: Page) {
    this.main = page.getByRole('main');
    this.begin = this.main.getByRole('button', { name: meetingWords.agenda, exact: true });
    this.step = this.main.getByRole('region', { name: stepWords.label });
    this.heading = this.step.getByRole('heading', { level: 2 });
    this.agenda = this.main.getByRole('navigation', { name: meetingWords.agenda });
    this.notes = this.main.getByRole('textbox', { name: outcomeWords.notes });
    this.actions = this.main.getByRole('region', { name: outcomeWords.actions }).getByRole('listitem');
    this.newAction = this.main.getByRole('textbox', { name: outcomeWords.what });
    this.next = this.main.getByRole('textbox', { name: outcomeWords.next });
    this.carry = this.main.getByRole('button', { name: /^Carry / });
    this.dialog = page.getByRole('dialog', { name: carryWords.title });
    this.sumUp = this.main.getByRole('button', { name: new RegExp(`^${meetingWords.summary}`) });
    this.summary = this.main.getByRole('heading', { level: 1, name: meetingWords.summary });
    this.save = this.main.getByRole('button', { name: summaryWords.save });
    this.saved = this.main.getByRole('status').filter({ hasText: summaryWords.file.saved });
    this.mail = this.main.getByRole('textbox', { name: summaryWords.mail });
    this.copy = this.main.getByRole('button', { name: summaryWords.copy });
    this.leave = this.main.getByRole('button', { name: meetingWords.leave });
  }

  /** Whether the step is of that kind. */
  async isAbout(kind: keyof typeof meetingWords.parts): Promise<boolean> {
    return (await this.step.innerText()).startsWith(meetingWords.parts[kind]);
  }
}
