import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { PrintedDocument } from '../../../renderer/print/printed-document';
import { drawReport } from '../../../renderer/print/markup';
import {
  heavyPlan,
  planOfChanges,
  reportOf,
  scriptsPlan,
  topPlan,
  usualPlan,
} from '../../helpers/report-plans';

afterEach(cleanup);

const plans = {
  usual: usualPlan,
  empty: planOfChanges([]),
  top: topPlan,
  heavy: heavyPlan(),
  scripts: scriptsPlan,
};

describe('a document that is drawn as markup', () => {
  it.each(Object.entries(plans))('is the one that its page would draw: %s', (_name, plan) => {
    const report = reportOf(plan);
    const page = new DOMParser().parseFromString(drawReport(report).body, 'text/html');
    page.body.normalize();
    const { container } = render(<PrintedDocument report={report} />);
    container.normalize();
    expect(page.body.innerHTML).toBe(container.innerHTML);
  });

  it('has its name as words', () => {
    const title = '</title><script>$& $1';
    const drawn = drawReport({ ...reportOf(usualPlan), name: title });
    expect(drawn.title).not.toContain('<script>');
    expect(new DOMParser().parseFromString(drawn.title, 'text/html').title).toContain(title);
  });
});
