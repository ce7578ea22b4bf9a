// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { documentBlocks } from '../../../framework/document/blocks';
import { ladderSvg } from '../../../framework/formats/ladder-svg';
import { markdownProse, markdownText } from '../../../framework/formats/markdown-text';
import { markdownDocument } from '../../../framework/formats/markdown';
import { placesOf } from '../../../framework/framework';
import { markWord } from '../../../framework/report/words';
import { sections, usualChoices } from '../../../framework/document/choices';
import {
  actOfTheirs,
  agree,
  firstActs,
  now,
  planAfter,
  shownActs,
  sinceActs,
} from '../../helpers/meeting-plans';
import { foldTexts, TestWriter } from '../../helpers/test-writer';
import {
  action,
  at,
  evidence,
  framework,
  itemId,
  planOfChanges,
  rated,
  reportOf,
} from '../../helpers/report-plans';

const writer = new TestWriter();
writer.act(rated('not-yet', '3.1'));

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

describe('the document of a plan with a check-in, as Markdown', () => {
  const met = planAfter(
    firstActs,
    sinceActs,
    [
      actOfTheirs('2026-11-10', { type: 'action.done', action: itemId(12), outcome: 'It runs' }),
      actOfTheirs('2026-11-11', {
        ...evidence(9, { title: 'A log', kind: 'file', date: '2026-11-03', note: 'About the log' }),
        file: { sha256: 'a'.repeat(64), name: 'log.txt', size: 12 },
      }),
    ],
    shownActs,
    [actOfTheirs('2026-11-23', agree(now, '3.1', 'met'))],
  );
  const history = foldTexts(writer.id, [writer.text]);
  const text = markdownDocument(
    documentBlocks(
      reportOf(
        { ...met, person: history.plan.person },
        { choices: { ...usualChoices.mentor, sections }, entries: history.entries },
      ),
    ),
  );
  const rowsFrom = (start: string) => text.split('\n').filter((line) => line.startsWith(start));

  it('has each value in the column that names it', () => {
    const [skill] = framework.skills;
    const words = (level: number, index: number) =>
      markdownText(skill?.levels[level]?.indicators[index]?.text ?? '');
    expect(text).toContain('| No. | Indicator | Own view | Mentor | Agreed | Target | Evidence |');
    expect(rowsFrom('| 3.1 |')).toContain(
      `| 3.1 | ${words(2, 0)} | Met | Partly (mentor one step lower) | Met (not signed) | no date | E1, E2, E3 |`,
    );
    expect(rowsFrom('| 3.3 |')).toContain(
      `| 3.3 | ${words(2, 2)} | Not assessed | not rated | not yet | 31 Oct 2026 | none yet |`,
    );
    expect(text).toContain('| No. | Indicator | Own view | Mentor | Agreed |\n');
    expect(rowsFrom('| 3.2 |')).toContain(`| 3.2 | ${words(2, 1)} | Not yet | Met | nothing yet |`);
  });

  it('says who does what by when, what came of it, how it came about, and what to check it by', () => {
    expect(rowsFrom('| Action 11')).toEqual(['| Action 11 |  | Name Surname | 1 Dec 2026 |']);
    expect(rowsFrom('| Action 14')).toEqual(['| Action 14 |  | Name Mentor | 5 Nov 2026 |']);
    expect(rowsFrom('| Action 12')).toEqual([
      '| Action 12<br>It runs |  | Name Surname | Done 10 Nov 2026 |',
    ]);
    expect(text).toContain('### 5 January 2026\n\n- 3.1: not assessed became not yet\n');
    expect(text).toContain('File, 3 November 2026\n\nlog.txt, 12 bytes\n\nAbout the log\n');
    expect(text).toContain(`| E4, SHA-256 of the file | ${'a'.repeat(64)} |`);
  });
});

