/** Which programs copy a folder to other computers, told by where it lies and by what they leave there. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';

interface SyncTool {
  readonly name: string;
  /** A folder of the path, from the root on. */
  readonly folder: RegExp;
  /** What the tool leaves in the folder it looks after. */
  readonly marks: readonly string[];
}

const tools: readonly SyncTool[] = [
  { name: 'Dropbox', folder: /^Dropbox(?: \(.*\))?$|^Dropbox-/, marks: ['.dropbox', '.dropbox.cache'] },
  { name: 'OneDrive', folder: /^OneDrive(?:$| - |-)/, marks: ['.849C9593-D756-4E56-8D6E-42412F2A707B'] },
  { name: 'iCloud Drive', folder: /^(?:com~apple~CloudDocs|iCloudDrive|iCloud Drive)$/, marks: [] },
  { name: 'Google Drive', folder: /^(?:Google ?Drive(?:$|-)|My Drive$)/, marks: ['.tmp.driveupload'] },
  { name: 'Nextcloud', folder: /^Nextcloud\d*$/, marks: ['.nextcloudsync.log'] },
  { name: 'ownCloud', folder: /^ownCloud\d*$/i, marks: ['.owncloudsync.log'] },
  { name: 'Syncthing', folder: /^Syncthing$/, marks: ['.stfolder'] },
  { name: 'Proton Drive', folder: /^Proton ?Drive(?:$|-)/, marks: [] },
  { name: 'pCloud', folder: /^pCloud ?Drive$/i, marks: [] },
  { name: 'MEGA', folder: /^MEGA(?:sync)?$/, marks: ['.megaignore'] },
  { name: 'Box', folder: /^Box(?: Sync|-Box)?$/, marks: [] },
  { name: 'Seafile', folder: /^Seafile$/, marks: ['.seafile-data'] },
  { name: 'Tresorit', folder: /^Tresorit(?: Drive)?$|^Tresors$/, marks: [] },
  { name: 'Resilio Sync', folder: /^Resilio Sync$/, marks: ['.sync'] },
];

function foldersTo(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [...foldersTo(parent), folder];
}

/**
 * Name of the tool that copies the folder to other computers, or null. The folder need not exist.
 * @param folder an absolute path
 */
export function syncToolOf(folder: string): string | null {
  const path = resolve(folder);
  const names = path.split(sep);
  const byName = tools.find((tool) => names.some((name) => tool.folder.test(name)));
  if (byName !== undefined) return byName.name;
  const folders = foldersTo(path);
  const byMark = tools.find((tool) =>
    folders.some((above) => tool.marks.some((mark) => existsSync(join(above, mark)))),
  );
  return byMark?.name ?? null;
}
