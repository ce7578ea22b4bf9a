/** Names in a plan that travels as one file: these and no others. */

export const manifestName = 'manifest.json';

/** The only names besides the manifest's. All in small letters, so that no two of them are one on any disk. */
const pattern =
  /^(?:plan\.json|frameworks\/(?<framework>[0-9a-f]{64})\.json|journal\/[0-9a-f]{32}(?:-[0-9a-z]{1,8})?\.jsonl|files\/(?<file>[0-9a-f]{64})(?:\.[a-z0-9]{1,8})?)$/;

/** Whether something of that name may be in it, the manifest apart. */
export function isEntryName(name: string): boolean {
  return pattern.test(name);
}

/** The SHA-256 that the content of that name must have; null where its name does not say. */
export function namedHash(name: string): string | null {
  const groups = pattern.exec(name)?.groups;
  return groups?.framework ?? groups?.file ?? null;
}

/** Whether it is parsed, and so counts against the bound for that. */
export function isJsonName(name: string): boolean {
  return !name.startsWith('files/');
}
