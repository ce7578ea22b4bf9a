import { fitFirstPart } from './first-part';
import { drawPictures } from './small-pictures';

async function settled(root: HTMLElement, draw: (root: HTMLElement) => Promise<void>): Promise<void> {
  await draw(root);
  await drawPictures(root);
  await document.fonts.ready;
  fitFirstPart(root);
}

/** The shell waits for one of the two: `ready`, or `failed` with the reason. */
export function settle(draw: (root: HTMLElement) => Promise<void>): void {
  const root = document.getElementById('root');
  if (root === null) return;
  const { dataset } = document.documentElement;
  settled(root, draw).then(
    () => (dataset.ready = 'yes'),
    (error: unknown) => (dataset.failed = error instanceof Error ? error.message : String(error)),
  );
}
