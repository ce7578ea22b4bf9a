/** Two computers that share nothing but the files that go from one to the other, and what each side has in the end. */
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { readingPlan } from '../../electron/cli/plan-access';
import type { CheckInRow } from '../../framework/check-in';
import type { Plan } from '../../framework/plan';
import { expect, type Folders, type Running } from './launch';
import { ShareDialog } from './pages/share-dialog';
import { answerOpenDialogs } from './system-dialogs';

/** Of somebody else, in a part of this test's folders that the first computer never looks at. */
export function otherComputer({ root }: Folders): Folders {
  const own = join(root, 'mentor');
  return { root: own, userData: join(own, 'data'), plans: join(own, 'plans'), exports: join(own, 'exports') };
}

/** A command of the system's menu, which is not part of the page. */
export async function choose({ app }: Running, label: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => {
    const items = (Menu.getApplicationMenu()?.items ?? []).flatMap(({ submenu }) => submenu?.items ?? []);
    items.find((item) => item.label === name)?.click();
  }, label);
}

function mailOf({ root }: Folders): string {
  return join(root, 'mail');
}

/** What has gone out of that computer so far, oldest first. */
export function sentFrom({ folders }: Running): readonly string[] {
  const mail = mailOf(folders);
  return existsSync(mail) ? readdirSync(mail).sort() : [];
}

/** Into a mail of its own, since a file of the same day has the same name. @returns where it is now */
function send({ folders, ...running }: Running): string {
  const [name = '', ...others] = readdirSync(folders.exports).filter((file) => file.endsWith('.rung'));
  expect(others).toEqual([]);
  const mail = mailOf(folders);
  mkdirSync(mail, { recursive: true });
  const file = join(mail, `${String(sentFrom({ folders, ...running }).length + 1)}. ${name}`);
  renameSync(join(folders.exports, name), file);
  return file;
}

/** Saves the file from the dialog that is open; a new key is asked for where a passphrase is given. @returns where it is */
export async function save(running: Running, passphrase: string | null = null): Promise<string> {
  const { page } = running;
  const share = new ShareDialog(page);
  await expect(share.save).toHaveAttribute('aria-disabled', 'false');
  if (passphrase === null) {
    await expect(share.willSign).toHaveCount(0);
  } else {
    await expect(share.fresh).toBeFocused();
    await page.keyboard.type(passphrase);
    await page.keyboard.press('Tab');
    await page.keyboard.type(passphrase);
  }
  await share.save.click();
  await expect(share.ready).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(share.dialog).toHaveCount(0);
  return send(running);
}

/** Opens what has come, from the menu. Without a hitch it is simply there, and nothing is asked. */
export async function bringIn({ app, ...running }: Running, file: string): Promise<void> {
  await answerOpenDialogs(app, [file]);
  await choose({ app, ...running }, 'Open a shared file…');
}

/** The only plan on a computer, all of it: what its journals add up to, for nobody in particular. */
export async function wholePlan({ plans }: Folders): Promise<Plan> {
  const [name = '', ...others] = readdirSync(plans);
  expect(others).toEqual([]);
  return readingPlan(join(plans, name), ({ plan }) => plan);
}

/** The number of an indicator of the shipped framework. */
function numberIn(indicator: string): string {
  return indicator.split('/').at(-1) ?? indicator;
}

function rowWords({ indicator, self, mentor, agreed }: CheckInRow): string {
  return [numberIn(indicator), self, mentor?.rating, agreed?.rating].map((word) => word ?? '-').join(' ');
}

/** Everything that anybody typed or chose, in a form to write down: no ids, no days. */
export function saidIn(plan: Plan) {
  const name = (person: string) => plan.people.get(person)?.name ?? '';
  return {
    ratings: [...plan.ratings].map(([id, { rating }]) => `${numberIn(id)} ${rating}`).sort(),
    notes: [...plan.notes].map(([id, { text }]) => `${numberIn(id)} ${text}`),
    evidence: [...plan.evidence.values()].map(
      ({ title, indicators }) => `${indicators.map(numberIn).join(', ')} ${title}`,
    ),
    actions: [...plan.actions.values()].map(({ text, by }) => `${name(by ?? plan.person)}: ${text}`),
    proofs: [...plan.proofs].map(([id, { text, by }]) => `${numberIn(id)} ${name(by)}: ${text}`),
    checkIns: [...plan.checkIns.values()].map(({ mentorName, closed, rows, notes, signatures }) => ({
      mentorName,
      how: closed?.how,
      notes,
      rows: rows.map(rowWords),
      comments: rows.flatMap(({ mentor }) =>
        mentor === null || mentor.comment === '' ? [] : [mentor.comment],
      ),
      signatures: signatures.map(({ where }) => where),
    })),
  };
}