describe('texts of people in Markdown', () => {
  it('begin no list, no heading and no line of their own', () => {
    expect(markdownProse('- a\n+ b\n1. c\n2) d\n= e\n3.4 f')).toBe(
      '\\- a  \n\\+ b  \n1\\. c  \n2\\) d  \n\\= e  \n3.4 f',
    );
  });

  it('are never code, however far they stand to the right', () => {
    expect(markdownProse('first\n\n    *second*\n\tthird $x$')).toBe(
      'first\n\n\u00a0\u00a0\u00a0\u00a0\\*second\\*  \n\u00a0\u00a0\u00a0\u00a0third \\$x\\$',
    );
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
    expect(parsed.querySelector('desc')?.textContent).toContain(
      'level 1 Follow: 3 of 3 met, level 2 Assist: 1 of ',
    );
    const highest = report.skills[0]?.levels.at(-1);
    const rungs = [...parsed.querySelectorAll('g > title')].map(({ textContent }) => textContent);
    // After the name of the skill: the highest level stands on top, as on a ladder.
    expect(rungs[1]).toBe(`${String(highest?.rank)} ${highest?.name ?? ''}`);
    const bold = [...parsed.querySelectorAll('text[font-weight="700"]')].map(
      ({ textContent }) => textContent,
    );
    expect(bold).toContain('2 Assist');
    expect(bold).not.toContain('1 Follow');
  });

  it('says nothing of anybody where ratings are left out, only what there is to reach', () => {
    const choices = { ...usualChoices.mentor, ratings: false };
    const svg = ladderSvg(reportOf(plan, { choices }));
    const drawing = new DOMParser().parseFromString(svg, 'image/svg+xml');
    expect(svg).not.toMatch(/assessed|\bmet\b|partly|stroke-dasharray|font-weight="700">2 Assist/);
    expect(drawing.querySelector('desc')?.textContent).toContain('level 1 Follow: 3 indicators, level 2');
    const shapes = [...drawing.querySelectorAll('g > rect')].map((one) => one.getAttribute('fill'));
    expect(shapes).toHaveLength(placesOf(framework).size);
    expect(new Set(shapes).size).toBe(1);
    expect(ladderSvg(report)).not.toContain(shapes[0]);
  });

  it('draws each mark otherwise', () => {
    const marked = (mark: string) => {
      const group = [...parsed.querySelectorAll('g')].find((one) => one.textContent.endsWith(`: ${mark}`));
      return (group ?? expect.fail()).innerHTML.replace(/<title.*<\/title>|\b(?:x|y|d|width)="[^"]*"/g, '');
    };
    const marks = report.marks.map((mark) => marked(markWord(mark)));
    expect(marks.length).toBeGreaterThan(4);
    expect(new Set(marks).size).toBe(marks.length);
    expect(marked('met, with evidence')).toContain('fill="#2456bd"');
  });

  it('keeps within its frame, also with hundreds of indicators and long names', () => {
    const [skill] = report.skills;
    const [level] = skill?.levels ?? [];
    const [indicator] = level?.indicators ?? [];
    if (skill === undefined || level === undefined || indicator === undefined) expect.fail();
    const indicators = Array.from({ length: 400 }, () => indicator);
    const name = '能力'.repeat(60);
    const wide = { ...report, name, skills: [{ ...skill, name, levels: [{ ...level, name, indicators }] }] };
    const drawn = new DOMParser().parseFromString(ladderSvg(wide), 'image/svg+xml');
    expectWithin(drawn);
    expectWithin(parsed);
    for (const label of drawn.querySelectorAll('text')) {
      const [size, x] = ['font-size', 'x'].map((of) => Number(label.getAttribute(of)));
      const length = label.textContent.match(/[能力]/g)?.length ?? 0;
      const end = label.textContent.startsWith('1 ') ? 24 + 190 : 800;
      expect((x ?? 0) + length * (size ?? 0)).toBeLessThanOrEqual(end);
    }
    expect([...drawn.querySelectorAll('g > title')].map(({ textContent }) => textContent)).toContain(name);
  });

  function expectWithin(drawing: Document): void {
    const root = drawing.documentElement;
    const [width, height] = [Number(root.getAttribute('width')), Number(root.getAttribute('height'))];
    for (const box of drawing.querySelectorAll('rect[x]')) {
      const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
      expect(Math.min(w ?? -1, h ?? -1)).toBeGreaterThanOrEqual(0);
      expect((x ?? 0) + (w ?? 0)).toBeLessThanOrEqual(width);
      expect((y ?? 0) + (h ?? 0)).toBeLessThanOrEqual(height);
    }
  }
});
