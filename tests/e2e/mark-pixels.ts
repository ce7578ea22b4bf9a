/** Measures marks of the rung in a screenshot. */
import type { Locator, Page } from '@playwright/test';
import type { Mark } from '../../framework/levels';

const marks = [
  'not-assessed',
  'not-yet',
  'partly',
  'met',
  'evidenced',
  'confirmed',
] as const satisfies readonly Mark[];

/** Shares from 0 to 1 of what has at least 3:1 against the row, to two digits. */
export interface Ink {
  readonly mark: string;
  /** Of the outline, without its corners. */
  readonly outline: number;
  /** Of the inside: of all, of its left and right half, of its lowest two lines. */
  readonly inside: number;
  readonly left: number;
  readonly right: number;
  readonly base: number;
}

interface Box {
  readonly mark: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Puts all six marks into the place of one, beside each other, and says where they are. */
function showAll(mark: Element, names: readonly string[]): readonly Box[] {
  mark.scrollIntoView({ block: 'center' });
  const copies = names.map((name) => {
    const copy = document.createElement('i');
    copy.className = `seg-mark ${name}`;
    copy.dataset.copy = name;
    copy.style.margin = '3px';
    return copy;
  });
  mark.before(...copies);
  return copies.map((copy) => {
    const { x, y, width, height } = copy.getBoundingClientRect();
    return { mark: copy.dataset.copy ?? '', x, y, width, height };
  });
}

/** Runs in the page, which can read pictures. */
async function measure({
  png,
  boxes,
}: {
  readonly png: string;
  readonly boxes: readonly Box[];
}): Promise<Ink[]> {
  const picture = new Image();
  picture.src = `data:image/png;base64,${png}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  context.drawImage(picture, 0, 0);

  /** Relative luminance as WCAG 2.2 defines it. */
  const luminance = (x: number, y: number): number => {
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(x, y, 1, 1).data].map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isInk = (one: number, other: number) =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3;
  const share = (all: readonly boolean[]) =>
    Math.round((all.filter(Boolean).length / Math.max(1, all.length)) * 100) / 100;
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

  return boxes.map(({ mark, ...box }) => {
    const [left, top] = [Math.round(box.x), Math.round(box.y)];
    const [right, bottom] = [Math.round(box.x + box.width), Math.round(box.y + box.height)];
    const row = luminance(left - 2, Math.round((top + bottom) / 2));
    const ink = (x: number, y: number) => isInk(luminance(x, y), row);
    /** The outline is there where one of its two outermost pixels is. */
    const outline = [
      ...range(left + 6, right - 6).flatMap((x) => [
        ink(x, top) || ink(x, top + 1),
        ink(x, bottom - 1) || ink(x, bottom - 2),
      ]),
      ...range(top + 6, bottom - 6).flatMap((y) => [
        ink(left, y) || ink(left + 1, y),
        ink(right - 1, y) || ink(right - 2, y),
      ]),
    ];
    const inside = (fromX: number, toX: number, fromY: number) =>
      share(range(fromY, bottom - 3).flatMap((y) => range(fromX, toX).map((x) => ink(x, y))));
    const middle = Math.round((left + right) / 2);
    return {
      mark,
      outline: share(outline),
      inside: inside(left + 3, right - 3, top + 3),
      left: inside(left + 3, middle, top + 3),
      right: inside(middle + 1, right - 3, top + 3),
      base: inside(left + 3, right - 3, bottom - 5),
    };
  });
}

/** All six marks where this one stands, as they are painted there. Afterwards everything is as it was. */
export async function inkOnRow(page: Page, mark: Locator): Promise<readonly Ink[]> {
  const boxes = await mark.evaluate(showAll, marks);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)) - 4, Math.min(...boxes.map((box) => box.y)) - 4];
  const right = Math.max(...boxes.map((box) => box.x + box.width)) + 4;
  const bottom = Math.max(...boxes.map((box) => box.y + box.height)) + 4;
  const clip = {
    x: Math.floor(x),
    y: Math.floor(y),
    width: Math.ceil(right - x),
    height: Math.ceil(bottom - y),
  };
  const png = (await page.screenshot({ clip })).toString('base64');
  await page.evaluate(() => document.querySelectorAll('[data-copy]').forEach((copy) => copy.remove()));
  const inside = boxes.map((box) => ({ ...box, x: box.x - clip.x, y: box.y - clip.y }));
  return page.evaluate(measure, { png, boxes: inside });
}

/** What is wrong with a mark, as weight and shape must tell it without colour; null where nothing is. */
export function faultOf({ mark, outline, inside, left, right, base }: Ink): string | null {
  const isOutlined = outline >= 0.95;
  const isRight = {
    'not-assessed': outline >= 0.35 && outline <= 0.9 && inside <= 0.05,
    'not-yet': isOutlined && inside <= 0.05,
    partly: isOutlined && left >= 0.15 && left <= 0.8 && right <= 0.05,
    met: isOutlined && base >= 0.95 && inside <= 0.6 && Math.abs(left - right) <= 0.1,
    evidenced: isOutlined && inside >= 0.97,
    confirmed: isOutlined && inside >= 0.6 && inside <= 0.96,
  }[mark];
  return isRight === true ? null : JSON.stringify({ mark, outline, inside, left, right, base });
}
