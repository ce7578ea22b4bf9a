import { describe, expect, it } from 'vitest';
import { footOf, printOptions } from '../../../electron/pdf/paper';
import { isPrinter, printerSwitches } from '../../../electron/pdf/print-job';
import { reportOf, usualPlan } from '../../helpers/report-plans';

describe('the frame of a page', () => {
  it('asks for the paper by name, for tags and for an outline', () => {
    const options = printOptions(reportOf(usualPlan, { paper: 'letter' }));
    expect(options).toMatchObject({
      pageSize: 'Letter',
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      printBackground: true,
    });
  });

  it('lets no markup of a name take effect', () => {
    const foot = footOf({
      name: `<img src=x onerror='a("b")'>&`,
      day: '2026-12-12',
      paper: 'a4',
      form: null,
    });
    expect(foot).toContain(
      '&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt;&amp;</bdi>, development plan, 12',
    );
    expect(foot).not.toContain('<img');
  });

  it('works without a name', () => {
    expect(footOf({ name: '', day: '2026-12-12', paper: 'a4', form: null })).toContain(
      '>Development plan, 12 December 2026<',
    );
  });
});

describe('the program as a printer', () => {
  it('is told by its first switch, which no plan can be taken for', () => {
    expect(isPrinter(['electron', '.', ...printerSwitches])).toBe(true);
    expect(isPrinter(['electron', '.', '/plans/printer'])).toBe(false);
  });
});
