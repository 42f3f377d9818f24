import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { htmlRules } from '../support/html-rules.ts';
import { ask, axeFaults, past } from '../support/looks.ts';
import { stateOf, states } from '../support/packs.ts';

const names = Object.keys(states);
const folder = mkdtempSync(join(tmpdir(), 'pack-'));

afterAll(async () => {
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

const pagesOf = (pdf: Uint8Array): readonly string[] => {
  const file = join(folder, 'page.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1);
};

const paper = new Map<string, Promise<readonly string[]>>();

/** The pages of a state in a font, printed once. */
const printed = (name: string, font: string): Promise<readonly string[]> => {
  const made = paper.get(name + font) ?? print(name, font);
  paper.set(name + font, made);
  return made;
};

const print = async (name: string, font: string): Promise<readonly string[]> => {
  const html = await stateOf(name);
  return pagesOf(
    await withPage(html.replace(/--sans:[^;]*/, `--sans:"${font}"`), { print: true }, (view) =>
      view.pdf({ preferCSSPageSize: true }),
    ),
  );
};

describe.each(names)('the paper of %s', (name) => {
  it('is valid HTML', async () => {
    const report = await new HtmlValidate(htmlRules).validateString(await stateOf(name));
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });

  it('is Markdown whose tables hold together', async () => {
    const lines = (await stateOf(name, 'md')).split('\n');
    const columns = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
    lines.forEach((line, at) => {
      if (!/^\|( ---:? \|)+$/.test(line)) return;
      const rows = lines.slice(at - 1);
      const end = rows.findIndex((row) => !row.startsWith('|'));
      for (const row of rows.slice(0, end)) expect(columns(row)).toBe(columns(line));
    });
  });

  describe.skipIf(!hasBrowser)('in a browser', () => {
    it.each(['Liberation Sans', 'DejaVu Sans'])('has a first page of one side of A4 in %s', async (font) => {
      const [first = '', second = ''] = await printed(name, font);
      expect(first).toContain('Direction of travel');
      expect(first).not.toContain('In this paper');
      expect(second).toContain('In this paper');
    });

    it.each([
      ['light', {}],
      ['dark', { dark: true }],
      ['print', { print: true, width: 665 }],
      ['phone', { width: 320 }],
    ] as const)('meets WCAG 2.2 AA and keeps within its edges: %s', async (_, sight) => {
      await withPage(await stateOf(name), sight, async (view, requests) => {
        expect(await past(view, 'width' in sight ? sight.width : 1000)).toEqual([]);
        expect(await axeFaults(view)).toEqual([]);
        expect(requests).toEqual([]);
      });
    });

    it('says its state on every page', async () => {
      for (const text of await printed(name, 'Liberation Sans')) expect(text).toContain('DRAFT');
    });

    it('links its contents to sections that are there', async () => {
      const dead = await withPage(await stateOf(name), {}, (view) =>
        ask<string[]>(
          view,
          `[...document.querySelectorAll('a[href^="#"]')].map((a) => a.getAttribute('href')).filter((h) => !document.querySelector(h))`,
        ),
      );
      expect(dead).toEqual([]);
    });
  });
});
