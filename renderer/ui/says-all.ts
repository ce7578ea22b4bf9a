function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/** Tells whether some texts together say every word that was typed, without accents and capital letters. */
export function wordFilter(typed: string): (texts: readonly string[]) => boolean {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  return (texts) => {
    if (words.length === 0) return true;
    const text = plain(texts.join(' '));
    return words.every((word) => text.includes(word));
  };
}
