import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, render } from '../../src/core/render/render.ts';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { firstPage, firstPageTemplates } from '../support/first-page.ts';
import { sample, sampleTemplates } from '../support/sample.ts';
import { templateFiles } from '../support/templates.ts';

const hasTool = (name: string): boolean => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

const canRead = hasBrowser && ['pdfinfo', 'pdftotext', 'pdftohtml'].every(hasTool);

if (!canRead) process.stderr.write('No Chromium or no poppler-utils found: tests of paper are skipped.\n');

describe.skipIf(!canRead)('a page on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  const pdf = join(folder, 'page.pdf');
  const read = (name: string, ...args: readonly string[]): string =>
    execFileSync(name, [...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pages = (): readonly string[] => read('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);

  beforeAll(async () => {
    const html = render(compile({ ...templateFiles(), ...sampleTemplates }), 'sample/report', 'html', sample);
    const bytes = await withPage(html, { dark: true }, async (view) => {
      await view.emulateMedia({ media: 'print', colorScheme: 'light' });
      return view.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    });
    writeFileSync(pdf, bytes);
  });

  afterAll(async () => {
    await closeBrowser();
    rmSync(folder, { recursive: true });
  });

  it('is A4 and tagged', () => {
    const facts = read('pdfinfo', pdf);
    expect(facts).toMatch(/Page size:\s+59[45]\.?\d* x 84[12]\.?\d* pts \(A4\)/);
    expect(facts).toMatch(/Tagged:\s+yes/);
  });

  it('carries its marking twice on every page, state, plan and page number too', () => {
    const all = pages();
    expect(all.length).toBeGreaterThan(3);
    all.forEach((text, at) => {
      expect(text.match(/OFFICIAL-SENSITIVE/g)?.length).toBe(2);
      expect(text).toMatch(/DRAFT/);
      expect(text).toContain('eastmarsh-2026-01, 16 September 2026');
      expect(text).toContain(`Page ${at + 1} of ${all.length}`);
    });
  });

  it('has a first page of its own', () => {
    const [first = '', second = ''] = pages();
    expect(first).toContain('Direction of travel');
    expect(first).not.toContain('Action plan');
    expect(second).toContain('Action plan');
  });

  it('prints the tables that are folded away on screen, and repeats their heads', () => {
    const text = pages().join('\n');
    expect(text).toContain('Milestone: Staffing model agreed');
    expect(text).not.toContain('Timeline as a table');
  });

  it('is not shrunk: text is 10.5 pt, and nothing but margins and drawings lies under 10', () => {
    const xml = read('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '3', pdf);
    const sizes = new Map(
      [...xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
    );
    const sizeOf = (words: string): number | undefined => {
      const [, id] = new RegExp(`<text[^>]*font="(\\d+)">(?:<b>)?${words}`).exec(xml) ?? [];
      return sizes.get(id);
    };
    expect(sizeOf('Computed rating:')).toBeGreaterThanOrEqual(31);
    expect(sizeOf('C1\\.1')).toBeGreaterThanOrEqual(30);
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(24);
  });

  it.each(['"Liberation Sans"', '"DejaVu Sans"'])(
    'holds its fullest first page on one side in %s',
    async (font) => {
      const html = render(
        compile({ ...templateFiles(), ...firstPageTemplates }),
        'first/report',
        'html',
        firstPage,
      );
      const bytes = await withPage(html.replace(/--sans:[^;]*/, `--sans:${font}`), { print: true }, (view) =>
        view.pdf({ preferCSSPageSize: true }),
      );
      writeFileSync(pdf, bytes);
      expect(read('pdfinfo', pdf)).toMatch(/Pages:\s+1\n/);
    },
  );
});
