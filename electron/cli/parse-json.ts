import { Refused } from './refusal';

/** The bound for JSON from outside: deeper is nothing that a person or program means. */
const maximumDepth = 100;

/**
 * Whether brackets stand deeper in each other than they may, outside of texts. One unit at a time: a pattern would run
 * out of stack on a text of some megabytes.
 */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (isInText) {
      if (unit === '\\') at += 1;
      else if (unit === '"') isInText = false;
    } else if (unit === '"') isInText = true;
    else if (unit === '[' || unit === '{') depth += 1;
    else if (unit === ']' || unit === '}') depth -= 1;
    if (depth > maximumDepth) return true;
  }
  return false;
}

/** ", line 3, column 7" where the engine says where it stopped. */
function placeIn(text: string, message: string): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})`;
}

/**
 * JSON from outside. Of a member that stands twice the last one counts, as everywhere in JavaScript; `__proto__` is a
 * member like any other.
 * @param name how the input is called in messages
 * @throws Refused in one sentence
 */
export function parseJson(text: string, name: string): unknown {
  if (text.trim() === '') throw new Refused(`${name} is empty.`);
  if (isTooDeep(text)) throw new Refused(`${name} is nested more than ${maximumDepth} levels deep.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Refused(`${name} is no JSON: ${error.message}${placeIn(text, error.message)}.`);
  }
}
