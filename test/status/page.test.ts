import { HtmlValidate } from 'html-validate';
import MarkdownIt from 'markdown-it';
import { afterAll, describe, expect, it } from 'vitest';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { htmlRules } from '../support/html-rules.ts';
import { ask, axeFaults, past } from '../support/looks.ts';
import { all, force, status } from './plans.ts';

afterAll(closeBrowser);

/** Many plans, with words that test the edges. */
const many: Record<string, string> = {
  ...all,
  'bad.yaml': 'kind: pdp\nid: [\n',
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [
      `more/${i}.yaml`,
      force
        .replace('id: eastvale-2026', `id: eastvale-${i}`)
        .replace(
          'title: Call handling',
          `title: "<script>alert(${i})</script> Unbreakable${'word'.repeat(30)}"`,
        ),
    ]),
  ),
};

const page = async (files: Readonly<Record<string, string>> = many): Promise<string> =>
  (await status(['-f', 'html'], files)).stdout;

describe('the portfolio page', () => {
  it('is valid HTML without script', async () => {
    const html = await page();
    const { results } = await new HtmlValidate(htmlRules).validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line} ${message}`)),
    ).toEqual([]);
    expect(html).not.toContain('<script');
    expect(html).toContain("default-src 'none'");
  });

  it('points only at places that it has', async () => {
    const html = await page();
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.has(id))).toEqual([]);
    expect(used).toContain('only-late');
  });

  it('carries every marking, the house’s name and the rating rule', async () => {
    const files = {
      'a.yaml': force,
      'b.yaml': force.replace('marking: OFFICIAL', 'marking: SECRET').replace('eastvale-2026', 'other'),
      'pip.config.yaml': 'organisation: Eastvale Police\n',
    };
    const html = await page(files);
    expect(html).toContain('class="band">OFFICIAL / SECRET');
    expect(html).toContain('Eastvale Police');
    expect(html).toContain('Computed rating: red when open and past due');
  });

  it('is the same in Markdown, whose tables hold together', async () => {
    const { stdout } = await status(['-f', 'markdown'], many);
    const html = new MarkdownIt({ html: false }).render(stdout);
    expect(html).toContain('<th>When</th>');
    expect(html).not.toContain('<script');
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(rows.length).toBeGreaterThan(60);
    expect(stdout).toContain('- bad.yaml');
  });

  it('is made with the house’s own template', async () => {
    const files = {
      ...all,
      'mine/status/report.md.hbs': '# Ours\n\n{{#each tables}}\n- {{title}} {{count}}\n{{/each}}\n',
    };
    const { stdout } = await status(['-f', 'markdown', '--template', 'mine'], files);
    expect(stdout).toContain('# Ours');
    expect(stdout).toContain('- Overdue 4');
  });

  describe.skipIf(!hasBrowser)('in a browser', () => {
    it.each([
      ['light', {}],
      ['dark', { dark: true }],
      ['print', { print: true, width: 665 }],
      ['phone', { width: 320 }],
    ] as const)('meets WCAG 2.2 AA and keeps within its edges: %s', async (_, sight) => {
      await withPage(await page(), sight, async (view, requests) => {
        await ask(view, `document.querySelectorAll('details').forEach((one) => { one.open = true })`);
        expect(await past(view, 'width' in sight ? sight.width : 1000)).toEqual([]);
        expect(await axeFaults(view)).toEqual([]);
        expect(requests).toEqual([]);
      });
    });

    it('filters by its address, without script', async () => {
      const shown = `[...document.querySelectorAll('details[open] tbody tr')].filter((one) => one.offsetHeight > 0).length`;
      await withPage(await page(all), {}, async (view) => {
        await ask(view, `document.querySelectorAll('details').forEach((one) => { one.open = true })`);
        const before = await ask<number>(view, shown);
        await view.click('a[href="#only-behind"]');
        const after = await ask<number>(view, shown);
        const kinds = await ask<string[]>(
          view,
          `[...new Set([...document.querySelectorAll('tbody tr')].filter((one) => one.offsetHeight > 0).map((one) => one.className))]`,
        );
        expect(after).toBeGreaterThan(3);
        expect(after).toBeLessThan(before);
        expect(kinds).toEqual(['row k1 is-late is-due is-moved is-behind']);
        expect(await ask(view, `document.querySelector('.filter:target').textContent`)).toContain(
          'Only plans with a measure off its line are shown.',
        );
        expect(await axeFaults(view)).toEqual([]);
        await view.click('.filter:target a');
        expect(await ask(view, shown)).toBe(before);
      });
    });
  });
});
