import { join } from 'node:path';
import type { Running } from './launch';

const shots = process.env.RUNG_SHOTS;

/** A picture in light and in dark for looking at, where `RUNG_SHOTS` says where they go. */
export async function shoot({ page }: Pick<Running, 'page'>, name: string): Promise<void> {
  if (shots === undefined) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: join(shots, `meeting-${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: null });
}
