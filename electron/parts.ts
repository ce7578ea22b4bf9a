/** The parts of the running program, as the composition root puts them together. */
import type { BrowserWindow } from 'electron';
import type { NoteBug } from './answer';
import type { Dialogs } from './dialogs';
import type { LastExport } from './files/last-export';
import type { FileWork } from './files/file-work';
import type { OfferedFiles } from './files/offered-files';
import type { OpenedCopies } from './files/opened-copies';
import type { PastedFiles } from './files/pasted-files';
import type { FirstPage } from './first-page';
import type { Installation } from './installation';
import type { Notices } from './notices';
import type { Reminders } from './reminders';
import type { Plans } from './session/plans';
import type { SecondBackups } from './session/second-backups';
import type { Session } from './session/session';
import type { SettingsStore } from './settings';

export interface Parts {
  readonly session: Session;
  readonly plans: Plans;
  readonly second: SecondBackups;
  readonly reminders: Reminders;
  readonly installation: Promise<Installation>;
  /** The folder of the settings. */
  readonly userData: string;
  readonly settings: SettingsStore;
  readonly dialogs: Dialogs;
  readonly offered: OfferedFiles;
  readonly fileWork: FileWork;
  readonly pasted: PastedFiles;
  readonly copies: OpenedCopies;
  readonly firstPage: FirstPage;
  readonly lastExport: LastExport;
  readonly notices: Notices;
  readonly plansFolder: string;
  /** Resolves when the plan of the last time is open, or is known not to open. Never rejects. */
  readonly started: Promise<void>;
  readonly window: () => BrowserWindow | null;
  readonly noteBug: NoteBug;
}
