import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

/** The reader's own findings bear this rule; there is nothing left to check in the data. */
export const rule: Rule = {
  id: 'plan/syntax',
  title: 'The text can be read as it was meant',
  nature: 'fault',
  severity: 'error',
  cites: [practice('YAML 1.2 core schema, in a subset that two readers cannot take differently')],
  why: 'A comma, a colon or a # can end a sentence without a word said. Whoever reads the plan later must read what was written.',
  help: 'Write the line as the message shows; quotes round the whole text are always safe.',
  bad: [
    `
title: 007 #! YAML reads 007 as the number 7: write "007" in quotes
`,
    `
lead: Null #! YAML reads Null as nothing: write "Null" in quotes
`,
  ],
  good: ['title: "007"', 'lead: "Null"'],
  kinds: ['force-pip'],
  check: () => [],
};
