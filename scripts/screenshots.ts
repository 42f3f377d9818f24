// Takes the README's pictures of the pack: run after the page has changed, with a Chromium at hand.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { main } from '../src/cli/main.ts';
import { findChromium } from '../src/cli/print/chromium.ts';
import { realIo } from '../src/cli/real-io.ts';

const root = join(import.meta.dirname, '..');
const images = join(root, 'docs/images');
const now = readFileSync(join(root, 'examples/force-pip/good.yaml'), 'utf8');

/** The example as its group saw it in June, so that the pack has something to tell. */
const june = now
  .replace(/due: 2026-08-28 .*/, 'due: 2026-07-31')
  .replace(/changes:\n[\s\S]*?(?=\ncorrections:)/, '')
  .replace('    likelihood: 3\n    impact: 4', '    likelihood: 4\n    impact: 5')
  .replace('    status: verified\n    evidence: Sign-in', '    status: in_progress\n    evidence: Sign-in');

function commit(folder: string, text: string, day: string): void {
  writeFileSync(join(folder, 'northshire.yaml'), text);
  const date = `${day}T12:00:00Z`;
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', ['add', '-A'], { cwd: folder });
  const who = ['-c', 'user.name=Northshire', '-c', 'user.email=performance@northshire.example'];
  execFileSync('git', [...who, 'commit', '-q', '-m', day], { cwd: folder, env });
}

/** Makes the pack of the example in a repository of its own and gives its page. */
async function packed(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pip-plan-pictures-'));
  try {
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: folder });
    commit(folder, june, '2026-06-10');
    commit(folder, now, '2026-07-13');
    process.chdir(folder);
    await main(['pack', '--as-of', '2026-07-15', '-o', 'out'], realIo(), 'pip');
    return readFileSync(join(folder, 'out/index.html'), 'utf8');
  } finally {
    process.chdir(root);
    rmSync(folder, { recursive: true, force: true });
  }
}

const executablePath = findChromium(process.env, process.platform);
if (executablePath === null) throw new Error('no Chromium is found: name one in CHROMIUM');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const look = { viewport: { width: 860, height: 900 }, colorScheme: 'light', bypassCSP: true } as const;
  const page = await browser.newPage(look);
  await page.setContent(await packed());
  await page.addStyleTag({ content: '.first,figure,.keep{padding:16px}.keep figure{padding:0}' });
  mkdirSync(images, { recursive: true });
  const take = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .screenshot({ path: join(images, `${name}.png`) });
  await take('section.first', 'pack-first-page');
  await take('section[aria-labelledby="timeline"] figure', 'pack-timeline');
  await take('section[aria-labelledby="measures"] .keep', 'pack-measure');
} finally {
  await browser.close();
}
