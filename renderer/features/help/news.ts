/** The changelog as data: what each version brought, in the words it was written in. */

export interface NewsGroup {
  readonly title: string;
  readonly items: readonly string[];
}

export interface Version {
  readonly name: string;
  readonly groups: readonly NewsGroup[];
}

/** What follows each line that begins like that, up to the next. */
function sections(text: string, beginning: string): readonly (readonly [string, string])[] {
  const parts = `\n${text}`.split(`\n${beginning}`).slice(1);
  return parts.map((part) => {
    const end = part.indexOf('\n');
    return end === -1 ? [part.trim(), ''] : [part.slice(0, end).trim(), part.slice(end + 1)];
  });
}

/** Marks of emphasis are for those who read the file itself. */
function plain(text: string): string {
  return text.replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();
}

/** @param text `## version`, below it `### group`, below that items that begin with `- ` */
export function newsIn(text: string): readonly Version[] {
  return sections(text, '## ').map(([name, rest]) => ({
    name,
    groups: sections(rest, '### ').map(([title, items]) => ({
      title,
      items: sections(items, '- ').map(([first, more]) => plain(`${first} ${more}`)),
    })),
  }));
}
