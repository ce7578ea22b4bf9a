// @vitest-environment jsdom
/** The facts about a file as XMP: well formed for an XML parser, and the same as everywhere else in the file. */
import { describe, expect, it } from 'vitest';
import { aboutPdf, keywordsText } from '../../../electron/pdf/about-pdf';
import { describedPdf } from '../../../electron/pdf/described-pdf';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { reportOf, usualPlan } from '../../helpers/report-plans';

const report = reportOf(usualPlan);

function parsed(xml: string): Document {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

/** What stands in the elements of that name, each a text. */
function saidIn(document: Document, name: string): readonly (string | null)[] {
  const items = [...document.getElementsByTagName(name)].flatMap((one) => {
    const inside = [...one.getElementsByTagName('rdf:li')];
    return inside.length === 0 ? [one] : inside;
  });
  return items.map((one) => one.textContent);
}

function check(text: string): void {
  const skills = report.skills.map((skill) => ({ ...skill, name: `${text} skill` }));
  const about = aboutPdf({ ...report, name: text, title: text, framework: text, skills });
  const document = parsed(new TextDecoder().decode(describedPdf(about, { producer: text })));
  expect(document.getElementsByTagName('rdf:Description')[0]?.children.length).toBeLessThanOrEqual(11);
  expect(saidIn(document, 'dc:title')).toEqual([about.title]);
  expect(saidIn(document, 'dc:creator')).toEqual(about.author === '' ? [] : [about.author]);
  expect(saidIn(document, 'dc:description')).toEqual([about.subject]);
  expect(saidIn(document, 'dc:subject')).toEqual(about.keywords);
  expect(saidIn(document, 'pdf:Keywords')).toEqual([keywordsText(about)]);
  expect(saidIn(document, 'xmp:CreatorTool')).toEqual([about.creator]);
}

describe('the facts about a file', () => {
  it('are there letter by letter, whatever people called things', () => {
    for (const text of [...naughtyStrings, 'a\u001bdeDE\u001bb', ']]>', '?>', 'a\r\nb\rc', '\u0001'])
      check(text);
  });

  it('are there whatever any text holds (law)', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[<>&"'\]?!\r\n\t\u0000-\u001f\ufffe]{1,9}$/),
    );
    fc.assert(
      fc.property(odd, (text) => check(text)),
      { numRuns: 150 },
    );
  });
});
