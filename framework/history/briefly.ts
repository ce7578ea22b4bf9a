/** Changes as short as a list needs them: who reads the history reads beginnings, not whole notes. */
import type { Change } from '../change';

/** In UTF-16 units. */
const enough = 160;

/** The first line that says something, and not more of it than a row can show. */
export function beginning(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  if (line.length <= enough) return line;
  const cut = line.slice(0, enough - 1);
  // After a whole word where one ends near; else never in the middle of a character, half of which would be none.
  const whole = /^(.{120,})\s/s.exec(cut)?.[1];
  return `${whole ?? cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same change with texts cut to their beginning and without what no row shows. */
export function briefly(change: Change): Change {
  switch (change.type) {
    case 'note.set':
      return { ...change, text: beginning(change.text) };
    case 'evidence.add': {
      const { type, evidence, kind, title, date, indicators, private: isPrivate } = change;
      return {
        type,
        evidence,
        kind,
        title: beginning(title),
        date,
        indicators,
        note: '',
        private: isPrivate,
      };
    }
    case 'evidence.edit': {
      const { text, note, title, ...rest } = change;
      return {
        ...rest,
        ...(title === undefined ? {} : { title: beginning(title) }),
        ...(text === undefined ? {} : { text: beginning(text) }),
        ...(note === undefined ? {} : { note: beginning(note) }),
      };
    }
    case 'action.add':
      return { ...change, text: beginning(change.text) };
    case 'action.edit': {
      const { text, ...rest } = change;
      return text === undefined ? rest : { ...rest, text: beginning(text) };
    }
    case 'action.done':
    case 'action.drop':
      return { ...change, outcome: beginning(change.outcome) };
    case 'text.erase':
      return { ...change, lines: [], files: [] };
    case 'journal.begin': {
      const { voucher: _voucher, ...rest } = change;
      return { ...rest, key: '' };
    }
    default:
      return change;
  }
}
