/**
 * Texts of all the kinds that programs are known to stumble over, made here. Whoever has a longer list (a JSON array of
 * texts, or a text a line) names it in RUNG_NAUGHTY_STRINGS, and it is tried as well.
 */
import { readFileSync } from 'node:fs';

function isTexts(json: unknown): json is readonly string[] {
  return Array.isArray(json) && json.every((text) => typeof text === 'string');
}

function listIn(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.json')) return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const json: unknown = JSON.parse(text);
  if (!isTexts(json)) throw new Error(`${file} is no list of texts`);
  return json;
}

function each(...codes: readonly number[]): string {
  return codes.map((code) => String.fromCodePoint(code)).join('');
}

function range(first: number, last: number): string {
  return each(...Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

/** A regional flag, from its two letters. */
function flag(letters: string): string {
  return each(...Array.from(letters, (letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));
}

/** Letters with marks above and below them, as many as there are. */
function crowded(text: string, marks: number): string {
  return Array.from(text, (letter, index) => letter + range(0x300 + index, 0x300 + index + marks - 1)).join(
    '',
  );
}

/** Letters of another alphabet block, as people use them for bold or italic words. */
function styled(text: string, capital: number, small: number): string {
  return Array.from(text, (letter) => {
    if (/[A-Z]/.test(letter)) return each(capital + letter.charCodeAt(0) - 65);
    return /[a-z]/.test(letter) ? each(small + letter.charCodeAt(0) - 97) : letter;
  }).join('');
}

const numbers = [
  ...['0', '1.00', '$1.00', '1/2', '1E+02', '-1', '-1/2', '1/0', '0..0', '.', ',', '-', '--1', '-.'],
  ...[
    '9'.repeat(96),
    'NaN',
    'Infinity',
    '-Infinity',
    '0x0',
    '0xffffffffffffffff',
    '1,000,000.00',
    "1'000.00",
  ],
  ...['01000', '2.2250738585072011e-308', '１２３', '٠١٢٣'],
];

const words = [
  'undefined',
  'null',
  'NULL',
  '(null)',
  'nil',
  'true',
  'False',
  'None',
  'hasOwnProperty',
  'then',
  '\\',
];

const signs = [
  ",./;'[]\\-=",
  '<>?:"{}|_+',
  '!@#$%^&*()`~',
  "'",
  '"',
  `''`,
  `"''''"'"`,
  '“‘quoted’” «so» „und“ ‹so›',
  'Ω≈ç√∫˜µ≤≥÷',
  'åß∂ƒ©˙∆˚¬…æ',
  '¡™£¢∞§¶•ªº–≠',
  '⅛⅜⅝⅞ ⁰⁴⁵ ₀₁₂',
  '─│┌┐└┘ ▀▄█ ●○◆ ★☆',
  'fi fl ffi office affluent ﬁ ﬂ ﬃ',
];

const scripts = [
  range(0x401, 0x44f),
  range(0x391, 0x3a1),
  '田中さんにあげて下さい',
  '和製漢語 部落格 社會科學院語學研究所',
  '사회과학원 어학연구소 울란바토르',
  '𠜎𠜱𠝹𠱓𠱸𠲖𠳏',
  'ヽ(•‿•)ノ (╯°□°）╯︵ ┻━┻ ¯\\_(ツ)_/¯',
  'व्यावसायिक विकास',
  'Tiếng Việt Čeština Íslenska Straße İstanbul',
];

const rightToLeft = [
  'ثم نفس سقطت وبالتحديد',
  'בְּרֵאשִׁית, בָּרָא אֱלֹהִים',
  'הָיְתָהtestالصفحات',
  'خطة 2027 (rev. 3) للتطوير',
  `${each(0x202b)}test${each(0x202b)}`,
  `${each(0x202e)}txt.exe`,
  `${each(0x2067)}left${each(0x2069)} right`,
  'ﷺ',
];

const emoji = [
  each(0x1f60d),
  each(0x1f469, 0x1f3fd),
  '🐵 🙈 🙉 🙊',
  '❤️ 💔 💌 💕',
  '✋🏿 💪🏿 👐🏿 🙌🏿',
  '👨‍👩‍👦 👩‍💻 🏳️‍🌈 🧑🏽‍🤝‍🧑🏻',
  '0️⃣ 1️⃣ 9️⃣ 🔟 #️⃣',
  [flag('US'), flag('DE'), flag('JP'), flag('US') + flag('RU')].join(' '),
];

const spaces = [
  ...[0x85, 0xa0, 0x1680, 0x180e, 0x2003, 0x200b, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].map(
    (code) => `a${each(code)}b`,
  ),
  '␣ ␢ ␡',
  'tab\there, line\nthere, return\r\nand so on',
  `controls ${range(1, 8)}${range(0xb, 0xc)}${range(0xe, 0x1f)}${range(0x7f, 0x9f)} end`,
  `soft${each(0xad)}hyphen, word${each(0x2060)}joiner`,
  `tag ${range(0xe0041, 0xe0045)} characters`,
];

const scriptsOfPages = [
  '<script>alert(123)</script>',
  '&lt;script&gt;alert(&#39;123&#39;);&lt;/script&gt;',
  '<img src=x onerror=alert(123) />',
  '"><script>alert(123);</script x="',
  "' onfocus=JaVaSCript:alert(123) autofocus",
  '<svg><script>123<1>alert(123)</script>',
  '--><!-- ---> <IMG SRC="jav&#x09;ascript:alert(\'XSS\');">',
  '<a href="\\x0Bjavascript:alert(1)">test</a>',
  "1;DROP TABLE users -- 1' OR 1=1",
  '--help --version $(touch /tmp/x) `ls` ${HOME} %n%s %d',
  '{{ "".__class__ }} #{1+1} <%= 1 %> ${{<%[%\'"}}%\\.',
  '() { 0; }; touch /tmp/x',
  '../../../etc/passwd%00 C:\\con\\aux \\\\host\\share',
  'CON PRN AUX NUL COM1 LPT1 .hidden trailing.',
  'https://a.example.org/?q=%F0%9F%98%80&x=<y>#"z"',
  "=cmd|' /C calc'!A0 @SUM(1+1) +1 -1",
];

const shapes = [
  crowded('To invoke', 2),
  crowded('hive', 9),
  `e${each(0x301)} versus ${each(0xe9)}, A${each(0x30a)} versus ${each(0x212b)}`,
  'ɯnsdı ɯǝɹol 00˙Ɩ$-',
  styled('The quick brown fox', 0x1d400, 0x1d41a),
  styled('The quick brown fox', 0x1d56c, 0x1d586),
  styled('The quick brown fox', 0x1d670, 0x1d68a),
  styled('The quick brown fox', 0xff21, 0xff41),
  '⒯⒣⒠ ⒬⒰⒤⒞⒦',
  'Donaudampfschifffahrt'.repeat(20),
  'W'.repeat(300),
  'i '.repeat(200).trim(),
];

const own: readonly string[] = [
  ...numbers,
  ...words,
  ...signs,
  ...scripts,
  ...rightToLeft,
  ...emoji,
  ...spaces,
  ...scriptsOfPages,
  ...shapes,
];

const { RUNG_NAUGHTY_STRINGS: others = '' } = process.env;

export const naughtyStrings = others === '' ? own : [...new Set([...own, ...listIn(others)])];
