/** The ladder as a picture of its own (SVG 1.1): for slides and wikis, readable in grey and without colours. */
import type { Mark } from '../levels';
import type { ReportModel } from '../report/report';
import type { ReportLevel } from '../report/level-part';
import type { ReportSkill } from '../report/skill-part';
import { documentTitle } from '../report/titles';
import { longDate, markWord } from '../report/words';

/** Pixels. */
const page = { width: 800, margin: 24, label: 190, row: 34, head: 62, key: 26 } as const;
const markSize = { height: 18, gap: 6 } as const;

/** As renderer/styles/tokens.css has them in light. */
const colours = {
  ink: '#1a1a17',
  quiet: '#57564f',
  line: '#8a8880',
  own: '#2456bd',
  soft: '#e8eefb',
  agreed: '#175c33',
};

/** Text for XML 1.0, without the characters that it has no way to write. */
function xml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '');
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function rect({ x, y, width }: Box, look: string): string {
  const [left, top] = [x + 0.75, y + 0.75];
  const size = `width="${(width - 1.5).toFixed(1)}" height="${String(markSize.height - 1.5)}" rx="4"`;
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
      const base = `<rect x="${(x + 2).toFixed(1)}" y="${(y + markSize.height - 8).toFixed(1)}" width="${(width - 4).toFixed(1)}" height="6" fill="${colours.own}"/>`;
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

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly look?: string;
}

function label(text: string, { x, y, size, look = '' }: Line): string {
  return `<text x="${String(x)}" y="${String(y)}" font-size="${String(size)}" ${look}>${xml(text)}</text>`;
}

/** What does not fit beside the marks ends in dots; its whole name stands in the title of its row. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 24 ? text : `${characters.slice(0, 23).join('').trimEnd()}…`;
}

function rung(level: ReportLevel, y: number, next: number | null): string {
  const { label: from, width, margin } = page;
  const room = width - margin * 2 - from;
  const each = (room - markSize.gap * (level.indicators.length - 1)) / level.indicators.length;
  const marks = level.indicators.map(({ number, text, mark }, index) => {
    const box = { x: margin + from + index * (each + markSize.gap), y, width: Math.max(each, 3) };
    return `<g><title>${xml(`${number} ${text}: ${markWord(mark)}`)}</title>${drawn(mark, box)}</g>`;
  });
  const name = `${String(level.rank)} ${level.name}`;
  const look = level.rank === next ? 'font-weight="700"' : '';
  const words = `<g><title>${xml(name)}</title>${label(shortened(name), { x: margin, y: y + 14, size: 14, look })}</g>`;
  return words + marks.join('');
}

interface Drawn {
  readonly svg: string;
  /** Where the next thing begins. */
  readonly y: number;
}

function ladder(skill: ReportSkill, from: number): Drawn {
  const levels = skill.levels.filter(({ indicators }) => indicators.length > 0).reverse();
  const next = skill.board?.kind === 'next-level' ? skill.board.rank : null;
  const head = label(skill.name, { x: page.margin, y: from + 16, size: 15, look: 'font-weight="700"' });
  const rungs = levels.map((level, index) => rung(level, from + 30 + index * page.row, next));
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

/** Where the person is in words, for whoever cannot see the picture. */
function description({ skills }: ReportModel): string {
  return skills
    .map(({ name, levels }) => {
      const rungs = levels.map(
        ({ rank, name: level, met, indicators }) =>
          `level ${String(rank)} ${level}: ${String(met)} of ${String(indicators.length)} met`,
      );
      return `${name}: ${rungs.join(', ')}.`;
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
  const explained = key(report.marks, y + 4);
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
    `<title id="title">${xml(title)}</title>`,
    `<desc id="text">${xml(description(report))}</desc>`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    label(title, { x: page.margin, y: 32, size: 18, look: 'font-weight="700"' }),
    day,
    ...parts,
    explained.svg,
    '</svg>',
    '',
  ].join('\n');
}
