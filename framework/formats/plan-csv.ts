/**
 * A plan as one table: a row for each rating, note, target, piece of evidence, action and check-in. What has a column of its
 * own stands there; the rest of a row stands as JSON in the last one, so that the table reads back as the same plan.
 */
import * as v from 'valibot';
import { labelOf, placesOf, type Framework } from '../framework';
import type { Plan } from '../plan';
import { showPlan } from '../show';
import { csvText, readCsv, CsvError } from './csv';

/** Texts as they are, lists with a line for each item, yes and no. */
const textColumns = ['id', 'title', 'text', 'rating', 'date', 'status', 'url', 'note', 'outcome'] as const;
const listColumns = ['indicators', 'tags'] as const;

/** In this order. `number` and `indicator` are for whoever reads the table; they are not read back. */
const columns = [
  'record',
  'number',
  'indicator',
  'id',
  'rating',
  'date',
  'title',
  'text',
  'status',
  'outcome',
  'indicators',
  'tags',
  'url',
  'note',
  'private',
  'more',
] as const;
type Column = (typeof columns)[number];
type Row = Partial<Record<Column, string>>;

type Fields = Readonly<Record<string, unknown>>;

/** Lists of the plan's data, and tables of it by their key: how a row of each is called. */
const lists = { evidence: 'evidence', actions: 'action', checkIns: 'check-in', people: 'person' } as const;
const tables = {
  ratings: 'rating',
  notes: 'note',
  targets: 'target',
  levelTargets: 'level target',
  proofs: 'what good looks like',
} as const;

function isIn<Name extends string>(name: string, names: readonly Name[]): name is Name {
  return names.some((one) => one === name);
}

/** Each in a line: neither an id nor a tag can hold a line feed. */
function asLines(value: unknown): string | null {
  const read = v.safeParse(v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)), value);
  return read.success ? read.output.join('\n') : null;
}

function cellFor(name: string, value: unknown): readonly [Column, string] | null {
  if (name === 'private' && typeof value === 'boolean') return ['private', value ? 'yes' : 'no'];
  if (isIn(name, textColumns) && typeof value === 'string' && value !== '') return [name, value];
  const lines = isIn(name, listColumns) ? asLines(value) : null;
  return lines === null || !isIn(name, listColumns) ? null : [name, lines];
}

function rowOf(record: string, fields: Fields): Row {
  const row: Row = { record };
  const more: [string, unknown][] = [];
  for (const [name, value] of Object.entries(fields)) {
    const cell = cellFor(name, value);
    if (cell === null) more.push([name, value]);
    else row[cell[0]] = cell[1];
  }
  return more.length === 0 ? row : { ...row, more: JSON.stringify(Object.fromEntries(more)) };
}

const dataShape = v.record(v.string(), v.unknown());
const fieldsShape = v.record(v.string(), v.unknown());

/** What is to be read by people: of which indicator a row is. */
function named(row: Row, framework: Framework): Row {
  const id = row.id ?? '';
  const place = placesOf(framework).get(id);
  if (place === undefined) return row;
  return { ...row, number: labelOf(framework, place), indicator: place.indicator.text };
}

function rowsOf(data: Fields): readonly Row[] {
  const rows: Row[] = [];
  const others: [string, unknown][] = [];
  for (const [name, value] of Object.entries(data)) {
    if (isIn(name, ['evidence', 'actions', 'checkIns', 'people'])) {
      for (const item of v.parse(v.array(fieldsShape), value)) rows.push(rowOf(lists[name], item));
    } else if (isIn(name, ['ratings', 'notes', 'targets', 'levelTargets', 'proofs'])) {
      for (const [id, item] of Object.entries(v.parse(fieldsShape, value))) {
        const fields = typeof item === 'string' ? { date: item } : v.parse(fieldsShape, item);
        rows.push(rowOf(tables[name], { id, ...fields }));
      }
    } else if (name !== 'levels') others.push([name, value]);
  }
  return [rowOf('plan', Object.fromEntries(others)), ...rows];
}

/** @param plan without what is to stay private, where that is wanted */
export function planCsv(plan: Plan, framework: Framework): string {
  const data = v.parse(dataShape, JSON.parse(showPlan(plan, framework)));
  const rows = rowsOf(data).map((row) => named(row, framework));
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
}

/** As spreadsheets and people write it. Any other word is refused: what was private must not be shared by a slip of the pen. */
function privateIn(cell: string): boolean {
  const word = cell.trim().toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  if (word === 'no' || word === 'false') return false;
  throw new CsvError(`its column "private" says "${cell.slice(0, 100)}", which is neither yes nor no`);
}

function fieldsOf(row: ReadonlyMap<string, string>): Fields {
  const fields: [string, unknown][] = [];
  for (const name of textColumns) {
    const cell = row.get(name) ?? '';
    if (cell !== '') fields.push([name, cell]);
  }
  for (const name of listColumns) {
    const cell = row.get(name) ?? '';
    if (cell !== '') fields.push([name, cell.split(/\r\n?|\n/)]);
  }
  const isPrivate = row.get('private') ?? '';
  if (isPrivate !== '') fields.push(['private', privateIn(isPrivate)]);
  const more = row.get('more') ?? '';
  if (more === '') return Object.fromEntries(fields);
  try {
    return { ...Object.fromEntries(fields), ...v.parse(fieldsShape, JSON.parse(more)) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof v.ValiError) {
      throw new CsvError('its column "more" is not what Rung wrote');
    }
    throw error;
  }
}

interface GatherDraft {
  plan: Fields;
  readonly lists: Map<string, Fields[]>;
  readonly tables: Map<string, [string, unknown][]>;
}

function pushed<Item>(table: Map<string, Item[]>, name: string, item: Item): void {
  const items = table.get(name);
  if (items === undefined) table.set(name, [item]);
  else items.push(item);
}

/** One row into the data that it came from. */
function take(all: GatherDraft, record: string, fields: Fields): void {
  const list = Object.entries(lists).find(([, name]) => name === record)?.[0];
  const place = Object.entries(tables).find(([, name]) => name === record)?.[0];
  if (record === 'plan') all.plan = fields;
  else if (list !== undefined) pushed(all.lists, list, fields);
  else if (place !== undefined) {
    const { id, ...rest } = fields;
    const isDate = place === 'targets' || place === 'levelTargets';
    const entry: [string, unknown] = [String(id), isDate ? rest.date : rest];
    pushed(all.tables, place, entry);
  } else throw new CsvError(`a row says "${record.slice(0, 100)}", which no row of a plan does`);
}

/**
 * @returns the data as `showPlan` writes it, for `readPlanData`
 * @throws CsvError that says what is wrong
 */
export function planDataOfCsv(text: string): unknown {
  const [head, ...rows] = readCsv(text);
  if (head?.[0] !== 'record') throw new CsvError('its first row does not name the columns of a plan');
  const all: GatherDraft = { plan: {}, lists: new Map(), tables: new Map() };
  for (const cells of rows) {
    if (cells.every((cell) => cell === '')) continue;
    const row = new Map(head.map((column, index) => [column, cells[index] ?? '']));
    take(all, row.get('record') ?? '', fieldsOf(row));
  }
  const empty = { ratings: {}, notes: {}, targets: {}, levelTargets: {}, evidence: [], actions: [] };
  const filled = [...all.tables].map(([name, entries]) => [name, Object.fromEntries(entries)]);
  return { ...all.plan, ...empty, ...Object.fromEntries(all.lists), ...Object.fromEntries(filled) };
}
