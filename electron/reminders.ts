/** The system's notification of what is late or soon: where the person wants it, at most once a day, while Rung is open. */
import { Notification } from 'electron';
import { dueItems, type Due } from '../framework/due';
import type { NoteBug } from './answer';
import { localDay } from './local-day';
import { reminderText } from './reminder-text';
import type { Session } from './session/session';
import type { SettingsStore } from './settings';

/** After the first page, and then now and again: a computer may sleep over midnight, when timers stand still. */
const firstLook = 5000;
const laterLooks = 10 * 60_000;

export interface ReminderParts {
  readonly session: Session;
  readonly settings: SettingsStore;
  /** Brings the window to the page of what is due. */
  readonly showDue: () => void;
  readonly noteBug: NoteBug;
}

export class Reminders {
  readonly #parts: ReminderParts;
  #timer: NodeJS.Timeout | null = null;
  /** One that is not held on to may be gone before it is clicked. */
  #shown: Notification | null = null;

  constructor(parts: ReminderParts) {
    this.#parts = parts;
  }

  /** Looks for as long as the program runs; whether the person wants it is asked each time. */
  start(): void {
    this.#wait(firstLook);
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#shown?.close();
  }

  #wait(delay: number): void {
    this.#timer = setTimeout(() => {
      this.#remind();
      this.#wait(laterLooks);
    }, delay);
    this.#timer.unref();
  }

  #remind(): void {
    const { settings, session, noteBug } = this.#parts;
    const today = localDay();
    if (!settings.current.reminders || settings.current.remindedOn === today) return;
    const { open } = session;
    if (open === null || open.isSample || open.isUnknownPerson || !Notification.isSupported()) return;
    const items = dueItems(open.framework, open.plan, today);
    const of = (due: Due) => items.filter((item) => item.due === due).length;
    const body = reminderText({ late: of('late'), soon: of('soon'), later: of('later') });
    if (body === null) return;
    settings.change({ remindedOn: today }).catch((error: unknown) => noteBug('reminder', error));
    this.#show(body);
  }

  #show(body: string): void {
    this.#shown?.close();
    this.#shown = new Notification({ title: 'Rung', body, silent: true });
    this.#shown.on('click', this.#parts.showDue);
    this.#shown.show();
  }
}
