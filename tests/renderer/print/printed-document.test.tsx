import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { placesOf, readFramework } from '../../../framework/framework';
import type { ReportModel } from '../../../framework/report/report';
import { PrintedDocument } from '../../../renderer/print/printed-document';
import {
  action,
  at,
  evidence,
  framework,
  heavyPlan,
  itemId,
  planOfChanges,
  rated,
  reportOf,
  scriptsPlan,
  target,
  topPlan,
  usualPlan,
} from '../../helpers/report-plans';

function printed(report: ReportModel): HTMLElement {
  return render(<PrintedDocument report={report} />).container;
}

/** White space folded, as a reader sees it. */
function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function texts(root: ParentNode, selector: string): readonly string[] {
  return [...root.querySelectorAll(selector)].map((element) => words(element));
}

/** The table under a heading. */
function tableOf(root: HTMLElement, heading: string): HTMLTableElement | null {
  const found = [...root.querySelectorAll('h2, h3')].find((element) => words(element) === heading);
  return found?.parentElement?.querySelector('table') ?? null;
}

const reports = {
  usual: reportOf(usualPlan),
  empty: reportOf(planOfChanges([])),
  top: reportOf(topPlan),
  heavy: reportOf(heavyPlan()),
  scripts: reportOf(scriptsPlan),
};

