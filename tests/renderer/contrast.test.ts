import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rule is WCAG 2.2: 1.4.3 for text (4.5), 1.4.11 for marks and outlines of controls (3). */
const css = readFileSync(resolve(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');

function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(`${selector} {`);
  if (start === -1) throw new Error(`tokens.css has no ${selector}`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const themes = { light: tokensOf(':root'), dark: tokensOf(":root[data-theme='dark']") };

/** Every surface that a row, a card or a page can have. */
const surfaces = ['paper', 'panel', 'sunken', 'accent-soft'];

describe.each(Object.entries(themes))('%s', (_name, tokens) => {
  const colour = (name: string) => tokens.get(name) ?? '#808080';
  const least = (names: readonly string[], on: readonly string[]) =>
    names.flatMap((name) =>
      on.map((surface) => ({
        pair: `${name} on ${surface}`,
        ratio: contrast(colour(name), colour(surface)),
      })),
    );

  test('every mark and outline has 3:1 against every row it stands on', () => {
    const weak = least(['line-strong', 'mark', 'confirmed', 'accent'], surfaces).filter(
      ({ ratio }) => ratio < 3,
    );
    expect(weak).toEqual([]);
  });

  test('the parts of a mark can be told apart', () => {
    expect(contrast(colour('mark'), colour('mark-soft'))).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('paper'), colour('confirmed'))).toBeGreaterThanOrEqual(3);
  });

  test('every text has 4.5:1 on what it stands on', () => {
    const texts = [
      ...least(['ink', 'ink-2', 'ink-3'], surfaces),
      ...least(['soon', 'late'], ['soon-soft', 'panel', 'paper']),
      ...least(['late'], ['late-soft', 'accent-soft']),
      ...least(['mark'], ['mark-soft']),
      ...least(['accent-ink'], ['accent']),
      ...least(['ink'], ['soon-soft', 'late-soft', 'mark-soft']),
      ...least(['accent'], ['accent-soft', 'paper', 'panel']),
      ...least(['ink-2'], ['sunken']),
    ];
    expect(texts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
  });
});

test('the two places of the dark colours say the same', () => {
  const preferred = css.slice(css.indexOf('prefers-color-scheme'), css.indexOf(":root[data-theme='dark']"));
  for (const [name, hex] of themes.dark) expect(preferred).toContain(`--${name}: ${hex};`);
  expect(themes.dark.size).toBe(18);
});
