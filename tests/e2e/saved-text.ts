/** What can be read in a file that the program saved. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { tool } from './pdf-tools';

/** All that somebody can read in it, however it is packed. */
export function textIn(file: string): string {
  switch (extname(file)) {
    case '.zip': {
      const folder = `${file} unpacked`;
      tool('unzip', '-q', file, '-d', folder);
      const texts = readdirSync(folder).map((name) => `${name}\n${textIn(join(folder, name))}`);
      rmSync(folder, { recursive: true });
      return texts.join('\n');
    }
    case '.docx':
      return tool('unzip', '-p', file);
    case '.pdf':
      return tool('pdftotext', file, '-');
    default:
      return readFileSync(file, 'utf8');
  }
}
