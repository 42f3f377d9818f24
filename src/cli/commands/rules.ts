import type { AnyRule } from '../../kit/rule.ts';
import { sources } from '../../kit/sources.ts';
import { nearest } from '../../kit/words.ts';
import { allRules, kinds } from '../catalogue.ts';
import { type Command, textOption } from '../command.ts';
import { UserError } from '../errors.ts';
import { OK } from '../exit.ts';
import { catalogueJson, ruleMarkdown, ruleText, table } from '../rule-text.ts';

export const command: Command = {
  name: 'rules',
  summary: 'list the rules, or explain one',
  usage: '[id]',
  flags: [
    {
      flags: '-f, --format <format>',
      about: 'text, json or markdown',
      choices: ['text', 'json', 'markdown'],
    },
  ],
  examples: ['{program} rules', '{program} rules force-pip/action-led', '{program} rules -f json'],
  run: async ({ io, args, options, program }) => {
    const rules = args[0] === undefined ? allRules() : wanted(args[0], program);
    const format = textOption(options, 'format') ?? 'text';
    if (format === 'json') io.out(catalogueJson(rules, kinds));
    else if (format === 'markdown') io.out(rules.map((rule) => ruleMarkdown(rule, sources)).join('\n'));
    else
      io.out(args[0] === undefined ? table(rules) : rules.map((rule) => ruleText(rule, sources)).join('\n'));
    return OK;
  },
};

/** One rule by id, by its last part where only one rule has it, or all of a group. */
function wanted(id: string, program: string): readonly AnyRule[] {
  const rules = allRules();
  const exact = rules.filter((rule) => rule.id === id);
  const close = exact.length > 0 ? exact : rules.filter((rule) => rule.id.split('/').includes(id));
  if (close.length > 0) return close;
  const near = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  throw new UserError(
    `there is no rule ${id}${near ? `: did you mean ${near}?` : `; ${program} rules lists them`}`,
  );
}
