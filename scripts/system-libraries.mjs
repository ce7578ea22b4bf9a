import { hasDisplay } from './display.mjs';
import { runCollected } from './processes.mjs';
import { isProgram } from './programs.mjs';
import { say, SetupFailure, withProgress } from './say.mjs';

const window = ['libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2', 'libatk-bridge2.0-0', 'libdrm2', 'libxss1'];
const withoutDisplay = ['xvfb', 'xauth'];
const fonts = ['fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];
const forTests = ['poppler-utils', 'qpdf', 'openssl', 'strace', 'iproute2', 'chromium'];

/**
 * Makes sure that Electron finds its libraries on Linux. Installs what is missing on Debian and Ubuntu as root; says
 * the one line to run anywhere else.
 * @param {'start' | 'test'} purpose tests need more: programs that read PDFs and injure processes
 */
export async function ensureSystemLibraries(purpose) {
  if (process.platform !== 'linux') return;
  const required = [...window, ...(hasDisplay() ? [] : withoutDisplay)];
  const wanted = [...required, ...fonts, ...(purpose === 'test' ? [...withoutDisplay, ...forTests] : [])];
  if (!isProgram('dpkg-query')) {
    adviseOtherSystems(wanted);
    return;
  }
  const missing = await missingOf([...new Set(wanted)]);
  if (missing.length === 0) return;
  if (process.getuid?.() === 0) await withProgress(`installing ${missing.join(' ')}`, () => install(missing));
  else say(`Please run: sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`);
  const stillMissing = await missingOf(required);
  if (stillMissing.length > 0) throw new SetupFailure(`Rung cannot run without ${stillMissing.join(' ')}.`);
}

/**
 * Newer releases add t64 to the names of some libraries.
 * @param {string} name
 */
function namesOf(name) {
  return name.startsWith('lib') ? [name, `${name}t64`] : [name];
}

/** @param {readonly string[]} names */
async function missingOf(names) {
  const asked = names.flatMap(namesOf);
  const { output } = await runCollected('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\\n',
    ...asked,
  ]);
  const present = new Set(
    output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return names.filter((name) => !namesOf(name).some((one) => present.has(one)));
}

/** @param {readonly string[]} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=600', '-q'];
  const update = await runCollected('apt-get', [...wait, 'update'], { env });
  if (update.code !== 0) say('apt-get update failed; going on with the lists that are there');
  const names = await Promise.all(missing.map(installableName));
  const found = names.flatMap((name) => (name === undefined ? [] : [name]));
  const args = [...wait, 'install', '-y', '--no-install-recommends', ...found];
  const { code, output } = await runCollected('apt-get', args, { env });
  if (code !== 0)
    say(`apt-get could not install ${found.join(' ')}: ${output.trim().split('\n').at(-1) ?? ''}`);
}

/** @param {string} name */
async function installableName(name) {
  for (const one of namesOf(name).reverse()) {
    const { output } = await runCollected('apt-cache', ['policy', one], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (/Candidate: (?!\(none\))/.test(output)) return one;
  }
  return undefined;
}

/** @param {readonly string[]} wanted */
function adviseOtherSystems(wanted) {
  if (hasDisplay() || isProgram('Xvfb')) return;
  throw new SetupFailure(
    `There is no display, and no Xvfb. Please install what your system calls: ${wanted.join(' ')}`,
  );
}
