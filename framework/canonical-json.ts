/** RFC 8785 (JSON Canonicalization Scheme): one text for one value, whoever writes it, so that it can be hashed. */

/** Deeper than anything a person writes, and far from exhausting the stack. */
const maximumDepth = 100;

/** A value that JSON cannot hold exactly; it never comes from our own writers. */
export class CanonicalError extends Error {}

function canonicalString(text: string): string {
  // JSON.stringify escapes exactly as RFC 8785, 3.2.2.2 asks, but also lone surrogates, which that standard refuses.
  const json = JSON.stringify(text);
  if (json.includes('\\ud') && /\p{Surrogate}/u.test(text)) {
    throw new CanonicalError('A text holds half a character (a lone surrogate).');
  }
  return json;
}

/**
 * @param value JSON data; members that are undefined are left out, as in JSON.stringify
 * @throws CanonicalError for what is not JSON: NaN, infinities, functions, lone surrogates
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > maximumDepth) throw new CanonicalError('The data is nested too deeply.');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new CanonicalError('A number is not finite.');
    // ECMAScript's own number-to-text is what RFC 8785, 3.2.2.3 prescribes; only -0 differs.
    return value === 0 ? '0' : String(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (typeof value !== 'object') throw new CanonicalError(`A ${typeof value} is no JSON.`);
  // Sorted by UTF-16 units, which is what comparing ECMAScript strings does (RFC 8785, 3.2.3).
  const fields: [string, unknown][] = Object.entries(value);
  let members = '';
  for (const [name, member] of fields.sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (member === undefined) continue;
    members += `${members === '' ? '' : ','}${canonicalString(name)}:${canonicalJson(member, depth + 1)}`;
  }
  return `{${members}}`;
}
