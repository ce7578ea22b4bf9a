// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { documentBlocks } from '../../../framework/document/blocks';
import { ladderSvg } from '../../../framework/formats/ladder-svg';
import { markdownDocument } from '../../../framework/formats/markdown';
import { markWord } from '../../../framework/report/words';
import { action, at, evidence, planOfChanges, rated, reportOf } from '../../helpers/report-plans';

const odd = '<b>1. *bold* | [x](y) & \\ \u0007';

const plan = planOfChanges([
  { type: 'profile.set', name: 'Name & <Surname>', role: 'Support engineer', mentor: 'Mentor Surname' },
  ...rated('met', '1.1', '1.2', '1.3', '2.1'),
  ...rated('partly', '2.2'),
  ...rated('not-yet', '2.3'),
  { type: 'note.set', indicator: at('2.2'), text: `First line\nsecond line, ${odd}`, private: false },
  { type: 'note.set', indicator: at('2.3'), text: 'Nobody else reads this', private: true },
  evidence(1, { title: odd, kind: 'link', url: 'https://example.org/a?b=c&d', indicators: [at('2.1')] }),
  evidence(2, { title: 'A secret piece', private: true, indicators: [at('2.1')] }),
  action(1, { text: 'Write the runbook\n| with a table |', date: '2027-01-31', indicators: [at('2.2')] }),
]);
const report = reportOf(plan);
const blocks = documentBlocks(report);

describe('the document as Markdown', () => {
  const text = markdownDocument(blocks);

  it('has one title, and no heading is skipped', () => {
    const levels = [...text.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    }, 0);
  });

  it('has every section, and nothing private', () => {
    for (const words of ['To reach Level 2', 'Level by level', 'Open actions', 'Evidence', 'Sign-off'])
      expect(text).toContain(words);
    for (const { levels } of report.skills) {
      for (const { indicators } of levels)
        for (const { text: words } of indicators) expect(text).toContain(words);
    }
    expect(text).not.toMatch(/Nobody else reads this|A secret piece/);
  });

  it('gives addresses as such', () => {
    expect(text).toContain('<https://example.org/a?b=c&d>');
  });

  it('takes no sign that somebody typed for one of its own', () => {
    expect(text).toContain('\\<b\\>1. \\*bold\\* \\| \\[x\\](y) \\& \\\\');
    expect(text).toContain('First line  \nsecond line');
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    const bars = rows.map((row) => row.replaceAll('\\|', '').split('|').length);
    expect(bars.every((count) => count > 3)).toBe(true);
    expect(text).toContain('| Write the runbook<br>\\| with a table \\| |');
  });
});

describe('the ladder as a picture', () => {
  const parsed = new DOMParser().parseFromString(ladderSvg(report), 'image/svg+xml');

  it('is well formed, runs nothing and loads nothing', () => {
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelectorAll('script, image, use, a, foreignObject, style')).toHaveLength(0);
    expect(ladderSvg(report)).not.toMatch(/href|url\(|on\w+=/);
  });

  it('says in words what it shows: of each indicator its mark, and of all of it a sentence', () => {
    const titles = [...parsed.querySelectorAll('g > title')].map(({ textContent }) => textContent);
    for (const { levels } of report.skills) {
      for (const { indicators } of levels) {
        for (const { number, text, mark } of indicators)
          expect(titles).toContain(`${number} ${text}: ${markWord(mark)}`);
      }
    }
    expect(parsed.querySelector('title')?.textContent).toBe('Name & <Surname>, development plan');
    expect(parsed.querySelector('desc')?.textContent).toContain('level 1 Follow: 3 of 3 met');
  });

  it('keeps within its frame', () => {
    const root = parsed.documentElement;
    const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
    for (const box of parsed.querySelectorAll('rect[x]')) {
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
      expect((x ?? 0) + (w ?? 0)).toBeLessThanOrEqual(width);
      expect((y ?? 0) + (h ?? 0)).toBeLessThanOrEqual(height);
    }
  });
});
