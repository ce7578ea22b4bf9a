/** The ladder as a picture of its own (SVG 1.1): for slides and wikis, readable in grey and without colours. */
import type { Mark } from '../levels';
import type { ReportModel } from '../report/report';
import type { ReportLevel } from '../report/level-part';
import type { ReportSkill } from '../report/skill-part';
import { documentTitle } from '../report/titles';
import { counted, longDate, markWord } from '../report/words';
import { xmlText } from '../xml-text';

/** Pixels. */
const page = { width: 800, margin: 24, label: 190, row: 34, head: 62, key: 26 } as const;
const markSize = { height: 18, gap: 6 } as const;

/** As renderer/styles/tokens.css has them in light. */
const colours = {
  ink: '#1a1a17',
  quiet: '#57564f',
  line: '#8a8880',
  plain: '#dddbd2',
  own: '#2456bd',
  soft: '#e8eefb',
  agreed: '#175c33',
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function rect({ x, y, width }: Box, look: string): string {
  const [left, top] = [x + 0.75, y + 0.75];
  const size = `width="${Math.max(width - 1.5, 0.5).toFixed(1)}" height="${String(markSize.height - 1.5)}" rx="4"`;
  return `<rect x="${left.toFixed(1)}" y="${top.toFixed(1)}" ${size} stroke-width="1.5" ${look}/>`;
}

/** Strokes over the half that was reached. */
function hatching({ x, y, width }: Box): string {
  const strokes: string[] = [];
  for (let at = x + 3; at + 10 < x + width / 2; at += 6) {
    strokes.push(`M${at.toFixed(1)} ${(y + markSize.height - 3).toFixed(1)}l10 -12`);
  }
  return `<path d="${strokes.join('')}" stroke="${colours.own}" stroke-width="1.6" fill="none"/>`;
}

function drawn(mark: Mark, box: Box): string {
  const { x, y, width } = box;
  const outline = (colour: string) => rect(box, `fill="none" stroke="${colour}"`);
  switch (mark) {
    case 'not-assessed':
    case 'covered':
    case 'not-shared':
      return rect(box, `fill="none" stroke="${colours.line}" stroke-dasharray="4 2.5"`);
    case 'not-yet':
      return outline(colours.line);
    case 'partly':
      return outline(colours.own) + hatching(box);
    case 'met': {
      const base = `<rect x="${(x + 2).toFixed(1)}" y="${(y + markSize.height - 8).toFixed(1)}" width="${Math.max(width - 4, 0).toFixed(1)}" height="6" fill="${colours.own}"/>`;
      return rect(box, `fill="${colours.soft}" stroke="${colours.own}"`) + base;
    }
    case 'evidenced':
      return rect(box, `fill="${colours.own}" stroke="${colours.own}"`);
    case 'confirmed': {
      const middle = (x + width / 2 - 5).toFixed(1);
      const tick = `<path d="M${middle} ${(y + 9).toFixed(1)}l4 4l7 -8" stroke="#fff" stroke-width="2" fill="none"/>`;
      return rect(box, `fill="${colours.agreed}" stroke="${colours.agreed}"`) + tick;
    }
  }
}

/** An indicator of which nothing is said: no mark looks like it. */
function plain(box: Box): string {
  return rect(box, `fill="${colours.plain}" stroke="${colours.plain}"`);
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly look?: string;
}

function label(text: string, { x, y, size, look = '' }: Line): string {
  return `<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" ${look}>${xmlText(text)}</text>`;
}

/** In letters of Latin: beside the marks; over the whole picture, as its title and as the name of a skill. */
const room = { level: 24, title: 72, skill: 84 } as const;

/** Characters of East Asia, and pictures among letters, are as wide as two. */
function widthOf(character: string): number {
  return (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
}

/** What does not fit ends in dots; the whole of it stands in a title. */
function shortened(text: string, most: number): string {
  let left = most;
  const characters = Array.from(text);
  const end = characters.findIndex((character) => (left -= widthOf(character)) < 0);
  return end === -1
    ? text
    : `${characters
        .slice(0, end - 1)
        .join('')
        .trimEnd()}…`;
}

/** Without ratings a ladder says what there is to reach, and nothing of anybody. */
function isAssessed({ summary }: ReportSkill): boolean {
  return summary.length > 0;
}

function rung(level: ReportLevel, y: number, skill: ReportSkill): string {
  const { label: from, width, margin } = page;
  const count = level.indicators.length;
  const whole = width - margin * 2 - from;
  const gap = Math.min(markSize.gap, whole / count / 4);
  const each = (whole - gap * (count - 1)) / count;
  const marks = level.indicators.map(({ number, text, mark }, index) => {
    const box = { x: margin + from + index * (each + gap), y, width: each };
    const [words, shape] = isAssessed(skill) ? [`: ${markWord(mark)}`, drawn(mark, box)] : ['', plain(box)];
    return `<g><title>${xmlText(`${number} ${text}${words}`)}</title>${shape}</g>`;
  });
  const next = skill.board?.kind === 'next-level' ? skill.board.rank : null;
  const name = `${String(level.rank)} ${level.name}`;
  const look = level.rank === next ? 'font-weight="700"' : '';
  const words = `<g><title>${xmlText(name)}</title>${label(shortened(name, room.level), { x: margin, y: y + 14, size: 14, look })}</g>`;
  return words + marks.join('');
}

interface Drawn {
  readonly svg: string;
  /** Where the next thing begins. */
  readonly y: number;
}

function ladder(skill: ReportSkill, from: number): Drawn {
  const levels = skill.levels.filter(({ indicators }) => indicators.length > 0).reverse();
  const place = { x: page.margin, y: from + 16, size: 15, look: 'font-weight="700"' };
  const name = `<title>${xmlText(skill.name)}</title>${label(shortened(skill.name, room.skill), place)}`;
  const head = `<g>${name}</g>`;
  const rungs = levels.map((level, index) => rung(level, from + 30 + index * page.row, skill));
  return { svg: head + rungs.join(''), y: from + 30 + levels.length * page.row + 10 };
}

function key(marks: readonly Mark[], from: number): Drawn {
  const perLine = 3;
  const width = (page.width - page.margin * 2) / perLine;
  const entries = marks.map((mark, index) => {
    const [x, y] = [page.margin + (index % perLine) * width, from + Math.floor(index / perLine) * page.key];
    const words = label(markWord(mark), { x: x + 38, y: y + 13, size: 12, look: `fill="${colours.quiet}"` });
    return drawn(mark, { x, y, width: 30 }) + words;
  });
  return { svg: entries.join(''), y: from + Math.ceil(marks.length / perLine) * page.key };
}

/** What is drawn in words, for whoever cannot see the picture. */
function description({ skills }: ReportModel): string {
  return skills
    .map((skill) => {
      const rungs = skill.levels.map(({ rank, name, met, indicators }) => {
        const count = counted(indicators.length, 'indicator');
        const words = isAssessed(skill) ? `${String(met)} of ${String(indicators.length)} met` : count;
        return `level ${String(rank)} ${name}: ${words}`;
      });
      return `${skill.name}: ${rungs.join(', ')}.`;
    })
    .join(' ');
}

/** @returns the text of the file. It loads nothing and runs nothing. */
export function ladderSvg(report: ReportModel): string {
  let y: number = page.head;
  const parts: string[] = [];
  for (const skill of report.skills) {
    const drawing = ladder(skill, y);
    parts.push(drawing.svg);
    y = drawing.y;
  }
  const explained = key(report.skills.some(isAssessed) ? report.marks : [], y + 4);
  const height = explained.y + page.margin;
  const title = documentTitle(report);
  const font = `font-family="'Segoe UI', 'Helvetica Neue', 'Noto Sans', Arial, sans-serif"`;
  const day = label(longDate(report.day), {
    x: page.margin,
    y: 50,
    size: 12,
    look: `fill="${colours.quiet}"`,
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title text" width="${String(page.width)}" height="${String(height)}" viewBox="0 0 ${String(page.width)} ${String(height)}" ${font} fill="${colours.ink}">`,
    `<title id="title">${xmlText(title)}</title>`,
    `<desc id="text">${xmlText(description(report))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    label(shortened(title, room.title), { x: page.margin, y: 32, size: 18, look: 'font-weight="700"' }),
    day,
    ...parts,
    explained.svg,
    '</svg>',
    '',
  ].join('\n');
}
