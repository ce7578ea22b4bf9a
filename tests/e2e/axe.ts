/** What axe finds on the screen as it is. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Running } from './launch';

export const schemes = ['light', 'dark'] as const;

/** The rules that look at colours: the dark page has the same elements, names and roles, so the others say the same. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** A colour on its way to another has the contrast of neither. */
async function coloursAtRest({ page }: Pick<Running, 'page'>): Promise<void> {
  await page.evaluate(async () => {
    // What begins with the change is there from the next frame on.
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const under = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(under.map(({ finished }) => finished));
  });
}

/** One sentence for each element that breaks a rule. */
export async function breaches(
  running: Pick<Running, 'page'>,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  const { page } = running;
  await page.emulateMedia({ colorScheme });
  await coloursAtRest(running);
  // The size of targets is a rule of WCAG 2.2 that axe leaves off by itself.
  const options = { resultTypes: ['violations' as const], rules: { 'target-size': { enabled: true } } };
  const axe = new AxeBuilder({ page }).setLegacyMode().options(options);
  if (colorScheme === 'dark') axe.withRules(rulesOfColour);
  const { violations, passes } = await axe.analyze();
  if (passes.length === 0) throw new Error('axe has looked at nothing.');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
  );
}

/** axe finds nothing here, in light and in dark. */
export async function expectNoBreaches(running: Pick<Running, 'page'>): Promise<void> {
  const found = [...(await breaches(running, 'light')), ...(await breaches(running, 'dark'))];
  await running.page.emulateMedia({ colorScheme: null });
  expect(found).toEqual([]);
}
