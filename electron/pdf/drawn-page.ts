/** The page of a document that was drawn before any page was there: offered to the page that prints, and to no other. */
import type { Served } from '../window/page-file';

/** Where it stands; what is built of renderer/drawn.html is without a document. */
export const drawnPage = 'drawn.html';

let offered: Served | null = null;

/** From now on this is the page. @param html whole */
export function offerPage(html: string): void {
  offered = { type: 'text/html', data: Buffer.from(html) };
}

export function offeredPage(pathname: string): Served | null {
  return pathname === `/${drawnPage}` ? offered : null;
}
