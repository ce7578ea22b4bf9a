/** Files whose entries have names and kinds that they must not have. */
import { all, names } from './honest-zip';
import { zipOf, type ZipEntry } from './zip-bytes';

export interface Hostile {
  readonly what: string;
  readonly bytes: () => Buffer;
  /** Completes "FILE was not opened: …." */
  readonly reason: string;
}

/** One more entry, of that name. */
function named(name: string | Buffer, reason: string): Hostile {
  const what = `an entry named ${JSON.stringify(name.toString().slice(0, 80))}`;
  return { what, bytes: () => zipOf([...all, { name, content: Buffer.from('evil') }]), reason };
}

const hash = 'a'.repeat(64);
const out = 'leads out of the file';
const unknown = 'is no name of anything in a plan';
const absolute = 'does not lie in a folder of the file';

const hostileNames: readonly Hostile[] = [
  named('../evil.txt', `“../evil.txt” in it ${out}`),
  named('files/../../evil', `“files/../../evil” in it ${out}`),
  named('journal/../plan.json', `“journal/../plan.json” in it ${out}`),
  named('..', `“..” in it ${out}`),
  named('./plan.json', `“./plan.json” in it ${unknown}`),
  named('files//evil', `“files//evil” in it ${unknown}`),
  named('/etc/passwd', `“/etc/passwd” in it ${absolute}`),
  named('//server/share', `“//server/share” in it ${absolute}`),
  named('C:/evil.txt', '“C:/evil.txt” in it names a drive'),
  named('c:evil.txt', '“c:evil.txt” in it names a drive'),
  named('..\\evil.txt', '“..\\evil.txt” in it has a backslash in its name'),
  named('files\\evil', '“files\\evil” in it has a backslash in its name'),
  named('\\\\server\\share', '“\\\\server\\share” in it has a backslash in its name'),
  named('plan.json', '“plan.json” in it stands there twice'),
  named('manifest.json', '“manifest.json” in it stands there twice'),
  named('Plan.json', '“Plan.json” in it has capital letters in its name'),
  named('MANIFEST.JSON', '“MANIFEST.JSON” in it has capital letters in its name'),
  named(`files/${hash.toUpperCase()}`, `“files/${hash.toUpperCase()}” in it has capital letters in its name`),
  named('con', '“con” in it is a name that Windows keeps for a device'),
  named('files/NUL.txt', '“files/NUL.txt” in it is a name that Windows keeps for a device'),
  named('COM1', '“COM1” in it is a name that Windows keeps for a device'),
  named('lpt¹.txt', '“lpt¹.txt” in it is a name that Windows keeps for a device'),
  named('plan.json\0.txt', '“plan.json\\u{0}.txt” in it has a NUL in its name'),
  named(
    'files/\u202etxt.exe',
    '“files/\\u{202e}txt.exe” in it has a sign in its name that turns the direction of writing',
  ),
  named('files/a\nb', '“files/a\\u{a}b” in it has a sign in its name that no name has'),
  named(
    Buffer.from([0x61, 0xc0, 0xaf]),
    '“a\\u{fffd}\\u{fffd}” in it has a sign in its name that no name has',
  ),
  named('', `“” in it ${unknown}`),
  named('evil.txt', `“evil.txt” in it ${unknown}`),
  named('.bashrc', `“.bashrc” in it ${unknown}`),
  named('plan.json.', `“plan.json.” in it ${unknown}`),
  named('plan.json ', `“plan.json ” in it ${unknown}`),
  named('files/a∕b', `“files/a∕b” in it ${unknown}`),
  named('backups/x/plan.json', `“backups/x/plan.json” in it ${unknown}`),
  named(`files/${hash}.abcdefghi`, `“files/${hash}.abcdefghi” in it ${unknown}`),
  named(`files/${hash}/evil`, `“files/${hash}/evil” in it ${unknown}`),
  named('journal/.rung-1-0123456789abcdef.tmp', `“journal/.rung-1-0123456789abcdef.tmp” in it ${unknown}`),
  named('a'.repeat(300), `“${'a'.repeat(100)}…” in it ${unknown}`),
];

/** The attached file as that kind of thing. */
function kind(what: string, attributes: number, problem: string): Hostile {
  const entries = all.map((entry): ZipEntry =>
    entry.name === names.file ? { ...entry, list: { attributes } } : entry,
  );
  return { what, bytes: () => zipOf(entries), reason: `“${names.file}” in it ${problem}` };
}

const hostileKinds: readonly Hostile[] = [
  kind('a symbolic link', 0o120777 << 16, 'is a link to somewhere else'),
  kind('a folder by its mode', 0o040755 << 16, 'is a folder'),
  kind('a folder by its DOS bit', (0o100600 << 16) | 0x10, 'is a folder'),
  kind('a kind that nobody says', 0, 'is no regular file'),
  kind('a pipe', 0o010600 << 16, 'is no regular file'),
  kind('a device', 0o020600 << 16, 'is no regular file'),
  kind('a block device', 0o060600 << 16, 'is no regular file'),
  kind('a socket', 0o140600 << 16, 'is no regular file'),
  named('files/', '“files/” in it is a folder'),
];

export const hostileEntries: readonly Hostile[] = [...hostileNames, ...hostileKinds];
