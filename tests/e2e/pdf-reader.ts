/** A reader of PDF that is not ours: pdf.js with its own page and its own fields, in a current browser. */
import { chromium, expect, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { chromiumProgram } from './pdf-chromium';

const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.svg': 'image/svg+xml',
};

const readerPage = `<!doctype html>
<meta charset="utf-8" />
<title>Reader</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css" />
<style>
  body { margin: 0; }
  #outer { position: absolute; inset: 0; overflow: auto; }
  @media print { #outer { position: static; overflow: visible; } @page { margin: 0; size: A4; } }
</style>
<div id="outer"><div id="viewer" class="pdfViewer"></div></div>
<script type="module" src="/reader.mjs"></script>`;

/** As pdf.js says that a reader is put together; every page is drawn at once, so that fields are where one looks. */
const readerScript = `
import { AnnotationMode, GlobalWorkerOptions, getDocument } from '/pdfjs/build/pdf.mjs';
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/web/pdf_viewer.mjs');
GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const annotationMode = AnnotationMode.ENABLE_FORMS;
const container = document.getElementById('outer');
const viewer = new PDFViewer({ container, eventBus, linkService, annotationMode, removePageBorders: true });
linkService.setViewer(viewer);
const pdf = await getDocument({
  url: '/form.pdf',
  cMapUrl: '/pdfjs/cmaps/',
  cMapPacked: true,
  standardFontDataUrl: '/pdfjs/standard_fonts/',
}).promise;
viewer.setDocument(pdf);
linkService.setDocument(pdf, null);
await viewer.pagesPromise;
viewer.currentScale = 1;
for (let page = 1; page <= pdf.numPages; page += 1) {
  const isThere = () => viewer.getPageView(page - 1).annotationLayer?.div;
  viewer.currentPageNumber = page;
  while (!isThere()) await new Promise((done) => eventBus._on('annotationlayerrendered', done, { once: true }));
}
viewer.currentPageNumber = 1;
globalThis.saveForm = async () => Array.from(await pdf.saveDocument());
document.body.dataset.ready = 'yes';
`;

function serve(form: string): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const own: Readonly<Record<string, () => readonly [string, string | Buffer]>> = {
      '/': () => ['text/html', readerPage],
      '/reader.mjs': () => ['text/javascript', readerScript],
      '/form.pdf': () => ['application/pdf', readFileSync(form)],
    };
    const file = join(library, decodeURIComponent(pathname.replace(/^\/pdfjs\//, '')));
    try {
      if (!file.startsWith(library + sep)) throw new Error(`No file of the reader: ${pathname}`);
      const [type, body] = own[pathname]?.() ?? [types[extname(file)] ?? '', readFileSync(file)];
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** One file, opened as a person has it before them. */
export class Reader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** @param words that the field has for whoever cannot see where it stands: how they begin */
  field(words: string): Locator {
    return this.page.locator(`section[title^="${words}"]`).locator('input, textarea');
  }

  /** What the reader would write to the disk. */
  async save(): Promise<Uint8Array> {
    const numbers: unknown = await this.page.evaluate('globalThis.saveForm()');
    if (Array.isArray(numbers)) return Uint8Array.from(numbers, Number);
    throw new Error('The reader saved nothing.');
  }

  /** As *print to PDF* gives it: looks alone. */
  async printed(): Promise<Uint8Array> {
    return this.page.pdf({ printBackground: true, preferCSSPageSize: true });
  }
}

/** Opens the file, and closes it afterwards. Nothing comes from anywhere but this computer. */
export async function inReader(form: string, use: (reader: Reader) => Promise<void>): Promise<void> {
  const server = await serve(form);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const browser = await chromium.launch({ executablePath: chromiumProgram, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 1000 } });
    const problems: string[] = [];
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.waitForSelector('body[data-ready]', { state: 'attached', timeout: 20_000 });
    await use(new Reader(page));
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
    server.close();
  }
}
