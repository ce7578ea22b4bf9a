/** The sample bundle as entries of a zip file, to be made hostile in one place. */
import { makeManifest, manifestText, type Manifest } from '../../framework/bundle/manifest';
import { sampleBundle, saidOf } from './sample-bundle';
import { testCrypto } from './test-crypto';
import type { ZipEntry } from './zip-bytes';

const bundle = sampleBundle();

export const writer = bundle.writer;

export interface HonestEntry extends ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

/** All but the manifest, in the order of their names: a file, a framework, a journal, plan.json. */
export const honest: readonly HonestEntry[] = bundle.entries.map((entry) => {
  if (!('bytes' in entry)) throw new Error('It is in memory');
  return { name: entry.name, content: entry.bytes };
});

function nameIn(folder: string): string {
  return honest.find(({ name }) => name.startsWith(folder))?.name ?? '';
}

export const names = {
  file: nameIn('files/'),
  framework: nameIn('frameworks/'),
  journal: nameIn('journal/'),
};

export function manifestOf(
  entries: readonly HonestEntry[],
  said: Partial<ReturnType<typeof saidOf>> = {},
  sealer = bundle.sealer,
): Manifest {
  const listed = entries.map(({ name, content }) => ({
    name,
    size: content.length,
    sha256: testCrypto.sha256(Buffer.from(content).toString('utf8')),
  }));
  return makeManifest({ ...saidOf(writer), ...said, entries: listed }, testCrypto, sealer);
}

export const manifest = manifestOf(honest);
export const text = manifestText(manifest);

export function manifestEntry(content: string | Uint8Array = text): HonestEntry {
  return { name: 'manifest.json', content: Buffer.from(content) };
}

/** All of it, honest. */
export const all: readonly HonestEntry[] = [manifestEntry(), ...honest];

/** The same with one entry altered. */
export function altered(name: string, fields: Partial<ZipEntry>): readonly ZipEntry[] {
  return all.map((entry) => (entry.name === name ? { ...entry, ...fields } : entry));
}

/** What a manifest lists is what the file holds: for content that is wrong in itself. */
export function sealed(entries: readonly HonestEntry[]): readonly HonestEntry[] {
  return [manifestEntry(manifestText(manifestOf(entries))), ...entries];
}

/** The sample with other content under one name. */
export function replaced(name: string, content: string): readonly HonestEntry[] {
  return honest.map((entry) => (entry.name === name ? { name, content: Buffer.from(content) } : entry));
}
