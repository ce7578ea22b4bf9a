import { describe, expect, it } from 'vitest';
import { bringsSomething, broughtBy, isTypingPlace } from '../../../renderer/ui/take-in';

/** jsdom has no DataTransfer; what is asked of one are these three things. */
class Carried {
  readonly types: readonly string[];
  readonly files: readonly File[];
  readonly #texts: Readonly<Record<string, string>>;

  constructor(texts: Readonly<Record<string, string>>, files: readonly File[] = []) {
    this.#texts = texts;
    this.files = files;
    this.types = [...(files.length > 0 ? ['Files'] : []), ...Object.keys(texts)];
  }

  getData(type: string): string {
    return this.#texts[type] ?? '';
  }
}

describe('what a drop or a paste brings', () => {
  it('files before everything else', () => {
    const file = new File(['x'], 'a.txt');
    const carried = new Carried({ 'text/plain': 'a.txt', 'text/uri-list': 'https://example.org' }, [file]);
    expect(broughtBy(carried)).toEqual({ kind: 'files', files: [file] });
  });

  it.each([
    [
      'a dragged link',
      { 'text/uri-list': '# comment\r\nhttps://example.org/a\r\nhttps://b.example', 'text/plain': 'A' },
      { kind: 'link', url: 'https://example.org/a' },
    ],
    [
      'a pasted address',
      { 'text/plain': ' https://example.org/a ' },
      { kind: 'link', url: 'https://example.org/a' },
    ],
    [
      'a text with an address in it',
      { 'text/plain': 'see https://example.org/a' },
      { kind: 'text', text: 'see https://example.org/a' },
    ],
    [
      'a script for an address',
      { 'text/uri-list': 'javascript:alert(1)', 'text/plain': 'javascript:alert(1)' },
      { kind: 'text', text: 'javascript:alert(1)' },
    ],
    ['white space', { 'text/plain': ' \n ' }, null],
    ['something else', { 'text/html': '<b>x</b>' }, null],
  ])('%s', (_, texts, brought) => {
    expect(broughtBy(new Carried(texts))).toEqual(brought);
  });

  it('is told by kind while it is still over the page', () => {
    expect(bringsSomething(new Carried({ 'text/plain': '' }))).toBe(true);
    expect(bringsSomething(new Carried({ 'text/html': '' }))).toBe(false);
  });
});

describe('a place where somebody types', () => {
  it.each([
    ['<input>', true],
    ['<input type="url">', true],
    ['<textarea></textarea>', true],
    ['<input type="checkbox">', false],
    ['<input type="radio">', false],
    ['<button></button>', false],
    ['<p></p>', false],
  ])('%s: %s', (html, isTyping) => {
    const element = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    // A parsed document has its own classes only where it has its own window, which it has not here.
    expect(isTypingPlace(document.body.appendChild(element ?? document.createElement('p')))).toBe(isTyping);
  });
});
