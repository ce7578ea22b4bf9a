/** The system's own dialogs, always over the window. */
import { dialog, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';

export interface Dialogs {
  /** Null where the person cancels; so do the others. */
  readonly chooseFolder: (title: string, button: string) => Promise<string | null>;
  readonly chooseFiles: (count: 'many' | 'one' | 'bundles' | 'form') => Promise<readonly string[]>;
  readonly chooseTarget: (question: SaveQuestion) => Promise<string | null>;
  /** @returns the number of the button */
  readonly ask: (question: Question) => Promise<number>;
}

export interface SaveQuestion {
  /** Suggested. */
  readonly path: string;
  readonly title: string;
  readonly filter: { readonly name: string; readonly extensions: string[] };
}

export interface Question {
  readonly message: string;
  readonly detail: string;
  /** The first is the default, the last is what Escape means. */
  readonly buttons: readonly string[];
}

const questions: Readonly<Record<'many' | 'one' | 'bundles' | 'form', OpenDialogOptions>> = {
  one: { title: 'Choose the file', buttonLabel: 'Choose', properties: ['openFile'] },
  many: { title: 'Add evidence', buttonLabel: 'Add', properties: ['openFile', 'multiSelections'] },
  form: {
    title: 'Read a review form',
    buttonLabel: 'Read',
    properties: ['openFile'],
    filters: [
      { name: 'PDF', extensions: ['pdf'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
  bundles: {
    title: 'Open a shared plan',
    buttonLabel: 'Open',
    properties: ['openFile', 'multiSelections'],
    filters: [
      { name: 'Rung plan, or PDF with a plan in it', extensions: ['rung', 'pdf'] },
      { name: 'All files', extensions: ['*'] },
    ],
  },
};

/** @param window null where it is gone: then a dialog stands alone */
export function dialogsOver(window: () => BrowserWindow | null): Dialogs {
  const openDialog = async (options: OpenDialogOptions): Promise<readonly string[]> => {
    const over = window();
    const { canceled, filePaths } =
      over === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(over, options);
    return canceled ? [] : filePaths;
  };
  return {
    chooseFolder: async (title, buttonLabel) => {
      const [folder] = await openDialog({
        title,
        buttonLabel,
        properties: ['openDirectory', 'createDirectory'],
      });
      return folder ?? null;
    },
    chooseFiles: (count) => openDialog(questions[count]),
    chooseTarget: async ({ path, title, filter }) => {
      const options = { title, defaultPath: path, filters: [filter] };
      const over = window();
      const { canceled, filePath } =
        over === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(over, options);
      return canceled || filePath === '' ? null : filePath;
    },
    ask: async ({ message, detail, buttons }) => {
      const options: MessageBoxOptions = {
        type: 'question',
        message,
        detail,
        buttons: [...buttons],
        defaultId: 0,
        cancelId: buttons.length - 1,
      };
      const over = window();
      const answer = over === null ? dialog.showMessageBox(options) : dialog.showMessageBox(over, options);
      return (await answer).response;
    },
  };
}
