/** Texts of people in XML 1.0, and in whatever else takes no more than that. */

/**
 * Without the characters that XML has no way to write: controls but for white space, halves of a character, and two that
 * are none. In the words that a PDF says of itself one of them begins a command.
 */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A carriage return would be read as a line feed, were it not spelt out. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

/** As the content of an element. */
export function xmlText(text: string): string {
  return printable(text).replace(/[&<>\r]/g, (character) => entities[character] ?? '');
}
