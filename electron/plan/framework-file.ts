/** The framework text that a plan is pinned to, found by its hash: in frameworks/, or else in a backup. */
import { join } from 'node:path';
import { FrameworkError, readFramework, type Framework } from '../../framework/framework';
import { readdir, readFile } from '../disk';
import { diskError, isMissing } from '../disk-error';
import { nodeCrypto } from '../node-crypto';
import { PlanError } from '../plan-error';
import { frameworkName, type Layout } from './layout';

const maximumBytes = 50_000_000;

export interface FrameworkText {
  readonly text: string;
  /** Whether its place in frameworks/ holds it; else it came from elsewhere and can be put there. */
  readonly isInPlace: boolean;
}

async function textIn(path: string, sha256: string): Promise<string | null> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > maximumBytes) return null;
    const text = bytes.toString('utf8');
    return nodeCrypto.sha256(text) === sha256 ? text : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw diskError('Reading', path, error);
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort().reverse();
  } catch (error) {
    if (isMissing(error)) return [];
    throw diskError('Reading', folder, error);
  }
}

async function inBackups(backups: string, sha256: string): Promise<string | null> {
  for (const device of await namesIn(backups)) {
    for (const day of await namesIn(join(backups, device))) {
      const text = await textIn(join(backups, device, day, 'frameworks', frameworkName(sha256)), sha256);
      if (text !== null) return text;
    }
  }
  return null;
}

/** @returns null where it is nowhere in the plan's folder */
export async function findFrameworkText(layout: Layout, sha256: string): Promise<FrameworkText | null> {
  const place = await textIn(join(layout.frameworks, frameworkName(sha256)), sha256);
  if (place !== null) return { text: place, isInPlace: true };
  const kept = await inBackups(layout.backups, sha256);
  return kept === null ? null : { text: kept, isInPlace: false };
}

/** @throws PlanError `refused` in one sentence where the text is no framework */
export function frameworkOf(text: string): Framework {
  try {
    return readFramework(JSON.parse(text));
  } catch (error) {
    if (error instanceof FrameworkError) throw new PlanError('refused', error.message);
    if (error instanceof SyntaxError) throw new PlanError('refused', 'This is no framework: it is no JSON.');
    throw error;
  }
}
