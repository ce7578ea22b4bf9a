/** A form that is filled in by hand in a reader that is not ours, and one that was printed from there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rung } from './command-line';
import { expect, test } from './launch';
import { hasChromium } from './pdf-chromium';
import { inReader, type Reader } from './pdf-reader';
import { folded, tool } from './pdf-tools';
import { at, preparePlan } from './prepared-plan';

const typed = {
  name: 'Наставник 导师',
  date: '23.11.2026',
  comment: 'Seen “twice”; said: "it\'s done".\n\nПроверено (100 %).\n确认完毕。<b>&amp;</b> \\ 👍🏽',
  notes: 'Ein gutes Halbjahr: größer, schöner.\nΕυχαριστώ.',
};

async function type({ page }: Reader, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

/** From field to field by keyboard, as they follow each other; two ratings by mouse. */
async function fillIn(reader: Reader): Promise<void> {
  const { page } = reader;
  await reader.field('Your name').click();
  await type(reader, typed.name);
  await page.keyboard.press('Tab');
  await expect(reader.field('Date')).toBeFocused();
  await type(reader, typed.date);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(reader.field('Not yet. Rating of 1.1')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(reader.field('Partly. Rating of 1.1')).toBeChecked();
  await reader.field('Not yet. Rating of 1.2').click();
  await reader.field('Met. Rating of 1.2').click();
  await page.keyboard.press('Tab');
  await expect(reader.field('Comment on 1.2')).toBeFocused();
  await type(reader, typed.comment);
  await reader.field('Not yet. Rating of 5.3').click();
  await reader.field('Anything else').click();
  await type(reader, typed.notes);
}

test('what is typed in another reader comes back as exactly that; printed from there it has to be typed in', async ({
  folders,
}) => {
  test.skip(!hasChromium, 'no Chromium to fill it in with: install chromium, or name one in RUNG_CHROMIUM');
  const plan = await preparePlan(folders);
  const file = (name: string) => join(folders.root, name);
  const ask = (...args: readonly string[]) => rung(file('command line'), args);
  await ask('export', plan, '--pdf', file('form.pdf'), '--audience', 'blank');
  await inReader(file('form.pdf'), async (reader) => {
    await fillIn(reader);
    await reader.page.screenshot({ path: 'test-results/form-in-reader.png' });
    writeFileSync(file('typed.pdf'), await reader.save());
    writeFileSync(file('printed.pdf'), await reader.printed());
  });
  expect(JSON.parse(await ask('form', plan, file('typed.pdf'), '--dry-run'))).toEqual({
    name: typed.name,
    date: '2026-11-23',
    notes: typed.notes,
    rows: [
      { indicator: at('1.1'), rating: 'partly', comment: '' },
      { indicator: at('1.2'), rating: 'met', comment: typed.comment },
      { indicator: at('5.3'), rating: 'not-yet', comment: '' },
    ],
  });
  expect(tool('qpdf', '--check', file('typed.pdf'))).toContain('No syntax or stream encoding errors found');

  expect(folded(tool('pdftotext', file('printed.pdf'), '-'))).toContain('Ein gutes Halbjahr');
  const refusal = ask('form', plan, file('printed.pdf'));
  await expect(refusal).rejects.toThrow('printed.pdf: Its fields are gone: it was printed to a new file.');
});
