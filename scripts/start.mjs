import { hasDisplay } from './display.mjs';
import { folderOfPerson, projectFolder } from './paths.mjs';
import { runAttached } from './processes.mjs';
import { writeSamplePdf } from './sample-pdf.mjs';
import { runAsCommand, say } from './say.mjs';
import { setUp } from './set-up.mjs';

await runAsCommand(async () => {
  await setUp('start');
  if (!hasDisplay()) {
    say('there is no display here, so this writes the sample plan as a PDF instead of opening a window');
    await writeSamplePdf();
    return 0;
  }
  // Chromium's sandbox does not run as root, and everywhere else it must.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = process.env.ELECTRON_EXEC_PATH ?? 'electron';
  return runAttached(electron, [projectFolder, ...sandbox, ...process.argv.slice(2)], {
    cwd: folderOfPerson('start'),
  });
});
