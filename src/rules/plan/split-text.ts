import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

/** The reader's own findings bear this rule; there is nothing left to check in the data. */
export const rule: Rule = {
  id: 'plan/split-text',
  title: 'A comma has not cut a sentence in two',
  nature: 'fault',
  severity: 'warning',
  cites: [practice('YAML 1.2: a comma separates the items of a list in square brackets')],
  why: 'Between square brackets each comma begins a new item, so half a sentence can stand there as an item of its own.',
  help: 'Put quotes round the whole sentence, or give each item a line and a dash.',
  bad: [
    `
kind: pdp
goals:
  - id: G1
    success: [Runs the review alone, and writes up what came of it] #! …
`,
  ],
  good: [
    'kind: pdp\ngoals:\n  - id: G1\n    success: ["Runs the review alone, and writes up what came of it"]',
  ],
  check: () => [],
};
