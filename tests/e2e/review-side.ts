/** One of the two in a review, at their window: what each of them does there, by mouse and by keyboard. */
import { Keyboard } from './keyboard';
import { expect, type Running } from './launch';
import { CheckInsPage } from './pages/check-ins-page';
import { EvidenceDialog } from './pages/evidence-dialog';
import { HandOverPage } from './pages/hand-over-page';
import { PlanPage } from './pages/plan-page';
import { Shell } from './pages/shell';
import { SignPart } from './pages/sign-part';

export class ReviewSide {
  readonly running: Running;
  readonly keys: Keyboard;
  readonly shell: Shell;
  readonly plan: PlanPage;
  readonly checkIns: CheckInsPage;
  readonly sign: SignPart;
  readonly seat: HandOverPage;

  constructor(running: Running) {
    const { page } = running;
    this.running = running;
    this.keys = new Keyboard(running);
    this.shell = new Shell(page);
    this.plan = new PlanPage(page);
    this.checkIns = new CheckInsPage(page);
    this.sign = new SignPart(page);
    this.seat = new HandOverPage(page);
  }

  async listCheckIns(): Promise<void> {
    const { shell, checkIns } = this;
    await shell.goTo('check-ins');
    await expect(checkIns.heading).toBeVisible();
    const way = checkIns.main.getByRole('button', { name: 'All check-ins' });
    if (await way.isVisible()) await way.click();
    await expect(checkIns.heading).toHaveText('Check-ins');
  }

  /** The newest one, once the list says that of it. */
  async openCheckIn(standing: string): Promise<void> {
    const { checkIns } = this;
    await this.listCheckIns();
    await expect(checkIns.items.first()).toContainText(standing);
    await checkIns.items.first().getByRole('button').first().click();
    await expect(checkIns.steps).toBeVisible();
  }

  /** One key a row from the top, then on to the next one. */
  async goDown(keys: readonly string[]): Promise<void> {
    const rows = this.checkIns.main.locator('[data-row-start]');
    await expect(rows).toHaveCount(keys.length);
    await this.keys.goTo(rows.first());
    for (const [index, key] of keys.entries()) {
      if (index > 0) await this.keys.press('ArrowDown');
      await this.keys.press(key);
    }
  }

  /** Rates without seeing the other side, comments on the last one, says so, and shows both. */
  async rateBlind(keys: readonly string[], comment = ''): Promise<void> {
    const { checkIns } = this;
    await this.goDown(keys);
    if (comment !== '') {
      await this.keys.press('c');
      await this.keys.type(comment);
      await this.keys.press('Escape');
    }
    await expect(checkIns.heading).toHaveText(`All ${String(keys.length)} rated`);
    await checkIns.rated.click();
    await checkIns.show.click();
    await checkIns.showForGood.click();
    await expect(checkIns.heading).toContainText('to agree');
  }

  /** What is alike in one act, and of what differs what the keys say, the largest difference first. */
  async agree(apart: readonly string[], of: number): Promise<void> {
    const { checkIns, keys } = this;
    await checkIns.agreeAlike.click();
    await expect(checkIns.heading).toHaveText(`${String(apart.length)} of ${String(of)} to agree`);
    await keys.goTo(checkIns.main.locator('[data-row-start]').first());
    for (const [index, key] of apart.entries()) {
      if (index > 0) await keys.press('ArrowDown');
      await keys.press(key);
    }
    await expect(checkIns.heading).toHaveText(`All ${String(of)} agreed`);
  }

  /** *What good looks like*, beside the evidence of one of those that were compared. */
  async sayWhatGoodLooksLike(number: string, text: string): Promise<void> {
    const { checkIns, keys } = this;
    await checkIns.main.getByRole('button', { name: new RegExp(`: Evidence for ${number}`) }).click();
    await checkIns.proof.click();
    await keys.type(text);
    await keys.press('Tab');
  }

  /** @param key whether the key is made now or there is one already */
  async signIt(passphrase: string, key: 'new' | 'known'): Promise<void> {
    const { sign, keys, running } = this;
    await sign.sign.click();
    await expect(key === 'new' ? sign.fresh : sign.known).toBeFocused();
    await keys.type(passphrase);
    if (key === 'new') {
      await keys.press('Tab');
      await keys.type(passphrase);
    }
    await running.page.keyboard.press('Enter');
    await expect(sign.dialog).toHaveCount(0);
  }

  /** To whoever is named there, over the plain screen, which shows nothing of either. */
  async handOver(way: 'here' | 'back', to: string): Promise<void> {
    const { seat, running } = this;
    await seat[way].click();
    await expect(seat.heading).toHaveText(`Hand the computer to ${to}`);
    expect(await running.page.locator('body').innerText()).not.toMatch(/Met|Partly|Not yet|Not assessed/);
    await expect(seat.sitDown).toHaveText(`I am ${to}`);
    await seat.sitDown.click();
    await expect(seat.heading).not.toHaveText(/^Hand/);
  }

  /** On the page of the plan, as the level's card and in the inspector. */
  async #openIndicator(number: string): Promise<void> {
    const { plan, shell } = this;
    await shell.goTo('plan');
    await plan.rung(Number(number.slice(0, 1))).click();
    await plan.card(number).click();
  }

  /** By the key of the rating. */
  async rate(number: string, key: string): Promise<void> {
    await this.#openIndicator(number);
    await this.keys.press(key);
  }

  /** Private, as notes are unless somebody says otherwise. */
  async note(number: string, text: string): Promise<void> {
    const { plan, keys } = this;
    await this.#openIndicator(number);
    await plan.inspector.note.click();
    await keys.type(text);
    await keys.press('Tab');
  }

  async addEvidence(number: string, title: string): Promise<void> {
    const { plan, running } = this;
    const dialog = new EvidenceDialog(running.page);
    await this.#openIndicator(number);
    await plan.addEvidence.click();
    await dialog.kind('note').click();
    await dialog.text.fill(`${title}, in a few words.`);
    await dialog.title.fill(title);
    await dialog.add.click();
    await expect(dialog.dialog).toHaveCount(0);
  }

  /** *I already work at level N*. */
  async claim(rank: number): Promise<void> {
    const { plan, shell } = this;
    await shell.goTo('plan');
    await plan.rung(rank).click();
    await plan.claim(rank).click();
    await expect(plan.heading).toContainText(`Level ${String(rank)}`);
  }

  /** A new check-in about what is chosen for it. */
  async openNew(mentorName: string, where: 'By file' | 'Side by side'): Promise<void> {
    const { checkIns } = this;
    await this.listCheckIns();
    await checkIns.add.click();
    await checkIns.mentorName.fill(mentorName);
    await checkIns.dialog.getByText(where, { exact: true }).click();
    await checkIns.openIt.click();
  }
}
