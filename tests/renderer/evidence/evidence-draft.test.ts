import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../framework/plan';
import { readRequests } from '../../../framework/request';
import { isOpenableUrl } from '../../../framework/text';
import {
  additionsOf,
  addressOf,
  draftOf,
  editOf,
  mistakesIn,
} from '../../../renderer/features/evidence/evidence-draft';
import { fc } from '../../helpers/laws';

const line = fc
  .string({ minLength: 1, maxLength: 40, unit: 'grapheme-ascii' })
  .map((text) => `a${text.trim()}`);
const day = fc.constantFrom('2026-01-31', '2026-02-28', '2027-12-01');
const indicators = fc.subarray([
  'infrastructure-support/1.1',
  'infrastructure-support/2.1',
  'infrastructure-support/3.3',
]);

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    kind: fc.constantFrom('link', 'note'),
    title: line,
    date: day,
    indicators,
    tags: fc.subarray(['Linux', 'on call', 'مراجعة']),
    words: line,
    note: line,
    private: fc.boolean(),
  })
  .map(({ words, kind, ...rest }) => ({
    ...rest,
    kind,
    id: '0123456789abcdef',
    file: null,
    url: kind === 'link' ? 'https://example.org/a' : '',
    text: kind === 'note' ? words : '',
    added: '2026-11-23',
  }));

describe('what the dialog asks for', () => {
  it('an edit of nothing is no request', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        expect(editOf(draftOf(one), one)).toBeNull();
      }),
    );
  });

  it('an edit makes one piece into the other, and the rules take it', () => {
    fc.assert(
      fc.property(evidence, evidence, (one, other) => {
        fc.pre(one.kind === other.kind);
        const edit = editOf(draftOf(other), one);
        if (edit === null) return;
        readRequests([edit]);
        expect({ ...one, ...edit }).toEqual({ ...other, type: 'evidence.edit', evidence: one.id });
      }),
    );
  });

  it('a piece without mistakes is taken by the rules', () => {
    fc.assert(
      fc.property(evidence, (one) => {
        const draft = { ...draftOf(one), title: '' };
        expect(mistakesIn(draft, 'add')).toEqual({});
        expect(readRequests([...additionsOf(draft)])).toHaveLength(1);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    [' http://intranet ', 'http://intranet'],
    ['example.org', 'https://example.org'],
    ['wiki.example.org:8443/runbook?x=1', 'https://wiki.example.org:8443/runbook?x=1'],
    ['bücher.example/seite', 'https://bücher.example/seite'],
    ['name@example.org', 'mailto:name@example.org'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['just words', 'just words'],
    ['word', 'word'],
  ])('%s is meant as %s', (typed, meant) => {
    expect(addressOf(typed)).toBe(meant);
  });

  it('never makes something openable of what has another scheme', () => {
    const scheme = fc.constantFrom('javascript:', 'data:', 'file:', 'vbscript:', 'app://');
    fc.assert(
      fc.property(scheme, fc.webPath(), (start, rest) => {
        expect(isOpenableUrl(addressOf(`${start}${rest}`))).toBe(false);
      }),
    );
  });
});
