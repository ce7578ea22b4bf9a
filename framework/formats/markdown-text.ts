/** Texts of people in Markdown: what they typed means itself. */

/** What a person typed means itself, whatever Markdown makes of such signs. */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~#&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}

/** A single line feed is a new line here, as it was where it was typed. */
export function markdownProse(text: string): string {
  return markdownText(text).replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
}
