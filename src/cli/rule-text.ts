import type { AnyKind } from '../kit/kind.ts';
import type { AnyRule } from '../kit/rule.ts';
import type { Cite, sources } from '../kit/sources.ts';

type Sources = typeof sources;

/** The documents and sections that a rule comes from, in one line. */
export const citation = (cites: readonly Cite[], from: Sources): string =>
  cites
    .map(({ source, section }) =>
      source === 'practice' ? `practice: ${section}` : `${from[source].title}, “${section}”`,
    )
    .join('; ');

/** The kinds whose plans a rule judges, by id. */
export const kindsOf = (rule: AnyRule, kinds: readonly AnyKind[]): readonly string[] => {
  const group = rule.id.split('/')[0];
  return rule.kinds ?? (kinds.some(({ id }) => id === group) ? [group ?? ''] : kinds.map(({ id }) => id));
};

/** The catalogue as the JSON contract of `rules`. */
export function catalogueJson(rules: readonly AnyRule[], kinds: readonly AnyKind[]): string {
  const entries = rules.map((rule) => ({
    id: rule.id,
    nature: rule.nature,
    severity: rule.severity,
    title: rule.title,
    kinds: kindsOf(rule, kinds),
    cites: rule.cites,
    why: rule.why,
    bad: rule.bad,
    good: rule.good,
    risesAtSubmission: rule.rises === true,
    help: rule.help,
  }));
  return `${JSON.stringify({ schemaVersion: 1, kind: 'rules', rules: entries }, null, 2)}\n`;
}

/** One line a rule. */
export function table(rules: readonly AnyRule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map((r) => `${r.id.padEnd(width)}  ${r.severity.padEnd(7)}  ${r.nature.padEnd(7)}  ${r.title}\n`)
    .join('');
}

const indented = (text: string): string => text.trim().replace(/^/gm, '    ');

/** One rule in full, for a terminal. */
export function ruleText(rule: AnyRule, from: Sources): string {
  const rises = rule.rises ? ', error at submission' : '';
  const blocks = [
    `${rule.id}: ${rule.title}`,
    `  ${rule.severity}${rises}; nature: ${rule.nature}; from ${citation(rule.cites, from)}`,
    `\n  Why: ${rule.why}`,
    `  Next: ${rule.help}`,
    ...rule.bad.map((example) => `\n  Falls short:\n${indented(example)}`),
    ...rule.good.map((example) => `\n  Good:\n${indented(example)}`),
  ];
  return `${blocks.join('\n')}\n`;
}

/** One rule in full, for the docs; its anchor is the id. */
export function ruleMarkdown(rule: AnyRule, from: Sources): string {
  const rises = rule.rises ? ', an error at submission' : '';
  const fence = (example: string) => `\`\`\`yaml\n${example.trim()}\n\`\`\`\n`;
  return [
    `<a id="${rule.id}"></a>\n\n### ${rule.id}\n`,
    `**${rule.title}.** ${rule.severity}${rises}; nature: ${rule.nature}.\n`,
    `${rule.why}\n`,
    `Next step: ${rule.help}\n`,
    `From: ${citation(rule.cites, from)}.\n`,
    ...rule.bad.map((example) => `Falls short:\n\n${fence(example)}`),
    ...rule.good.map((example) => `Good:\n\n${fence(example)}`),
  ].join('\n');
}
