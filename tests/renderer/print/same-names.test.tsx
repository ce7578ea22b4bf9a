/** Names are the person's own: whatever is called the same, React has a key of its own for each. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sections, usualChoices, type DocumentChoices } from '../../../framework/document/choices';
import type { Entry } from '../../../framework/fold';
import { buildReport } from '../../../framework/report/report';
import { PrintedDocument } from '../../../renderer/print/printed-document';
import { oddPlan } from '../../helpers/odd-plan';
import { testCrypto } from '../../helpers/test-crypto';

const count = 3;
const odd = oddPlan({ count, single: () => 'Same', many: () => 'Same' });
/** Everything on one day, which tells the same of each skill. */
const entries = odd.entries.map((entry): Entry => ({ ...entry, day: '2020-01-01' }));

function complaintsAbout(choices: DocumentChoices): readonly string[] {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const usual = { paper: 'a4', day: '2026-12-12', version: '0', crypto: testCrypto } as const;
  const report = buildReport({ ...usual, ...odd, entries, choices });
  const { container } = render(<PrintedDocument report={report} />);
  const headings = [...container.querySelectorAll('h2')].filter((one) => one.textContent === 'Same');
  expect(headings).toHaveLength(count);
  return complain.mock.calls.map((words) => words.map(String).join(' '));
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

it('a document in which everything has the same name is printed without a complaint', () => {
  expect(complaintsAbout({ ...usualChoices.mentor, sections })).toEqual([]);
});

it('so is a review form', () => {
  expect(complaintsAbout(usualChoices.blank)).toEqual([]);
});
