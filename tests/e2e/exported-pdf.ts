import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The one PDF in a folder: its name, and its text with all white space folded. */
export function exportedPdf(folder: string): { readonly name: string; readonly text: string } {
  const [name = '', ...others] = readdirSync(folder);
  if (others.length > 0) throw new Error(`More than one file in ${folder}: ${[name, ...others].join(', ')}`);
  const text = execFileSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8' });
  return { name, text: text.replace(/\s+/g, ' ') };
}
