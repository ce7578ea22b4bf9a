/** A whole review between two computers, page by page; then two more at one of them. Nobody loses a word. */
import { exportWords } from '../../renderer/strings/export';
import { coverWords } from '../../renderer/strings/ratings';
import { existsSync } from 'node:fs';
import { on } from './circumstances';
import { expect, launch, test } from './launch';
import { closeMentors } from './mentors-window';
import { ExportDialog } from './pages/export-dialog';
import { MeetingPage } from './pages/meeting-page';
import { PeoplePage } from './pages/people-page';
import { all, preparePlan, type Act } from './prepared-plan';
import { ReviewSide } from './review-side';
import { bringIn, choose, otherComputer, saidIn, save, sentFrom, wholePlan } from './two-computers';
import { usualDocument } from './usual-document';

const passphrases = { individual: 'of the individual', mentor: 'of the mentor', seat: 'typed in the seat' };

async function fill(act: Act): Promise<void> {
  await act([{ type: 'level.claim', level: 1 }]);
  await act([
    {
      type: 'evidence.add',
      kind: 'note',
      title: 'Patched a server',
      text: 'Alone.',
      indicators: all('1.1'),
    },
  ]);
}

/** All that both have typed and chosen by then; of an indicator what the one, the other and both of them say. */
const said = {
  ratings: [
    ...['1.1 met', '1.2 met', '1.3 met', '2.1 met', '2.2 met', '2.3 met', '3.1 met', '3.2 met', '3.3 met'],
    ...['5.1 partly', '5.3 not-yet'],
  ],
  notes: ['3.1 Only for me'],
  evidence: ['1.1 Patched a server', '2.1 Closed an incident', '3.3 Managed the accounts'],
  actions: ['Name Mentor: Give access to the console'],
  proofs: ['2.2 Name Mentor: One window alone.'],
  checkIns: [
    {
      mentorName: 'Name Mentor',
      how: 'signed',
      notes: 'Talked about the change window.',
      rows: [
        ...['1.1 met met met', '1.2 met met met', '1.3 met met met'],
        ...['2.1 - partly not-yet', '2.2 - partly partly', '2.3 - not-yet partly'],
      ],
      comments: ['Not seen yet.'],
      signatures: ['own', 'own'],
    },
    {
      mentorName: 'Name Mentor',
      how: 'signed',
      notes: '',
      rows: [
        ...['2.1 met met met', '2.2 met met met', '2.3 met met met'],
        ...['3.1 - not-yet not-yet', '3.2 - not-yet not-yet', '3.3 - not-yet not-yet'],
      ],
      comments: [],
      signatures: ['here', 'own'],
    },
    {
      mentorName: 'Other Mentor',
      how: 'paper',
      notes: '',
      rows: [
        ...['3.1 met met met', '3.2 met met met', '3.3 met met met', '4.1 - partly not-yet'],
        ...['4.2 - partly not-yet', '4.3 - not-yet partly', '4.4 - not-yet partly'],
      ],
      comments: [],
      signatures: [],
    },
  ],
};

/** What is covered in the mentor's window, and what leaves it, before both are shown. */
async function expectCovered({ running, shell, plan }: ReviewSide): Promise<void> {
  const { page, folders } = running;
  await expect(plan.heading).toHaveText('Levels are covered');
  await choose(running, 'Export PDF…');
  const dialog = new ExportDialog(page);
  await expect(dialog.dialog).toContainText(exportWords.covered);
  await expect(dialog.dialog.getByRole('radio', { name: exportWords.audiences.mentor })).toBeDisabled();
  await expect(dialog.amount).toBeVisible();
  // Whatever the window asks for, the shell holds it.
  const asked = [
    await running.call('document.preview', { ...usualDocument, run: 1000 }),
    await running.call('document.print', usualDocument),
    await running.call('plan.export', { ...usualDocument, form: 'md' }),
    await running.call('plan.export', usualDocument),
  ];
  for (const answer of asked) expect(answer).toMatchObject({ ok: false, error: { code: 'refused' } });
  expect(existsSync(folders.exports)).toBe(false);
  await page.keyboard.press('Escape');
  await shell.goTo('people');
  await expect(new PeoplePage(page).row('Name Surname')).toContainText(coverWords.text);
}

/** What the hour brings: what was said, and what the mentor will do. */
async function meet({ running, keys, checkIns }: ReviewSide): Promise<void> {
  const meeting = new MeetingPage(running.page);
  await meeting.begin.click();
  await expect(meeting.heading).toBeFocused();
  await keys.press('n');
  await keys.type('Talked about the change window.');
  await keys.press('Escape', 'a');
  await keys.type('Give access to the console');
  await keys.press('Enter');
  await expect(meeting.actions).toHaveCount(1);
  await running.page.keyboard.press('Escape');
  await running.page.keyboard.press('Escape');
  await expect(checkIns.heading).toBeVisible();
}

