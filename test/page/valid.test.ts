import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { compile, render } from '../../src/core/render/render.ts';
import { htmlRules } from '../support/html-rules.ts';
import { sample, sampleTemplates } from '../support/sample.ts';
import { templateFiles } from '../support/templates.ts';

const renderer = compile({ ...templateFiles(), ...sampleTemplates });
const validator = new HtmlValidate(htmlRules);

const faults = async (html: string): Promise<readonly string[]> => {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`),
  );
};

describe('a page is valid HTML', () => {
  const frames = [
    ['with marking and state', sample.frame],
    ['with state alone', { ...sample.frame, marking: '' }],
    ['with neither', { ...sample.frame, marking: '', state: '' }],
    ['about a person', { ...sample.frame, calm: true }],
  ] as const;
  it.each(frames)('%s', async (_, frame) => {
    expect(await faults(render(renderer, 'sample/report', 'html', { ...sample, frame }))).toEqual([]);
  });

  it('and the check can fail', async () => {
    expect(await faults('<p id="a"><div id="a"></p>')).not.toEqual([]);
  });
});

describe('a page in bytes', () => {
  const page = render(renderer, 'sample/report', 'html', sample);
  it('is the same each time', () => {
    const again = compile({ ...templateFiles(), ...sampleTemplates });
    expect(render(again, 'sample/report', 'html', sample)).toBe(page);
  });
  it('uses no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('points only at ids that it has', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...page.matchAll(/(?:href="#|url\(#|labelledby=")([\w -]+)/g)].flatMap(([, to]) =>
      to?.split(' '),
    );
    expect(used.filter((id) => id && !ids.has(id))).toEqual([]);
  });
  it('prints its marking top and bottom, in the margins too', () => {
    expect(page.match(/class="band">OFFICIAL-SENSITIVE<span class="state">DRAFT/g)?.length).toBe(2);
    expect(page).toContain('--marking:"OFFICIAL-SENSITIVE";--state:"DRAFT"');
  });
  it('has no inline style, since its policy would not apply one', () =>
    expect(page).not.toContain(' style="'));
});
