/** A plan whose every text is odd goes out as a table and as data, and comes back as the same plan. */
import { execFileSync, spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { csvText, readCsv } from '../../../framework/formats/csv';
import { planCsv, planDataOfCsv } from '../../../framework/formats/plan-csv';
import { readPlanData } from '../../../framework/formats/plan-data';
import { showPlan } from '../../../framework/show';
import { tidyTag } from '../../../framework/tags';
import { oddText } from '../../helpers/arbitrary-texts';
import { fc } from '../../helpers/laws';
import { naughtyStrings } from '../../helpers/naughty-strings';
import { oddPlan } from '../../helpers/odd-plan';

const own = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1",
  '\u00a0=1',
  '\ufeff=1',
  '＝1',
  ';=1',
  '"',
  '""',
];
const texts = [...naughtyStrings, ...own, 'word '.repeat(90)];

/** As that field can have it: an address has no white space, and a file no folders. */
function fieldText(path: string, text: string): string {
  if (path === 'evidence.*.url') return `https://example.org/${text.replace(/[\s\p{Cc}]/gu, '')}`;
  if (path === 'evidence.*.tags.*') return tidyTag(`tag ${Array.from(text).slice(0, 15).join('')}`);
  return path.endsWith('file.name') ? `file ${text.replace(/[/\\\p{Cc}]/gu, '')}` : text;
}

const odd = oddPlan({
  count: texts.length,
  single: (path) => texts[path.length % texts.length] ?? '',
  many: (path, index) => fieldText(path, texts[index] ?? ''),
});
const table = planCsv(odd.plan, odd.framework);
const data = showPlan(odd.plan, odd.framework);

/** What spreadsheets calculate, also behind what they pass over. */
const formula = /^[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠]/u;

it('data and table read back as the same plan', () => {
  expect(showPlan(readPlanData(JSON.parse(data)), odd.framework)).toBe(data);
  expect(showPlan(readPlanData(planDataOfCsv(table)), odd.framework)).toBe(data);
});

it('no cell of it is taken for a formula', () => {
  // As it stands in the file: an apostrophe that reading takes away has to be there.
  const kept = table.replaceAll("'", "''");
  expect(
    readCsv(kept)
      .flat()
      .filter((cell) => formula.test(cell)),
  ).toEqual([]);
});

it('no text becomes a formula or another cell (law)', () => {
  fc.assert(
    fc.property(fc.array(fc.array(oddText, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
      const text = csvText(rows);
      expect(readCsv(text)).toEqual(rows);
    }),
    { numRuns: 200 },
  );
});

const python = 'python3';
const hasPython = spawnSync(python, ['--version']).status === 0;
const script =
  'import csv,io,json,sys;csv.field_size_limit(10**9);print(json.dumps(list(csv.reader(io.StringIO(sys.stdin.buffer.read().decode("utf-8-sig"),newline=""),strict=True))))';

it.skipIf(!hasPython)('another reader of tables finds the same cells, and no formula', () => {
  const read: unknown = JSON.parse(
    execFileSync(python, ['-c', script], { input: table, encoding: 'utf8', maxBuffer: 1e8 }),
  );
  const rows = Array.isArray(read)
    ? read.map((row: unknown) => (Array.isArray(row) ? row.map(String) : []))
    : [];
  expect(rows.flat().filter((cell) => formula.test(cell))).toEqual([]);
  expect(rows.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(readCsv(table));
});
