/**
 * The printed page in a current browser: the older Electron that tests may run on makes no tags, so what tags the page
 * gets is looked at here, and that finishing the file keeps them.
 */
import { chromium } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aboutPdf } from '../../electron/pdf/about-pdf';
import { finishPdf } from '../../electron/pdf/finish';
import { printOptions } from '../../electron/pdf/paper';
import { pageFile, pageHeaders } from '../../electron/window/page-file';
import type { ReportModel } from '../../framework/report/report';
import { appFolder } from './launch';

export const chromiumProgram = process.env.RUNG_CHROMIUM ?? '/usr/bin/chromium';

/** Whether this machine has a browser to look with. */
export const hasChromium = existsSync(chromiumProgram);

export interface TaggedPdf {
  readonly printed: Uint8Array;
  readonly finished: Uint8Array;
}

/** @param pictures of evidence, by SHA-256: PNG */
export async function printInChromium(
  report: ReportModel,
  pictures: Readonly<Record<string, Buffer>> = {},
): Promise<TaggedPdf> {
  const browser = await chromium.launch({ executablePath: chromiumProgram, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.addInitScript((value) => {
      const answer = JSON.stringify({ ok: true, value });
      Object.assign(window, { rung: { call: () => Promise.resolve(answer) } });
    }, report);
    // Served as the program serves it, security policy included.
    await page.route('**/*', (route) => {
      const { pathname } = new URL(route.request().url());
      const picture = pictures[pathname.replace(/^\/pictures\//, '')];
      if (picture !== undefined) return route.fulfill({ headers: pageHeaders('image/png'), body: picture });
      const served = pageFile(join(appFolder, 'out/renderer'), `app://rung${pathname}`);
      if (served === null) return route.abort();
      return route.fulfill({ headers: pageHeaders(served.type), body: readFileSync(served.file) });
    });
    await page.goto('http://rung.localhost/print.html');
    await page.waitForSelector('html[data-ready="yes"]', { state: 'attached' });
    const { margins = {}, footerTemplate = '', headerTemplate = '' } = printOptions(report);
    const inches = (length = 0) => `${String(length)}in`;
    const { top, bottom, left, right } = margins;
    const printed = await page.pdf({
      format: report.paper === 'a4' ? 'A4' : 'Letter',
      printBackground: true,
      displayHeaderFooter: true,
      footerTemplate,
      headerTemplate,
      margin: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right) },
      tagged: true,
      outline: true,
    });
    if (problems.length > 0) throw new Error(`The printed page complains: ${problems.join('; ')}`);
    const { bytes } = await finishPdf(printed, aboutPdf(report));
    return { printed, finished: bytes };
  } finally {
    await browser.close();
  }
}
