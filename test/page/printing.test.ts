import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { findChromium } from '../../src/cli/print/chromium.ts';
import { pdf } from '../../src/cli/print/pdf.ts';
import { chromiumPath, hasBrowser } from '../support/browser.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { example } from '../support/packs.ts';

const left = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('pip-plan-print-'));

describe('where a Chromium is looked for', () => {
  const folder = (): string => {
    const made = tempFolder({ chromium: '#!/bin/sh\n' });
    chmodSync(join(made, 'chromium'), 0o755);
    return made;
  };

  it('takes the one that is named, and no other', () => {
    const made = folder();
    expect(findChromium({ CHROMIUM: join(made, 'chromium') }, 'linux')).toBe(join(made, 'chromium'));
    expect(findChromium({ CHROMIUM: '/nowhere/chromium', PATH: made }, 'linux')).toBeNull();
    expect(findChromium({ CHROMIUM: 'chromium', PATH: made }, 'linux')).toBeNull();
  });

  it('searches the absolute folders of PATH alone', () => {
    const made = folder();
    expect(findChromium({ PATH: `.:${made}` }, 'linux')).toBe(join(made, 'chromium'));
    expect(findChromium({ PATH: '.:bin' }, 'linux')).toBeNull();
    expect(findChromium({}, 'linux')).toBeNull();
  });
});

describe('render to PDF', () => {
  it('says clearly what it wants where there is no Chromium, and writes nothing', async () => {
    const io = testIo({ files: { 'a.yaml': example }, env: { CHROMIUM: '/nowhere' } });
    expect(await main(['render', 'a.yaml', '-o', 'a.pdf'], io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain('PDF wants a Chromium or Chrome, and none is found');
    expect(existsSync(join(io.cwd, 'a.pdf'))).toBe(false);
  });

  it('wants a file to write to', async () => {
    const io = testIo({ files: { 'a.yaml': example } });
    expect(await main(['render', 'a.yaml', '-f', 'pdf'], io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain('a PDF goes into a file: name it with -o');
  });

  it('says so where the browser fails, and leaves nothing behind', async () => {
    const folder = tempFolder({ chromium: '#!/bin/sh\nexit 3\n' });
    chmodSync(join(folder, 'chromium'), 0o755);
    const before = left();
    const failing = pdf({ env: { CHROMIUM: join(folder, 'chromium') }, platform: 'linux' }, '<p>x');
    await expect(failing).rejects.toThrow('could not print the page');
    expect(left()).toEqual(before);
  });

  it.skipIf(!hasBrowser)('is A4, tagged, and has the outline of its heads', async () => {
    const io = testIo({ files: { 'a.yaml': example }, env: { CHROMIUM: chromiumPath ?? '' } });
    expect(await main(['pack', 'a.yaml', '--as-of', '2026-07-15', '-f', 'pdf', '-o', 'out'], io, 'pip')).toBe(
      0,
    );
    const file = join(io.cwd, 'out/submission.pdf');
    const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(facts).toMatch(/Tagged:\s+yes/);
    expect(facts).toMatch(/\(A4\)/);
    expect(readFileSync(file, 'latin1')).toContain('/Outlines');
    expect(readFileSync(join(io.cwd, 'out/SHA256SUMS'), 'utf8')).not.toContain('pdf');
    expect(await main(['pack', 'a.yaml', '--as-of', '2026-07-15', '-o', 'out'], io, 'pip')).toBe(0);
    expect(existsSync(file)).toBe(false);
  });
});

describe('render --watch', () => {
  it('wants a file to write to', async () => {
    const io = testIo({ files: { 'a.yaml': example } });
    expect(await main(['render', 'a.yaml', '--watch'], io, 'pip')).toBe(2);
    expect(io.written.stderr).toContain('--watch writes a file: name it with -o');
  });

  it('makes the page again on a save, goes on past a broken plan, and ends with Ctrl-C', async () => {
    const folder = tempFolder({ 'a.yaml': 'kind: pdp\nid: one\ntitle: First\n' });
    const source = join(import.meta.dirname, '../../src/cli');
    const script = `import { main } from '${source}/main.ts'; import { realIo } from '${source}/real-io.ts';
      process.exitCode = await main(['render', 'a.yaml', '-o', 'a.md', '--watch'], realIo(), 'pdp');`;
    const child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script],
      { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let said = '';
    const heard = async (words: string): Promise<void> => {
      while (!said.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    child.stderr.on('data', (part) => {
      said += part;
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await heard('watching');
    said = '';
    writeFileSync(join(folder, 'a.yaml'), 'kind: pdp\nid: [\n');
    await heard('cannot be read as a plan');
    said = '';
    writeFileSync(join(folder, 'a.yaml'), 'kind: pdp\nid: one\nperson: Second Person\n');
    await heard('wrote a.md');
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('Second Person');
    child.kill('SIGINT');
    expect(await ended).toBe(130);
  }, 30_000);
});
