/** The pages of the sample plan's document, for each who gets one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Audience } from '../../framework/document/choices';
import { rung } from '../e2e/command-line';
import { tool } from '../e2e/pdf-tools';
import { smallerPng } from './smaller';

const titles: Readonly<Record<Audience, string>> = {
  mentor: 'The document for a mentor',
  panel: 'The document for a panel',
  blank: 'The review form',
};

/** Dots an inch: small, and still to be read. */
const resolution = '64';

async function takeOne(audience: Audience, plan: string, target: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    const file = join(folder, 'document.pdf');
    await rung(join(plan, '../home'), ['export', plan, '--pdf', file, '--audience', audience]);
    tool('pdftoppm', '-png', '-r', resolution, file, join(folder, audience));
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.png'))
      .sort();
    return pages.map((page, index) => {
      const name = `document-${audience}-${String(index + 1)}.png`;
      writeFileSync(join(target, name), smallerPng(readFileSync(join(folder, page))));
      return name;
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the part of docs/pages.md that shows them */
export async function takeDocuments(target: string): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'person-'));
  const plan = join(root, 'plan');
  try {
    await rung(join(root, 'home'), ['sample', plan]);
    const parts: string[] = [];
    for (const audience of ['mentor', 'panel', 'blank'] as const) {
      const pages = await takeOne(audience, plan, target);
      const row = pages.map((name, index) => `![Page ${String(index + 1)}](pages/${name})`).join(' | ');
      const rule = pages.map(() => '---').join(' | ');
      parts.push([`## ${titles[audience]}`, '', `| ${row} |`, `| ${rule} |`, ''].join('\n'));
    }
    return parts.join('\n');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
