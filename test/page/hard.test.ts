import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { hardStates, pageOf, quarter } from '../support/hard.ts';
import { htmlRules } from '../support/html-rules.ts';
import { past } from '../support/looks.ts';

afterAll(closeBrowser);

const states = Object.entries(hardStates).map(([name, state]) => ({ name, ...state }));

describe.each(states)('the page of $name', ({ plan, today }) => {
  it('is valid HTML', async () => {
    const report = await new HtmlValidate(htmlRules).validateString(await pageOf(plan, today));
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });

  it('says nothing of what is not there in the machine’s words', async () => {
    for (const format of ['html', 'md'] as const)
      expect(await pageOf(plan, today, format)).not.toMatch(/undefined|NaN|\bnull\b|Invalid|\[object/);
  });

  it.skipIf(!hasBrowser)('keeps within a phone and within paper', async () => {
    const html = await pageOf(plan, today);
    expect(await withPage(html, { width: 320 }, (view) => past(view, 320))).toEqual([]);
    expect(await withPage(html, { width: 665, print: true }, (view) => past(view, 665))).toEqual([]);
  });
});

describe.skipIf(!hasBrowser)('a development plan on paper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheet-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has where the person stands, three goals and the promises on its first sheet', async () => {
    const bytes = await withPage(await pageOf(quarter(3), '2026-08-01'), { print: true }, (view) =>
      view.pdf({ preferCSSPageSize: true }),
    );
    const file = join(folder, 'page.pdf');
    writeFileSync(file, bytes);
    const [first = '', ...others] = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
      .split('\f')
      .slice(0, -1);
    expect(first).toContain('G3. Lead the design');
    expect(first.match(/8 July 2026/g)).toHaveLength(3);
    expect(others.join('')).toContain('Statement written');
  });
});