describe.each(Object.entries(reports))('the printed document of the %s plan', (_name, report) => {
  let root: HTMLElement;
  beforeAll(() => {
    root = printed(report);
    return cleanup;
  });

  it('has every indicator', () => {
    const text = words(root);
    for (const { indicator } of placesOf(framework).values()) expect(text).toContain(indicator.text);
  });

  it('has one title, and headings that leave out no level', () => {
    expect(root.querySelectorAll('h1')).toHaveLength(1);
    const levels = [...root.querySelectorAll('h1,h2,h3,h4')].map(({ tagName }) => Number(tagName.slice(1)));
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('leads every inner link somewhere, once', () => {
    const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
    const links = [...root.querySelectorAll('a[href^="#"]')].map((link) =>
      link.getAttribute('href')?.slice(1),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.filter((link) => !ids.includes(link ?? ''))).toEqual([]);
  });

  it('has no empty cell, heading, list or section, and every row fills its table', () => {
    const isEmpty = (element: Element) => words(element) === '' && element.querySelector('svg') === null;
    const hollow = [...root.querySelectorAll('td,th,h1,h2,h3,h4,p,section,article,table')].filter(isEmpty);
    expect(hollow.map(({ outerHTML }) => outerHTML)).toEqual([]);
    for (const table of root.querySelectorAll('table')) {
      const widths = [...table.rows].map(({ cells }) =>
        [...cells].reduce((sum, cell) => sum + cell.colSpan, 0),
      );
      expect(new Set(widths).size).toBe(1);
    }
  });

  it('names rows and columns, and gives every mark of the ladder words', () => {
    expect(root.querySelectorAll('th:not([scope])')).toHaveLength(0);
    const marks = [...root.querySelectorAll('.ladder svg.mark')];
    expect(marks).toHaveLength(16);
    for (const mark of marks) {
      expect(mark.getAttribute('role')).toBe('img');
      expect(mark.getAttribute('aria-label')).toMatch(/^\d\.\d (not assessed|not yet|partly|met)/);
    }
    expect(root.querySelectorAll('.key svg.mark:not([aria-hidden="true"])')).toHaveLength(0);
  });

  it('never speaks to its reader', () => {
    expect(words(root)).not.toMatch(/\byou(r|rs|rself|’re|'re)?\b/i);
  });
});

describe('what is not there is not printed', () => {
  afterEach(cleanup);

  it('leaves out every label of an empty plan', () => {
    const root = printed(reports.empty);
    const headings = ['Development plan', 'To reach Level 1, Follow', 'Level by level'];
    expect(texts(root, 'h1, h2')).toEqual(headings);
    expect(new Set(texts(root, 'thead th'))).toEqual(new Set(['No.', 'Indicator']));
    expect(root.querySelector('.says, .note, .piece, .lead + .lead')).toBeNull();
    expect(texts(root, '.key p')).toEqual(['not assessed']);
    expect(root.querySelector('.facts, .ladder-note')).toBeNull();
  });

  it('prints a column only where something is in it', () => {
    const columns = (changes: Parameters<typeof planOfChanges>[0]) => {
      const root = printed(reportOf(planOfChanges(changes)));
      const found = texts(tableOf(root, 'To reach Level 1, Follow') ?? root, 'thead th');
      cleanup();
      return found;
    };
    expect(columns([])).toEqual(['No.', 'Indicator']);
    expect(columns(rated('partly', '1.2'))).toEqual(['No.', 'Indicator', 'Own view']);
    expect(columns([evidence(1, { indicators: [at('1.1')] })])).toEqual(['No.', 'Indicator', 'Evidence']);
    expect(columns([{ type: 'target.set', indicator: at('1.1'), date: '2027-01-01' }])).toEqual([
      'No.',
      'Indicator',
      'Target',
    ]);
  });

  it('prints of an action only what was said', () => {
    const headings = (...actions: Parameters<typeof planOfChanges>[0]) => {
      const found = texts(
        tableOf(printed(reportOf(planOfChanges(actions))), 'Open actions') ?? document,
        'th',
      );
      cleanup();
      return found;
    };
    expect(headings(action(1))).toEqual(['Action', 'Owner']);
    expect(headings(action(1, { date: '2027-01-01' }), action(2))).toEqual(['Action', 'Owner', 'By']);
    expect(headings(action(1, { indicators: [at('1.1')] }), action(2))).toEqual(['Action', 'For', 'Owner']);
  });

  it('prints role and mentor each by itself', () => {
    const facts = (fields: { readonly role?: string; readonly mentor?: string }) => {
      const root = printed(reportOf(planOfChanges([{ type: 'profile.set', ...fields }])));
      const found = texts(root, '.facts p');
      cleanup();
      return found;
    };
    expect(facts({ role: 'Support engineer' })).toEqual(['Role', 'Support engineer']);
    expect(facts({ mentor: 'Mentor Surname' })).toEqual(['Mentor', 'Mentor Surname']);
  });
});

describe('what is there', () => {
  afterEach(cleanup);

  it('says the tags of a piece of evidence in one line, and nothing where there are none', () => {
    const tagged = planOfChanges([evidence(1, { tags: ['on call', 'مراجعة'] }), evidence(2)]);
    const lines = [...printed(reportOf(tagged)).querySelectorAll('article p')].map(
      (line) => line.textContent,
    );
    expect(lines.filter((line) => line.includes('Tags'))).toEqual(['Tags: on call, مراجعة']);
  });

  it('says who rated, and where the evidence is', () => {
    expect(texts(printed(reports.usual), '.says')).toEqual([
      'All ratings were given by Name Surname. The evidence is listed at the end.',
    ]);
    cleanup();
    const unnamed = reportOf(planOfChanges(rated('met', '1.1')));
    expect(texts(printed(unnamed), '.says')).toEqual([
      'All ratings were given by the person whose plan this is.',
    ]);
  });

  it('prints the usual plan from the first page to the evidence', () => {
    const root = printed(reports.usual);
    expect(texts(root, 'h1, h2, h3, h4')).toEqual([
      'Name Surname',
      'To reach Level 3, Apply',
      'Open actions',
      'Level by level',
      'Level 1, Follow',
      'Level 2, Assist',
      'Level 3, Apply',
      'On 3.2',
      'Level 4, Ensure',
      'Level 5, Strategise',
      'Actions done and dropped',
      'Evidence',
      'E1 Morning checks, twelve weeks without a gap',
      'E2 Runbook for the file servers',
      'E3 Replacing the drives in rack 4',
      'E4 Incident 2231: mail queue stuck',
      'Sign-off',
      'To check it by',
    ]);
    expect(
      [...(tableOf(root, 'To reach Level 3, Apply')?.rows ?? [])].map((row) => texts(row, 'th, td').slice(2)),
    ).toEqual([
      ['Own view', 'Target', 'Evidence'],
      ['Met', '30 Nov 2026', 'E2, E4'],
      ['Partly', '5 Dec 2026', 'E4'],
      ['Not yet', '31 Mar 2027', 'none yet'],
    ]);
    expect(texts(root, '.ladder tr th, .ladder-note')).toEqual([
      ...['5 Strategise', 'not assessed', '4 Ensure', 'not assessed', '3 Apply', '31 March 2027'],
      ...['2 Assist', 'all with evidence', '1 Follow', 'all with evidence'],
    ]);
    expect(
      [...root.querySelectorAll('.piece a[href^="https"]')].map((link) => link.getAttribute('href')),
    ).toEqual([
      'https://example.org/wiki/runbooks/file-servers?revision=14#restore',
      'https://example.org/tickets/2231',
    ]);
  });

  it('keeps paragraphs and line breaks of a text, each in its own direction', () => {
    const text = 'One\ntwo\n\n  \nשלוש';
    const root = printed(reportOf(planOfChanges([evidence(1, { text })])));
    const paragraphs = [...root.querySelectorAll('.piece .prose p')];
    expect(paragraphs.map(({ textContent }) => textContent)).toEqual(['One\ntwo', 'שלוש']);
    expect(paragraphs.map((paragraph) => paragraph.getAttribute('dir'))).toEqual(['auto', 'auto']);
  });

  it('turns markup in any text into words', () => {
    const text = '<img src=x onerror="alert(1)"><script>alert(1)</script>';
    const root = printed(
      reportOf(
        planOfChanges([
          { type: 'profile.set', name: text, role: text, mentor: text },
          { type: 'note.set', indicator: at('1.1'), text, private: false },
          evidence(1, { title: text, text: `${text} more`, note: text, indicators: [at('1.1')] }),
          action(1, { text }),
        ]),
      ),
    );
    expect(root.querySelectorAll('img, script')).toHaveLength(0);
    expect(words(root).split('<script>alert(1)</script>')).toHaveLength(10);
  });

  it('names each skill where there are several', () => {
    const skill = (id: string) => ({
      id,
      name: `Skill ${id}`,
      levels: [{ rank: 1, name: 'First', indicators: [{ id: `${id}/1.1`, text: `Does ${id}` }] }],
    });
    const several = readFramework({ id: 'several', name: 'Several', skills: [skill('a'), skill('b')] });
    const root = printed(reportOf(planOfChanges([]), { framework: several }));
    expect(texts(root, 'h2, h3')).toEqual([
      ...['Skill a', 'To reach Level 1, First', 'Skill b', 'To reach Level 1, First'],
      ...['Skill a, level by level', 'Level 1, First', 'Skill b, level by level', 'Level 1, First'],
    ]);
    expect(root.querySelectorAll('.key')).toHaveLength(1);
    // What the next level of each asks for is not cut in two.
    const boards = [...root.querySelectorAll('.in-one-piece h3')].map((one) => words(one));
    expect(boards.filter((title) => title.startsWith('To reach'))).toHaveLength(2);
  });
});

it('never cuts the name of a hash at its hyphen', () => {
  const details = printed({ ...reports.usual, frameworkHash: 'ab'.repeat(32) }).querySelector('.details');
  expect(texts(details ?? document, 'tbody th')[0]).toBe('Framework “Infrastructure Support”, SHA-256');
  expect(texts(details ?? document, 'tbody th:first-child .reference').slice(0, 1)).toEqual(['SHA-256']);
});

describe('since the last check-in', () => {
  it('is told in a few words each, and how much more there is', () => {
    const meeting = { id: itemId(99), date: '2026-09-12', opened: '2026-09-01', shown: null };
    const pieces = Array.from({ length: 20 }, (_, index) => evidence(index + 1));
    const after = planOfChanges([...rated('met', '3.1'), ...pieces, target('3.3', '2026-12-14')]);
    const before = planOfChanges([target('3.3', '2026-11-23')]);
    const report = reportOf(after, { states: [{ checkIn: meeting, plan: before }] });
    const heading = 'Since the last check-in, 12 September 2026';
    const section = [...printed(report).querySelectorAll('section')].find(
      (one) => words(one.querySelector('h2')) === heading,
    );
    expect(texts(section ?? document, 'li')).toEqual([
      'No rating went up or down',
      '1 indicator rated for the first time. 3.1: met',
      '20 pieces of evidence added. Piece 1; Piece 2; Piece 3; Piece 4; Piece 5; Piece 6; Piece 7; Piece 8; and 12 more',
      '1 target date moved. 3.3: 23 Nov 2026 became 14 Dec 2026',
    ]);
  });

  it('is not there without a check-in before', () => {
    expect(texts(printed(reports.usual), 'h2').filter((title) => title.startsWith('Since'))).toEqual([]);
  });
});
