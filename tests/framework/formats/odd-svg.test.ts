// @vitest-environment jsdom
/** The ladder as a picture is well-formed XML whatever its words are, and says them letter by letter. */
import { expect, it } from 'vitest';
import { ladderSvg } from '../../../framework/formats/ladder-svg';
import { markWord } from '../../../framework/report/words';
import { printable } from '../../../framework/xml-text';
import { oddText } from '../../helpers/arbitrary-texts';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { reportOf, usualPlan } from '../../helpers/report-plans';

const report = reportOf(usualPlan);

function check(text: string): void {
  const skills = report.skills.map((skill) => ({
    ...skill,
    name: text,
    levels: skill.levels.map((level) => ({
      ...level,
      name: text,
      indicators: level.indicators.map((indicator) => ({ ...indicator, text })),
    })),
  }));
  const drawing = new DOMParser().parseFromString(
    ladderSvg({ ...report, name: text, skills }),
    'image/svg+xml',
  );
  expect(drawing.querySelector('parsererror')).toBeNull();
  const elements = new Set([...drawing.querySelectorAll('*')].map(({ tagName }) => tagName));
  for (const name of elements) expect(['svg', 'title', 'desc', 'rect', 'path', 'g', 'text']).toContain(name);
  const words = printable(text);
  expect(drawing.querySelector('title')?.textContent).toBe(
    `${words === '' && text === '' ? 'D' : `${words}, d`}evelopment plan`,
  );
  const titles = [...drawing.querySelectorAll('g > title')].map(({ textContent }) => textContent);
  expect(titles[0]).toBe(words);
  for (const { rank, indicators } of skills.flatMap(({ levels }) => levels)) {
    expect(titles).toContain(`${String(rank)} ${words}`);
    for (const { number, mark } of indicators)
      expect(titles).toContain(`${number} ${words}: ${markWord(mark)}`);
  }
  expect(drawing.querySelector('desc')?.textContent).toContain(`${words}: level 1 ${words}: 3 of 3 met`);
}

it('each odd text is there letter by letter', () => {
  for (const text of [...naughtyStrings, 'a\u001bb', ']]>', '<![CDATA[', 'a\r\nb\rc', '\ufffe']) check(text);
});

it('any text is there letter by letter (law)', () => {
  fc.assert(
    fc.property(oddText, (text) => check(text)),
    { numRuns: 60 },
  );
});
