/** Begins the window: hears the shell, reads the state once, keeps the day true. */
import type { AppCommand } from '../../framework/contract/views';
import { listen } from '../api';
import { localDay, untilTomorrow } from '../ui/local-day';
import { readAnew, takeChanged, takeOpened } from './mirror';
import { setUi, useStore } from './store';

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

/** @param onCommand carries out what was chosen in the system's menu */
export async function start(onCommand: (command: AppCommand) => void): Promise<void> {
  listen({
    'plan.changed': takeChanged,
    'plan.opened': takeOpened,
    'export.progress': (exporting) => setUi({ exporting: exporting.step === 'ended' ? null : exporting }),
    'files.progress': (atFiles) => setUi({ atFiles: atFiles.step === 'ended' ? null : atFiles }),
    'app.command': ({ command }) => onCommand(command),
  });
  watchTheDay();
  await readAnew();
}
