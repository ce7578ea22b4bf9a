import type { BrowserWindow } from 'electron';

/** For a second start, or a plan that the system hands over. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
