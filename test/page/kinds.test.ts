import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { openEntry } from '../../src/cli/workspace.ts';
import { compile, render } from '../../src/core/render/render.ts';
import { kinds } from '../../src/kinds/index.ts';
import { defaultSettings } from '../../src/kit/settings.ts';
import { closeBrowser, hasBrowser, withPage } from '../support/browser.ts';
import { htmlRules } from '../support/html-rules.ts';
import { axeFaults, past } from '../support/looks.ts';
import { templateFiles } from '../support/templates.ts';

afterAll(closeBrowser);

const root = join(import.meta.dirname, '../..');
const files = templateFiles();
const renderer = compile(files);

/** Every example whose kind has a page, the faulty ones too: a page is asked for most when a plan is not ready. */
const examples = kinds
  .filter(({ id }) => `${id}/report.html.hbs` in files)
  .flatMap((kind) => {
    const folder = join(root, 'examples', kind.id);
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
    return names.map((name) => ({ name: `${kind.id}/${name}`, kind, path: join(folder, name) }));
  });

const pageOf = async ({ kind, path }: (typeof examples)[number], format: 'html' | 'md'): Promise<string> => {
  const { opened } = await openEntry('plan.yaml', '/plan.yaml', readFileSync(path));
  const { view } = await kind.parts.view();
  const context = {
    today: '2026-09-16',
    settings: defaultSettings,
    findings: [],
    audience: null,
    draft: true,
  };
  return render(renderer, `${kind.id}/report`, format, view(opened.data, context));
};

describe.each(examples)('the page of $name', (example) => {
  it('is valid HTML', async () => {
    const report = await new HtmlValidate(htmlRules).validateString(await pageOf(example, 'html'));
    const faults = report.results.flatMap(({ messages }) => messages);
    expect(faults.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });

  it('is Markdown whose tables hold together', async () => {
    const lines = (await pageOf(example, 'md')).split('\n');
    const columns = (line: string): number => line.replace(/\\\|/g, '').split('|').length;
    lines.forEach((line, at) => {
      if (!/^\|( ---:? \|)+$/.test(line)) return;
      const [head, ...rows] = [lines[at - 1] ?? '', ...lines.slice(at + 1)];
      const end = rows.findIndex((row) => !row.startsWith('|'));
      for (const row of [head, ...rows.slice(0, end)]) expect(columns(row)).toBe(columns(line));
    });
  });

  describe.skipIf(!hasBrowser)('in a browser', () => {
    it.each([
      ['light', {}],
      ['dark', { dark: true }],
      ['print', { print: true, width: 665 }],
      ['phone', { width: 320 }],
    ] as const)('meets WCAG 2.2 AA and keeps within its edges: %s', async (_, sight) => {
      await withPage(await pageOf(example, 'html'), sight, async (view, requests) => {
        expect(await past(view, 'width' in sight ? sight.width : 1000)).toEqual([]);
        expect(await axeFaults(view)).toEqual([]);
        expect(requests).toEqual([]);
      });
    });
  });
});

it('every kind with templates has an example', () => {
  expect(new Set(examples.map(({ kind }) => kind.id)).size).toBeGreaterThan(2);
});
