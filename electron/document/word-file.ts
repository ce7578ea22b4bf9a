/** A document as a Word file (.docx). The library is read only when one is made. */
import type * as Docx from 'docx';
import type { IParagraphOptions, IRunOptions, Paragraph, Table } from 'docx';
import type { Block } from '../../framework/document/block';
import type { ReportModel } from '../../framework/report/report';
import { documentTitle, headingOf } from '../../framework/report/titles';
import { printable } from '../../framework/xml-text';

type Library = typeof Docx;

/** Twentieths of a point: A4 and Letter, with margins of 20 mm. */
const papers = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const;
const margin = 1134;

/** Any end of a line is one of Word's own. */
function clean(text: string): string {
  return printable(text).replace(/\r\n?/g, '\n');
}

/** Whether a text begins in a script that is written from right to left. */
function isRightToLeft(text: string): boolean {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(first);
}

interface Look {
  readonly bold?: boolean;
  readonly paragraph?: IParagraphOptions;
}

class Writer {
  readonly #docx: Library;
  /** Twentieths of a point. */
  readonly #width: number;

  constructor(docx: Library, width: number) {
    this.#docx = docx;
    this.#width = width;
  }

  #paragraph(text: string, { bold = false, paragraph = {} }: Look = {}): Paragraph {
    const rightToLeft = isRightToLeft(text);
    const runs = clean(text)
      .split('\n')
      .map((line, index) => {
        const look = { text: line, rightToLeft, ...(bold && { bold }), ...(index > 0 && { break: 1 }) };
        return new this.#docx.TextRun(look);
      });
    return new this.#docx.Paragraph({ ...paragraph, bidirectional: rightToLeft, children: runs });
  }

  #cells(cells: readonly string[], widths: readonly number[], isHead: boolean) {
    const { TableCell, WidthType } = this.#docx;
    return cells.map((text, index) => {
      const size = Math.round(
        (this.#width * (widths[index] ?? 0)) / widths.reduce((sum, one) => sum + one, 0),
      );
      const children = [this.#paragraph(text, { bold: isHead, paragraph: { keepLines: text.length < 600 } })];
      const margins = { top: 60, bottom: 60, left: 80, right: 80 };
      return new TableCell({ children, margins, width: { size, type: WidthType.DXA } });
    });
  }

  #table({ head, widths, rows }: Extract<Block, { kind: 'table' }>): Table {
    const { BorderStyle, Table: DocxTable, TableRow, WidthType } = this.#docx;
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const line = { style: BorderStyle.SINGLE, size: 4, color: 'BDBBB2' };
    const first = new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: this.#cells(head, widths, true),
    });
    const others = rows.map((cells) => {
      const cantSplit = cells.join('').length < 1200;
      return new TableRow({ cantSplit, children: this.#cells(cells, widths, false) });
    });
    return new DocxTable({
      rows: [first, ...others],
      width: { size: this.#width, type: WidthType.DXA },
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: none,
      },
    });
  }

  #written(block: Block): readonly (Paragraph | Table)[] {
    const { HeadingLevel, Paragraph: DocxParagraph, TextRun } = this.#docx;
    switch (block.kind) {
      case 'heading': {
        const levels = [
          HeadingLevel.HEADING_1,
          HeadingLevel.HEADING_2,
          HeadingLevel.HEADING_3,
          HeadingLevel.HEADING_4,
        ];
        const level = levels[block.level - 1] ?? HeadingLevel.HEADING_4;
        return [this.#paragraph(block.text, { paragraph: { heading: level, keepNext: true } })];
      }
      case 'prose':
        return [this.#paragraph(block.text, { paragraph: { widowControl: true, spacing: { after: 120 } } })];
      case 'facts':
        return block.facts.map(([label, value]) => {
          const name: IRunOptions = { text: `${clean(label)}: `, bold: true };
          const words: IRunOptions = { text: clean(value).replace(/\n/g, ' ') };
          return new DocxParagraph({
            spacing: { after: 40 },
            children: [new TextRun(name), new TextRun(words)],
          });
        });
      case 'list':
        return block.items.map((text) => this.#paragraph(text, { paragraph: { bullet: { level: 0 } } }));
      case 'table':
        // Two tables that follow each other would be one.
        return [this.#table(block), this.#paragraph('', { paragraph: { spacing: { after: 60 } } })];
    }
  }

  all(blocks: readonly Block[]): (Paragraph | Table)[] {
    return blocks.flatMap((block) => this.#written(block));
  }
}

const grey = '57564F';

/** Sizes are in half points. */
function styles() {
  const heading = (size: number, before: number) => ({
    run: { size, bold: true, color: '1A1A17' },
    paragraph: { spacing: { before, after: 100 } },
  });
  return {
    default: {
      document: { run: { font: 'Noto Sans', size: 20 } },
      heading1: heading(40, 0),
      heading2: heading(28, 360),
      heading3: heading(23, 240),
      heading4: heading(20, 160),
    },
  };
}

/**
 * The same sections as the printed pages, to be edited further.
 * @returns the bytes of the file
 */
export async function wordFile(report: ReportModel, blocks: readonly Block[]): Promise<Uint8Array> {
  const docx = await import('docx');
  const { Document, Footer, Packer, PageNumber, Paragraph: DocxParagraph, TextRun } = docx;
  const paper = papers[report.paper];
  const writer = new Writer(docx, paper.width - margin * 2);
  const title = clean(documentTitle(report));
  const foot = new TextRun({
    children: [`${title}    `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
    color: grey,
    size: 16,
  });
  const document = new Document({
    title,
    creator: clean(report.name === '' ? report.creator : report.name),
    subject: clean(headingOf(report).subtitle),
    description: report.creator,
    styles: styles(),
    sections: [
      {
        properties: {
          page: { size: paper, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        footers: { default: new Footer({ children: [new DocxParagraph({ children: [foot] })] }) },
        children: writer.all(blocks),
      },
    ],
  });
  return Packer.toBuffer(document);
}
