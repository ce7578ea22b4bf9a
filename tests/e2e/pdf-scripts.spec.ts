import { action, planOfChanges, reportOf, scripts } from '../helpers/report-plans';
import { expect, test } from './launch';
import { boxesOf, folded, pageTexts, pictureOf, printReport, type Box, type Picture } from './pdf-tools';

/** Characters for private use, which no font has a picture for: they print as boxes, all the same. */
const boxes = '\ue123\ue124\ue125\ue126\ue127\ue128';

function greyAt({ pixels, width }: Picture, x: number, y: number): number {
  const at = (y * width + x) * 3;
  return ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255)) / 3;
}

/**
 * How much a word differs from itself moved by one character's width, as a part of its ink: near 0 where one shape is there
 * again and again.
 */
function variety(picture: Picture, characters: number): number {
  const { width, height } = picture;
  const step = Math.round(width / characters);
  let least = Number.POSITIVE_INFINITY;
  // Widths are not whole pixels, so the best fit near the step counts.
  for (let shift = step - 2; shift <= step + 2; shift += 1) {
    let sum = 0;
    let ink = 1;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width - shift; x += 1) {
        sum += Math.abs(greyAt(picture, x, y) - greyAt(picture, x + shift, y));
        ink += 255 - greyAt(picture, x, y);
      }
    }
    least = Math.min(least, sum / ink);
  }
  return least;
}

function isColoured({ pixels }: Picture): boolean {
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 80) return true;
  }
  return false;
}

/** Whatever stands in the row of an action, between its words and the date. */
function rowBox(lines: readonly Box[], label: string): Box {
  const line = lines.find(({ text }) => text.startsWith(label));
  if (line === undefined) throw new Error(`There is no row ${label}`);
  return line;
}

/** Prints each text as an action of its own, on the first page, and draws it. */
async function drawn(
  texts: Readonly<Record<string, string>>,
  folder: string,
): Promise<ReadonlyMap<string, Picture>> {
  const actions = Object.entries(texts).map(([script, text], index) =>
    action(index, { text: `In ${script}: ${text}` }),
  );
  const { file } = await printReport(reportOf(planOfChanges(actions)), folder);
  const [page] = boxesOf(file);
  const [read = ''] = pageTexts(file);
  return new Map(
    Object.entries(texts).map(([script, text]) => {
      const row = rowBox(page?.lines ?? [], `In ${script}:`);
      const label = page?.words.find(
        (word) => word.text === `${script}:` && Math.abs(word.yMin - row.yMin) < 9,
      );
      expect(read, script).toContain(folded(text));
      expect(label, script).toBeDefined();
      return [script, pictureOf(file, 1, { ...row, xMin: (label?.xMax ?? row.xMin) + 2 })];
    }),
  );
}

test('every script is readable, and none of it is boxes', async ({ folders: { root } }) => {
  const pictures = await drawn(scripts, root);
  const box = (await drawn({ Boxes: boxes }, root)).get('Boxes');
  // The same measure tells boxes from words, else this test could not fail.
  const ofBoxes = box === undefined ? Number.NaN : variety(box, boxes.length);
  expect(ofBoxes).toBeLessThan(0.3);
  for (const [script, text] of Object.entries(scripts)) {
    const picture = pictures.get(script);
    const found = picture === undefined ? 0 : variety(picture, Array.from(text).length);
    expect(found, script).toBeGreaterThan(0.6);
  }
  const emoji = pictures.get('Emoji');
  expect(emoji !== undefined && isColoured(emoji)).toBe(true);
});

test('a bold title of emoji is there too', async ({ folders: { root } }) => {
  const plan = planOfChanges([{ type: 'profile.set', name: '🚀 ✅' }]);
  const { file } = await printReport(reportOf(plan), root);
  const [page] = boxesOf(file);
  const title = page?.words.find(({ text }) => text.includes('🚀'));
  expect(title !== undefined && isColoured(pictureOf(file, 1, title))).toBe(true);
});
