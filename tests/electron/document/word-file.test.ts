import { describe, expect, it } from 'vitest';
import { documentBlocks } from '../../../framework/document/blocks';
import { wordFile } from '../../../electron/document/word-file';
import { at, evidence, planOfChanges, rated, reportOf } from '../../helpers/report-plans';
import { entriesOf } from './zip-entries';

const odd = 'A <b> & \u0007\uffff "quoted"\nsecond line';
const report = reportOf(
  planOfChanges([
    { type: 'profile.set', name: 'Name Surname', role: 'Support engineer', mentor: '' },
    ...rated('met', '1.1'),
    { type: 'note.set', indicator: at('1.1'), text: odd, private: false },
    { type: 'note.set', indicator: at('1.2'), text: 'Nobody else reads this', private: true },
    evidence(1, { title: 'מסמך', text: 'שלום', indicators: [at('1.1')] }),
  ]),
);

describe('the document as a Word file', () => {
  it('has the headings, heads of tables that repeat, and right-to-left paragraphs', async () => {
    const entries = await entriesOf(await wordFile(report, documentBlocks(report)));
    const xml = entries.get('word/document.xml') ?? '';
    const count = (pattern: RegExp) => [...xml.matchAll(pattern)].length;
    expect(count(/w:val="Heading1"/g)).toBe(1);
    expect(count(/<w:tblHeader\/>/g)).toBe(count(/<w:tbl>/g));
    expect(count(/<w:tbl>/g)).toBeGreaterThan(4);
    // Headings are as bold as their style says.
    expect(xml).not.toContain('<w:b w:val="false"/>');
    expect(count(/<w:bidi\/>/g)).toBeGreaterThan(0);
    for (const { levels } of report.skills) {
      for (const { indicators } of levels) {
        for (const { text } of indicators) expect(xml).toContain(text.replaceAll('&', '&amp;'));
      }
    }
  });

  it('is well formed whatever was typed, and says nothing private', async () => {
    const entries = await entriesOf(await wordFile(report, documentBlocks(report)));
    const all = [...entries.values()].join('\n');
    expect(all).toContain('A &lt;b&gt; &amp;  &quot;quoted&quot;');
    expect(all).not.toContain('\u0007');
    expect(all).not.toContain('\uffff');
    expect(all).not.toContain('Nobody else reads this');
    expect(entries.get('docProps/core.xml')).toContain('<dc:title>Name Surname, development plan</dc:title>');
  });

  it('has facts with their names, new lines where they were typed, items, and what the file says of itself', async () => {
    const whole = reportOf(
      planOfChanges([
        { type: 'profile.set', name: 'Name Surname', role: 'Support engineer', mentor: '' },
        ...rated('met', '1.1'),
        { type: 'note.set', indicator: at('1.1'), text: 'one\ntwo\nthree', private: false },
      ]),
      { paper: 'letter' },
    );
    const list = { kind: 'list', items: ['first item', 'second item'] } as const;
    const entries = await entriesOf(await wordFile(whole, [...documentBlocks(whole), list]));
    const xml = entries.get('word/document.xml') ?? '';
    expect(xml).toMatch(/Role: <\/w:t>.*?<w:t[^>]*>Support engineer<\/w:t>/);
    expect(xml).toMatch(/one<\/w:t><\/w:r><w:r>.{0,200}?<w:br\/><w:t[^>]*>two</);
    expect(xml).toContain('>first item<');
    expect(xml).toContain('w:w="12240" w:h="15840"');
    const core = entries.get('docProps/core.xml') ?? '';
    expect(core).toContain('<dc:creator>Name Surname</dc:creator>');
    expect(core).toContain('<dc:subject>Development plan, Infrastructure Support</dc:subject>');
  });
});
