/** Begins the window: hears the shell, reads the state once, keeps the day true. */
import type { AppCommand } from '../../framework/contract/views';
import { listen } from '../api';
import { localDay, untilTomorrow } from '../ui/local-day';
import { takePeople } from './people';
import { readAnew, takeChanged, takeOpened } from './mirror';
import { setUi, useStore } from './store';
import { showTaken, takeDropped, takeHanded } from './take-files';

function keepToday(): void {
  const today = localDay(new Date());
  if (useStore.getState().today !== today) useStore.setState({ today });
}

/** A computer may sleep through midnight, so the timer is not alone. */
function watchTheDay(): void {
  const wait = () => {
    setTimeout(
      () => {
        keepToday();
        wait();
      },
      untilTomorrow(new Date()) + 1000,
    );
  };
  wait();
  window.addEventListener('focus', keepToday);
  document.addEventListener('visibilitychange', keepToday);
}

function carriesFiles(event: DragEvent): boolean {
  return !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
}

/** A plan can be dropped anywhere; where the page takes files in itself, it has done so before this hears of it. */
function watchDrops(): void {
  document.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    void takeDropped([...(event.dataTransfer?.files ?? [])]);
  });
}

/** @param onCommand carries out what was chosen in the system's menu */
export async function start(onCommand: (command: AppCommand) => void): Promise<void> {
  listen({
    'plan.changed': takeChanged,
    'plan.opened': takeOpened,
    'export.progress': (exporting) => setUi({ exporting: exporting.step === 'ended' ? null : exporting }),
    'document.first': (documentFirst) => setUi({ documentFirst }),
    'backup.progress': (backingUp) => setUi({ backingUp }),
    'plans.progress': (copying) => setUi({ copying: copying.step === 'ended' ? null : copying.done }),
    'people.progress': takePeople,
    'files.progress': (atFiles) => setUi({ atFiles: atFiles.step === 'ended' ? null : atFiles }),
    'app.command': ({ command }) => onCommand(command),
    'bundle.taken': showTaken,
    'pdf.handed': (file) => void takeHanded(file),
  });
  watchTheDay();
  watchDrops();
  await readAnew();
}
