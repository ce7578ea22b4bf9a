import type { DocumentFigures } from './document';
import { sizes, type Report, type Size } from './measure';

interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar?: string;
  readonly isHeld?: boolean;
}

const named: Readonly<Record<Size, string>> = { '16': '16', '1000': '1,000', '10000': '10,000' };

function time(seconds: number): string {
  return seconds < 1 ? `${(seconds * 1000).toFixed(seconds < 0.1 ? 1 : 0)} ms` : `${seconds.toFixed(2)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}

function ratio(value: number, most: number): Pick<Row, 'value' | 'bar' | 'isHeld'> {
  return { value: `${value.toFixed(2)} x`, bar: `at most ${most} x`, isHeld: value <= most };
}

function startRows({ figures, empty, rung }: Report): readonly Row[] {
  return [
    { what: 'Start: empty window, painted', value: time(empty.start) },
    { what: 'Start: first plan content, painted and answering a key', value: time(rung.start) },
    { what: 'Start: ratio', ...ratio(figures.start.ratio, 1.3) },
    { what: 'Memory: empty window', value: megabytes(empty.memory) },
    { what: 'Memory: Rung on the sample plan', value: megabytes(rung.memory) },
    { what: 'Memory: ratio', ...ratio(figures.memory.ratio, 1.25) },
  ];
}

function editRows({ figures, storage }: Report): readonly Row[] {
  const spread = ({ p50, p95 }: { readonly p50: number; readonly p95: number }) =>
    `${time(p50)} / ${time(p95)}`;
  return [
    { what: 'Edit: the disk alone, p50 / p95', value: spread(storage.append) },
    ...sizes.map((size) => ({
      what: `Edit to durable, ${named[size]} changes: window, p50 / p95`,
      value: spread(figures.edit[size]),
    })),
    ...sizes.map((size) => ({
      what: `Edit to durable, ${named[size]} changes: storage, p50 / p95`,
      value: spread(storage.edit[size]),
    })),
    {
      what: 'Edit: p95 of 10,000 against 16, window',
      ...ratio(figures.edit['10000'].p95 / figures.edit['16'].p95, 2),
    },
    {
      what: 'Edit: p95 of 10,000 against 16, storage',
      ...ratio(storage.edit['10000'].p95 / storage.edit['16'].p95, 2),
    },
  ];
}

function openRows({ figures, storage }: Report): readonly Row[] {
  const most = 1.5 * figures.open['16'] + 0.3;
  const mostRead = 1.5 * storage.open['16'] + 0.3;
  return sizes.flatMap((size): readonly Row[] => {
    const isLargest = size === '10000';
    return [
      {
        what: `Open: start to content, ${named[size]} changes`,
        value: time(figures.open[size]),
        ...(isLargest ? { bar: `at most ${time(most)}`, isHeld: figures.open[size] <= most } : {}),
      },
      {
        what: `Open: storage alone, ${named[size]} changes`,
        value: time(storage.open[size]),
        ...(isLargest ? { bar: `at most ${time(mostRead)}`, isHeld: storage.open[size] <= mostRead } : {}),
      },
    ];
  });
}

function findRows({ figures, findReading }: Report): readonly Row[] {
  const { p50, p95 } = figures.find;
  const most = 0.016;
  return [
    {
      what: 'Find: a letter to answers, 10,000 pieces of evidence, p50 / p95',
      value: `${time(p50)} / ${time(p95)}`,
      bar: `at most ${time(most)}`,
      isHeld: p95 <= most,
    },
    { what: 'Find: reading them for the first search, between frames', value: time(findReading) },
  ];
}

function scrollRows({ figures, scroll }: Report): readonly Row[] {
  const { evidence, plain, rows } = scroll;
  const spread = ({ p50, p95 }: typeof plain) => `${time(p50)} / ${time(p95)}`;
  return [
    { what: 'Scroll: a plain list of 10,000 rows, frame p50 / p95', value: spread(plain) },
    { what: 'Scroll: 10,000 pieces of evidence, frame p50 / p95', value: spread(evidence) },
    { what: 'Scroll: p95 of evidence against the plain list', ...ratio(figures.scroll.ratio, 1.2) },
    {
      what: 'Scroll: most rows in the document',
      value: String(rows),
      bar: 'fewer than 200',
      isHeld: rows < 200,
    },
  ];
}

function peopleRows({ figures, people }: Report): readonly Row[] {
  const most = 1.5 * figures.people.nobody + 0.5;
  const spread = ({ p50, p95 }: typeof people.plain) => `${time(p50)} / ${time(p95)}`;
  return [
    { what: 'People: reading 200 plans of 500 changes for the first time', value: time(people.reading) },
    { what: 'People: the page with nobody, painted', value: time(figures.people.nobody) },
    {
      what: 'People: the page with 200 who were read before, painted',
      value: time(figures.people.many),
      bar: `at most ${time(most)}`,
      isHeld: figures.people.many <= most,
    },
    { what: 'People: a plain list, frame p50 / p95', value: spread(people.plain) },
    { what: 'People: 200 of them, frame p50 / p95', value: spread(people.scroll) },
    { what: 'People: p95 of them against the plain list', ...ratio(figures.people.scroll, 1.2) },
    {
      what: 'People: most rows in the document',
      value: String(people.rows),
      bar: 'fewer than 60',
      isHeld: people.rows < 60,
    },
  ];
}

function asOfRow({ figures: { asOf } }: Report): Row {
  const value = `${time(asOf.p50)} / ${time(asOf.p95)}`;
  return {
    what: 'Plan as of a day, 10,000 changes: window, p50 / p95',
    value,
    bar: 'at most 300 ms',
    isHeld: asOf.p95 <= 0.3,
  };
}

function officeRows({ cold }: DocumentFigures): readonly Row[] {
  const own = { what: 'PDF of the sample plan, as a process of its own', value: time(cold.rung) };
  if (cold.office === null) return [own, { what: 'PDF: LibreOffice', value: 'not here' }];
  return [
    own,
    { what: 'PDF: LibreOffice converting the same plan from our .docx', value: time(cold.office) },
    { what: 'PDF: ratio', ...ratio(cold.rung / cold.office, 0.6) },
  ];
}

function documentRows(figures: DocumentFigures): readonly Row[] {
  const { firstPage, short, long, longestFrame, memory } = figures;
  return [
    ...officeRows(figures),
    {
      what: 'Document: from a choice to the first page of the long one',
      value: time(firstPage),
      bar: 'at most 1 s',
      isHeld: firstPage <= 1,
    },
    { what: `Document: ${String(short.pages)} pages`, value: time(short.time) },
    { what: `Document: ${String(long.pages)} pages`, value: time(long.time) },
    { what: 'Document: time of the long one against the short one', ...ratio(long.time / short.time, 8) },
    {
      what: 'Document: longest frame of the window meanwhile',
      value: time(longestFrame),
      bar: 'at most 100 ms',
      isHeld: longestFrame <= 0.1,
    },
    { what: 'Document: memory afterwards', value: megabytes(memory.after) },
    { what: 'Document: memory afterwards against before', ...ratio(memory.after / memory.before, 1.1) },
  ];
}

/** One row a figure, with the bar it is held to and whether it holds. */
export function tableOf(report: Report): string {
  const rows: readonly Row[] = [
    ...startRows(report),
    ...editRows(report),
    ...openRows(report),
    ...findRows(report),
    ...scrollRows(report),
    ...peopleRows(report),
    asOfRow(report),
    { what: 'PDF of the sample plan, in the running window', value: time(report.figures.pdf.warm) },
    ...documentRows(report.figures.document),
  ];
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(({ what, value, bar, isHeld }) => {
    const verdict = bar === undefined ? '' : `  ${bar.padEnd(16)} ${isHeld === true ? 'held' : 'MISSED'}`;
    return `${what.padEnd(width)}  ${value.padStart(17)}${verdict}`;
  });
  return `${lines.join('\n')}\nMedians of ${report.runs} starts each, in turns.\n`;
}
