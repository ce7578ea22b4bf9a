/** Texts of people in Markdown: what they typed means itself. */

/** What a person typed means itself, whatever Markdown makes of such signs. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** A single line feed is a new line here, as it was where it was typed. */
export function markdownProse(text: string): string {
  // An address by itself is a link as it stands.
  if (/^https?:\/\/[^\s<>]+$/.test(text)) return `<${text}>`;
  return markdownText(text).replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
}
