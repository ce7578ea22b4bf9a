import { expect, test } from 'vitest';
import {
  choiceOfTag,
  choicesOf,
  everything,
  filtered,
  isFiltering,
  type EvidenceFilter,
} from '../../../renderer/features/evidence/evidence-filter';
import { evidenceRows } from '../../../renderer/features/evidence/evidence-rows';
import { FakeShell, shippedFramework } from '../fake-api';
import { id } from '../open-window';
import { fc } from '../../helpers/laws';

const numbers = ['1.1', '1.2', '1.3', '2.1', '3.2', '5.1'];

const piece = fc.record({
  type: fc.constant('evidence.add'),
  kind: fc.constantFrom('link', 'note'),
  title: fc.constantFrom('Alpha', 'beta', 'Ünder', 'zeta'),
  url: fc.constant('https://example.org/'),
  text: fc.constant('words'),
  date: fc.constantFrom('2024-05-01', '2025-06-02', '2026-07-03'),
  tags: fc.subarray(['Linux', 'on call', 'any']),
  indicators: fc.uniqueArray(fc.constantFrom(...numbers.map(id)), { maxLength: 3 }),
});

type Piece = typeof piece extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(pieces: readonly Piece[]) {
  const shell = new FakeShell({ today: '2026-11-23' });
  for (const { url, text, ...one } of pieces) {
    const applied = shell.apply({ ...one, ...(one.kind === 'link' ? { url } : { text }) });
    if (!applied.ok) throw new Error(applied.error.message);
  }
  return evidenceRows(shell.plan, shippedFramework, []);
}

function filtersOf(rows: ReturnType<typeof rowsOf>): readonly EvidenceFilter[] {
  const { levels, indicators, hasUnsorted, kinds, years, tags } = choicesOf(rows, shippedFramework);
  const places = [...levels, ...indicators].map(({ place }) => ({ ...everything, place }));
  return [
    ...places,
    ...(hasUnsorted ? [{ ...everything, place: 'none' as const }] : []),
    ...kinds.map((kind) => ({ ...everything, kind })),
    ...years.map((year) => ({ ...everything, year })),
    ...tags.map(({ key }) => ({ ...everything, tag: choiceOfTag(key) })),
  ];
}

test('every choice that is offered leads to something, and what it leaves out does not fit', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const rows = rowsOf(pieces);
      for (const filter of filtersOf(rows)) {
        const shown = filtered(rows, filter, shippedFramework);
        expect(shown.length).toBeGreaterThan(0);
        expect(isFiltering(filter)).toBe(true);
        // Each filter alone is as good as asking every piece by itself.
        const one = rows.filter((row) => filtered([row], filter, shippedFramework).length === 1);
        expect(shown).toEqual(one);
      }
      const kinds = choicesOf(rows, shippedFramework).kinds;
      expect(kinds.flatMap((kind) => filtered(rows, { ...everything, kind }, shippedFramework)).length).toBe(
        rows.length,
      );
    }),
  );
});

test('an order loses nothing', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const rows = rowsOf(pieces);
      for (const order of ['newest', 'oldest', 'title', 'size'] as const) {
        const shown = filtered(rows, { ...everything, order }, shippedFramework);
        expect(new Set(shown)).toEqual(new Set(rows));
        expect(isFiltering({ ...everything, order })).toBe(false);
      }
      const titles = filtered(rows, { ...everything, order: 'title' }, shippedFramework).map(
        ({ title }) => title,
      );
      expect(titles).toEqual([...titles].sort((one, other) => one.localeCompare(other)));
    }),
  );
});

function note(title: Piece['title'], indicators: string[]): Piece {
  const shared = {
    type: 'evidence.add',
    url: 'https://example.org/',
    text: 'words',
    date: '2026-07-03',
  } as const;
  return { ...shared, tags: [], kind: 'note', title, indicators };
}

test('a level is all that supports any of it', () => {
  const rows = rowsOf([note('Alpha', [id('1.1')]), note('beta', [id('1.3'), id('2.1')]), note('zeta', [])]);
  const titles = (filter: Partial<EvidenceFilter>) =>
    filtered(rows, { ...everything, ...filter, order: 'title' }, shippedFramework).map(({ title }) => title);
  expect(titles({ place: 'level infrastructure-support 1' })).toEqual(['Alpha', 'beta']);
  expect(titles({ place: 'level infrastructure-support 2' })).toEqual(['beta']);
  expect(titles({ place: `indicator ${id('1.1')}` })).toEqual(['Alpha']);
  expect(titles({ place: 'none' })).toEqual(['zeta']);
  expect(titles({ place: 'level infrastructure-support 4' })).toEqual([]);
});
