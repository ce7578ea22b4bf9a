/** What axe says about what is on the screen now. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Running } from './launch';

/** The rules that look at colours: the dark page has the same elements, names and roles, so the others say the same. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/** One sentence for each element that breaks a rule. */
export async function breaches(
  { page }: Pick<Running, 'page'>,
  colorScheme: 'light' | 'dark',
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme });
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

/** Nothing is found in light and in dark. */
export async function expectNoBreach(running: Pick<Running, 'page'>): Promise<void> {
  const found = [...(await breaches(running, 'light')), ...(await breaches(running, 'dark'))];
  await running.page.emulateMedia({ colorScheme: null });
  expect(found).toEqual([]);
}