test('by file, side by side, and on paper, while the individual goes on', async ({ start, folders }) => {
  test.setTimeout(240_000);
  const own = new ReviewSide(await start(on(await preparePlan(folders, { fill }))));
  await expect(own.plan.heading).toBeVisible();

  const file1 = await test.step('1: shared', async () => {
    await own.openNew('Name Mentor', 'By file');
    const file = await save(own.running);
    await own.claim(2);
    return file;
  });
  const running = await launch(otherComputer(folders), on(file1));
  const theirs = new ReviewSide(running);
  const file2 =
    await test.step('2: opened by a first start, rated blind, shown, agreed, sent back', async () => {
      await expect(running.page.getByLabel('Your name, as they will see it')).toBeFocused();
      await theirs.keys.type('Name Mentor');
      await running.page.keyboard.press('Enter');
      await expectCovered(theirs);
      await theirs.openCheckIn('Your turn to rate');
      await theirs.rateBlind(['3', '3', '3', '2', '2', '1'], 'Not seen yet.');
      await theirs.agree(['1', '2', '2'], 6);
      await meet(theirs);
      await choose(running, 'Share for review…');
      return save(running, passphrases.mentor);
    });
  const file3 = await test.step('3: the individual signs first', async () => {
    await own.note('3.1', 'Only for me');
    await bringIn(own.running, file2);
    await own.openCheckIn('Either of you can sign');
    await expect(own.checkIns.row('2.1')).toContainText('changed since: met');
    await own.signIt(passphrases.individual, 'new');
    await choose(own.running, 'Share for review…');
    const file = await save(own.running);
    await own.addEvidence('2.1', 'Closed an incident');
    await theirs.openCheckIn('Either of you can sign');
    await theirs.sayWhatGoodLooksLike('2.2', 'One window alone.');
    return file;
  });
  await test.step('4: the mentor signs the same words', async () => {
    await bringIn(running, file3);
    await theirs.openCheckIn('Your turn to sign');
    await theirs.signIt(passphrases.mentor, 'known');
    await expect(theirs.sign.part).toContainText('Signed by both, so it is locked.');
    await choose(running, 'Share for review…');
    await bringIn(own.running, await save(running));
    await own.openCheckIn('Signed by both');
    await expect(own.sign.part).toContainText('Signed by both, so it is locked.');
    expect([sentFrom(own.running), sentFrom(running)].map(({ length }) => length)).toEqual([2, 2]);
  });
  await test.step('agreed on both sides', async () => {
    await own.shell.goTo('plan');
    await expect(own.plan.main).toContainText('Agreed with Name Mentor 1');
    await theirs.shell.goTo('plan');
    await expect(theirs.plan.main).toContainText('Agreed with you 1');
    await theirs.shell.goTo('people');
    await expect(new PeoplePage(running.page).row('Name Surname')).toContainText('agreed 1');
  });

  await test.step('a second one side by side, signed in the seat', async () => {
    await own.openNew('Name Mentor', 'Side by side');
    await own.rate('5.1', '2');
    await own.openCheckIn('Waiting for Name Mentor to rate');
    await own.handOver('here', 'Name Mentor');
    await expect(own.seat.bar('Name Mentor')).toBeVisible();
    await own.rateBlind(['3', '3', '3', '1', '1', '1']);
    await own.agree(['1', '1', '1'], 6);
    await own.signIt(passphrases.seat, 'new');
    await expect(own.sign.signers.last()).toContainText('Signed at Name Surname’s computer');
    await own.handOver('back', 'Name Surname');
    await own.rate('5.3', '1');
    await own.openCheckIn('Your turn to sign');
    await own.signIt(passphrases.individual, 'known');
    await expect(own.sign.part).toContainText('Signed by both, so it is locked.');
    await expect(own.sign.signers.last()).toContainText('Signed at Name Surname’s computer');
    await own.shell.goTo('plan');
    await expect(own.plan.main).toContainText('Agreed with Name Mentor 2');
  });

  await test.step('a third one, signed on paper', async () => {
    await own.claim(3);
    await own.openNew('Other Mentor', 'Side by side');
    await own.addEvidence('3.3', 'Managed the accounts');
    await own.openCheckIn('Waiting for Other Mentor to rate');
    await own.handOver('here', 'Other Mentor');
    await own.rateBlind(['3', '3', '3', '2', '2', '1', '1']);
    await own.agree(['1', '1', '2', '2'], 7);
    await own.handOver('back', 'Name Surname');
    await own.openCheckIn('Either of you can sign');
    await own.sign.paper.click();
    await expect(own.sign.paperName).toHaveValue('Other Mentor');
    await own.sign.paperYes.click();
    await expect(own.sign.part).toContainText('Confirmed on paper, Rung cannot check this.');
    await own.shell.goTo('plan');
    await expect(own.plan.main).toContainText('Agreed with Other Mentor 3, on paper, Rung cannot check this');
  });

  await test.step('nothing of either side is lost on the other', async () => {
    await choose(own.running, 'Share for review…');
    await bringIn(running, await save(own.running));
    await theirs.listCheckIns();
    await expect(theirs.checkIns.items).toHaveCount(3);
    await theirs.shell.goTo('people');
    await expect(new PeoplePage(running.page).row('Name Surname')).toContainText(
      'agreed 3, on paper, Rung cannot check this',
    );
    const [here, there] = [await wholePlan(folders), await wholePlan(otherComputer(folders))];
    expect(saidIn(here)).toEqual(said);
    expect(there).toEqual({ ...here, notes: new Map() });
  });
  await closeMentors(running);
});
