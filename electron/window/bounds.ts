/** Where the window was, brought back to where a person can reach it. */
import type { Rectangle } from 'electron';
import type { WindowBounds } from '../settings';

/** CSS pixels of content: everything works down to this. */
export const smallest = { width: 640, height: 400 };

const usual = { width: 1240, height: 820 };

function between(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(value, high)));
}

function overlap(one: Rectangle, other: Rectangle): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return Math.max(0, width) * Math.max(0, height);
}

/**
 * @param remembered null at the first start
 * @param areas the work areas of the displays, the main one first; never empty
 * @returns where the window goes: wholly on one display. Without a remembered place it is in the middle of the main one.
 */
export function placeWindow(
  remembered: Rectangle | WindowBounds | null,
  areas: readonly [Rectangle, ...Rectangle[]],
): Rectangle {
  const [main] = areas;
  const wished = remembered ?? {
    ...usual,
    x: main.x + (main.width - usual.width) / 2,
    y: main.y + (main.height - usual.height) / 2,
  };
  const area = areas.reduce(
    (best, next) => (overlap(wished, next) > overlap(wished, best) ? next : best),
    main,
  );
  const width = between(wished.width, Math.min(smallest.width, area.width), area.width);
  const height = between(wished.height, Math.min(smallest.height, area.height), area.height);
  return {
    width,
    height,
    x: between(wished.x, area.x, area.x + area.width - width),
    y: between(wished.y, area.y, area.y + area.height - height),
  };
}
