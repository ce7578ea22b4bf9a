import { describe, expect, it } from 'vitest';
import { footOf, printOptions } from '../../../electron/pdf/paper';
import { printJobIn } from '../../../electron/pdf/print-job';
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

describe('the switch of a print job', () => {
  it('names a file, or nothing is printed', () => {
    expect(printJobIn(['electron', '.', '--print-job', '/tmp/job.json'])).toBe('/tmp/job.json');
    expect(printJobIn(['electron', '.', '/plans/mine'])).toBeNull();
    expect(printJobIn(['electron', '.', '--print-job'])).toBeNull();
  });
});
