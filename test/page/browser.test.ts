import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { compile, render } from '../../src/core/render/render.ts';
import { closeBrowser, hasBrowser, type Sight, withPage } from '../support/browser.ts';
import { ask, axeFaults, past } from '../support/looks.ts';
import { longSample, sample, sampleTemplates } from '../support/sample.ts';
import { templateFiles } from '../support/templates.ts';

afterAll(closeBrowser);

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');
const files = { ...templateFiles(), ...sampleTemplates };
const hashed = compile(files, { sha256 });
const page = render(hashed, 'sample/report', 'html', sample);
const calm = render(hashed, 'sample/report', 'html', {
  ...sample,
  frame: { ...sample.frame, calm: true, state: '' },
});
const long = render(hashed, 'sample/report', 'html', longSample);

/** The same page in a font that is much wider than the usual ones. */
const wideFont = (html: string): string => {
  const changed = html.replace(/--sans:[^;]*/, '--sans:"DejaVu Sans"');
  const style = /<style>([\s\S]*?)<\/style>/.exec(changed)?.[1] ?? '';
  return changed.replace(/sha256-[^']*/, `sha256-${sha256(style)}`);
};

const sights: readonly (readonly [string, Sight])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['print', { print: true, width: 665 }],
  ['phone', { width: 320 }],
];

const display = (view: Page, selector: string): Promise<string> =>
  ask(view, `getComputedStyle(document.querySelector('${selector}')).display`);

const ground = (view: Page): Promise<string> =>
  ask(view, 'getComputedStyle(document.documentElement).backgroundColor');

describe.skipIf(!hasBrowser)('a page in a browser', () => {
  describe.each(sights)('%s', (_, sight) => {
    it.each([
      ['pack', page],
      ['person', calm],
    ])('%s meets WCAG 2.2 AA', async (_name, html) => {
      expect(await withPage(html, sight, axeFaults)).toEqual([]);
    });

    it('fetches nothing, and its style is let in by its hash', async () => {
      const seen = await withPage(page, sight, async (view, requests) => {
        const size = await ask<string>(view, 'getComputedStyle(document.body).margin');
        return { requests: [...requests], size };
      });
      expect(seen).toEqual({ requests: [], size: '0px' });
    });
  });

  it.each([
    ['the sample', page],
    ['long words', long],
    ['a wide font', wideFont(page)],
    ['long words in a wide font', wideFont(long)],
  ])('has no sideways scroll at 320 px: %s', async (_, html) => {
    await withPage(html, { width: 320 }, async (view) => {
      expect(await past(view, 320)).toEqual([]);
      expect(await ask(view, 'document.documentElement.scrollWidth')).toBe(320);
    });
  });

  it.each([
    ['the sample', page],
    ['long words', long],
    ['a wide font', wideFont(page)],
    ['long words in a wide font', wideFont(long)],
  ])('keeps within paper’s 665 px: %s', async (_, html) => {
    expect(await withPage(html, { width: 665, print: true }, (view) => past(view, 665))).toEqual([]);
  });

  it('shows one timeline at a time', async () => {
    await withPage(page, { width: 1000 }, async (view) => {
      expect([await display(view, 'div.on-wide'), await display(view, 'div.on-narrow')]).toEqual([
        'block',
        'none',
      ]);
    });
    await withPage(page, { width: 320 }, async (view) => {
      expect([await display(view, 'div.on-wide'), await display(view, 'div.on-narrow')]).toEqual([
        'none',
        'block',
      ]);
    });
  });

  it('keeps text in drawings legible on a phone', async () => {
    const heights = await withPage(page, { width: 320 }, (view) =>
      ask<number[]>(
        view,
        `[...document.querySelectorAll('svg.drawing text:not(.tiny)')].map((one) => one.getBoundingClientRect().height)`,
      ),
    );
    const smallest = Math.min(...heights.filter((height) => height > 0));
    expect(smallest).toBeGreaterThan(11);
  });

  it('is dark on a dark screen, and white on paper even so', async () => {
    expect(await withPage(page, { dark: true }, ground)).toBe('rgb(17, 22, 28)');
    expect(await withPage(page, { dark: true, print: true }, ground)).toBe('rgb(255, 255, 255)');
  });

  it('prints what is folded away on screen', async () => {
    const height = (view: Page) =>
      ask<number>(view, `document.querySelector('details table').getBoundingClientRect().height`);
    expect(await withPage(page, { print: true, width: 665 }, height)).toBeGreaterThan(100);
  });
});
