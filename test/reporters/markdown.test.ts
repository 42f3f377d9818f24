import MarkdownIt, { type Token } from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { reporter } from '../../src/reporters/markdown.ts';
import { harmless, many, payloads, plainly, raw, resultsOf, resultsWith } from './sample.ts';

const reader = new MarkdownIt({ html: true, linkify: true });
const report = (text: string) => reporter.report(resultsWith(text), plainly);

/** Blocks and what is inside them by type; adjoining texts, escapes and entities count as one. */
const skeleton = (tokens: readonly Token[]): string[] =>
  tokens
    .flatMap((token) => (token.type === 'inline' ? skeleton(token.children ?? []) : [token.type]))
    .filter((type, i, all) => type !== 'text' || all[i - 1] !== 'text');

const textOf = (token: Token | undefined): string =>
  (token?.children ?? []).map(({ content }) => content).join('');

describe('markdown', () => {
  it('counts by nature, and lists by file, the rule as code', () => {
    expect(report(harmless)).toBe(`### Plans: 1 to fill in, 1 wrong, 1 tip

1 error, 1 warning and 1 advice in 2 plans checked as of 2026-11-20, 1 finding set aside.

#### plans/Board.yaml

| Line | Severity | Nature | Finding | Rule |
| ---: | --- | --- | --- | --- |
| 3 | warning | fault | Board is a body, not a person: name who answers for Board | \`plan/named-owner\` |
| 4 | advice | tip | Board is a body, not a person: name who answers for Board | \`plan/named-owner\` |
| 9 | error | gap | Board is a body, not a person: name who answers for Board | \`plan/placeholder\` |
`);
  });

  it('names files from the root', () => {
    const output = reporter.report(resultsWith(harmless), { ...plainly, prefix: 'north/' });
    expect(output).toContain('\n#### north/plans/Board.yaml\n');
  });

  it('is short where there is nothing to say', () => {
    expect(reporter.report(resultsOf([]), plainly)).toBe(
      '### Plans: nothing to report\n\nno findings in 0 plans checked as of 2026-11-20.\n',
    );
  });

  it('cuts a long list with a count, and keeps the worst', () => {
    const output = reporter.report(many(400), plainly);
    expect(output.match(/^\| \d+ \| error /gm)).toHaveLength(100);
    expect(output).toContain('\n300 more findings not shown here: `pip lint` lists them all.\n');
    expect(reporter.report(many(100), plainly)).not.toContain('more finding');
  });

  it('fits a comment, however long the words', () => {
    const long = Array.from({ length: 40 }, (_, i) => {
      const [bad] = resultsWith(`${'&'.repeat(2000)}${i}`).files;
      return bad ? [{ ...bad, findings: [...bad.findings, ...bad.findings] }] : [];
    });
    const output = reporter.report(resultsOf(long.flat()), plainly);
    expect(output.length).toBeLessThan(65_536);
    expect(output).toMatch(/\n\d+ more findings not shown here/);
  });

  it.each(Object.entries(payloads))('has the same skeleton with %s', (_, text) => {
    const output = report(text);
    const tokens = reader.parse(output, {});
    expect(skeleton(tokens)).toEqual(skeleton(reader.parse(report(harmless), {})));
    expect(output).not.toMatch(raw);
    const rows = output.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(5);
  });

  it('shows what stands in the plan as it stands there', () => {
    const text = String.raw`a_b *c* [d](e) <f> &amp; g|h \ i # 5% ~j~`;
    const cells = reader.parse(report(text), {}).filter(({ type }) => type === 'inline');
    const found = cells.map(textOf).find((cell) => cell.includes('is a body'));
    expect(found?.replaceAll('\u200b', '')).toContain(`${text} is a body`);
  });

  it('calls nobody and links nowhere', () => {
    const text = payloads['names of people and issues'] ?? '';
    const html = reader.render(report(`${text} ${payloads['addresses']}`));
    expect(html).not.toMatch(/<a |<img/);
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/[@#!~%$^][\w"]|www\.|:\/\/|\bGH-\d|:smile:/);
  });
});
