/** Texts of people in Markdown: what they typed means itself. */

/** Any end of a line ends one here, and would end the row of a table. */
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** What a person typed means itself, whatever Markdown makes of such signs. */
export function markdownText(text: string): string {
  return withLineFeeds(text)
    .replace(/[\\`*_[\]<>|~#&$]/g, '\\$&')
    .replace(/^(\s*)([-+=])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2');
}

/** A single line feed is a new line here, as it was where it was typed. */
export function markdownProse(text: string): string {
  // An address by itself is a link as it stands.
  if (/^https?:\/\/[^\s<>]+$/.test(text)) return `<${text}>`;
  // Four spaces before a line would make it code, in which no sign is escaped any more.
  const indented = withLineFeeds(text).replace(/^[ \t]+/gm, (space) =>
    '\u00a0'.repeat(space.replaceAll('\t', '    ').length),
  );
  return markdownText(indented).replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
}
