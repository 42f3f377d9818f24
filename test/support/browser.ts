import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium that the tests use: the one that CHROMIUM names, or one in a usual place. */
export const chromiumPath: string | null =
  process.env['CHROMIUM'] ?? USUAL.find((path) => existsSync(path)) ?? null;

/** False where no Chromium is found: tests that need one are skipped by name, but fail in CI. */
export const hasBrowser: boolean = chromiumPath !== null || process.env['CI'] === 'true';

if (chromiumPath === null)
  process.stderr.write('No Chromium found: tests of pages in a browser are skipped.\n');

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running: Promise<Browser> | null = null;

const browser = (): Promise<Browser> => {
  if (chromiumPath === null) throw new Error('No Chromium found: set CHROMIUM to its path.');
  running ??= chromium.launch({ executablePath: chromiumPath, headless: true, args: ARGS });
  return running;
};

/** Ends the browser that {@link withPage} has started. */
export const closeBrowser = async (): Promise<void> => {
  const started = running;
  running = null;
  await (await started)?.close();
};

export interface Sight {
  readonly width?: number;
  readonly dark?: boolean;
  readonly print?: boolean;
}

/** Opens a page as it would be read (width in CSS pixels), and collects whatever it tries to fetch. */
export const withPage = async <T>(
  html: string,
  { width = 1000, dark = false, print = false }: Sight,
  look: (page: Page, requests: readonly string[]) => Promise<T>,
): Promise<T> => {
  const context = await (await browser()).newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
    bypassCSP: false,
  });
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    if (print) await page.emulateMedia({ media: 'print', colorScheme: dark ? 'dark' : 'light' });
    await page.setContent(html);
    return await look(page, requests);
  } finally {
    await context.close();
  }
};
