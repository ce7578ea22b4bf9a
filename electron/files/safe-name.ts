/** Names for files and folders that every system takes, whatever a person wrote. */

/** Names that Windows keeps for devices, with or without an ending, and with spaces before it. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

/** Room is left for " 2", an ending and what sync tools add: 255 bytes are the most anywhere. */
const maximumBytes = 150;

function cut(text: string, bytes: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > bytes) break;
    kept += character;
  }
  return kept;
}

/** What no name may hold: separators, wildcards, control and direction characters, halves of a character. */
function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Control}\p{Surrogate}\p{Bidi_Control}\u200b\u2028\u2029\ufeff]/gu, ' ')
    .replace(/[<>:"/\\|?*]/g, '-')
    .replace(/\s+/g, ' ');
}

function trimmed(text: string): string {
  return text.replace(/^[\s.~-]+/, '').replace(/[\s.]+$/, '');
}

function unreserved(name: string): string {
  return reserved.test(name) ? `_${name}` : name;
}

/**
 * A name for a new folder or a document.
 * @param fallback taken where nothing usable is left of the text
 */
export function safeName(text: string, fallback: string): string {
  const name = trimmed(cut(trimmed(cleaned(text)), maximumBytes));
  return name === '' ? fallback : unreserved(name);
}

/** The ending of a file name in lower case without its dot; empty where it has none. */
export function endingOf(name: string): string {
  return (/\.([A-Za-z0-9]{1,12})$/.exec(name)?.[1] ?? '').toLowerCase();
}

/** A name for a copy of a file: the ending survives however long the rest is. */
export function safeFileName(text: string, fallback: string): string {
  const name = trimmed(cleaned(text));
  const ending = endingOf(name);
  if (ending === '') return safeName(name, fallback);
  const stem = trimmed(cut(name.slice(0, -ending.length - 1), maximumBytes));
  return unreserved(`${stem === '' ? fallback : stem}.${ending}`);
}
