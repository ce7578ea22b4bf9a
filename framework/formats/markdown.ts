/** A document as Markdown (CommonMark with tables), for any editor and for a wiki. */
import type { Block } from '../document/block';
import { markdownProse, markdownText } from './markdown-text';

function inLine(text: string): string {
  return markdownText(text).replace(/\s+/g, ' ').trim();
}

/** A table has one line a row: line feeds within are said as breaks. */
function cell(text: string): string {
  return markdownText(text.trim()).replace(/\s*\n\s*/g, '<br>');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map(cell).join(' | ')} |`;
}

function written(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inLine(block.text)}`;
    case 'prose':
      return markdownProse(block.text);
    case 'facts':
      return block.facts.map(([label, value]) => `- **${inLine(label)}**: ${inLine(value)}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${markdownProse(item).replace(/\n/g, '\n  ')}`).join('\n');
    case 'table':
      return [row(block.head), `|${' --- |'.repeat(block.head.length)}`, ...block.rows.map(row)].join('\n');
  }
}

/** @returns the text of the file, ended by a line feed */
export function markdownDocument(blocks: readonly Block[]): string {
  return `${blocks.map(written).join('\n\n')}\n`;
}
