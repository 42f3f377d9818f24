import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import { findChromium } from './chromium.ts';

/** A page that takes longer is not coming. */
const MOST = 60_000;

/** No profile of the user's, no network, no header that the browser makes up. */
const ARGS = [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Chromium refuses its sandbox to root, and the page holds nothing that could run. */
const asRoot = (): readonly string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

function ran(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: 'ignore', timeout: MOST, killSignal: 'SIGKILL' });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/**
 * A page as PDF, tagged and outlined, printed by a Chromium that is found here. Its bytes differ from run to run, since
 * the browser writes the time into them. A user error where there is none or it fails.
 */
export async function pdf(
  { env, platform }: Pick<Io, 'env' | 'platform'>,
  html: string,
): Promise<Uint8Array> {
  const program = findChromium(env, platform);
  if (program === null)
    throw new UserError(
      'PDF wants a Chromium or Chrome, and none is found: install one, name it in CHROMIUM, or print the HTML',
    );
  const folder = mkdtempSync(join(tmpdir(), 'pip-plan-print-'));
  try {
    const page = join(folder, 'page.html');
    const out = join(folder, 'page.pdf');
    writeFileSync(page, html, { mode: 0o600 });
    const own = [`--user-data-dir=${join(folder, 'profile')}`, `--print-to-pdf=${out}`];
    const done = await ran(program, [...ARGS, ...asRoot(), ...own, pathToFileURL(page).href]);
    if (!done) throw new UserError(`${program} could not print the page; the HTML can be printed by hand`);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
