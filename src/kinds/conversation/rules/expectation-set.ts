import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/expectation-set',
  title: 'What needs to be seen, and by when, is clear',
  nature: 'gap',
  severity: 'error',
  cites: [guide('The Bridge Between PDP and PIP')],
  why:
    'Without an observable standard and a day nobody knows what to change, and a later formal step ' +
    'would rest on nothing.',
  help: 'Write under expectation.standard what both would recognise when they see it, and the day under by.',
  bad: [
    `expectation: #! The expectation has no date: add by
  standard: Every change to billing comes with a test`,
    `kind: conversation #! No expectation was set: add expectation, with an observable standard and a date`,
  ],
  good: [
    `expectation:
  standard: Every change to billing comes with a test
  by: 2026-03-09`,
  ],
  *check({ expectation }) {
    if (!expectation) {
      const message = 'No expectation was set: add expectation, with an observable standard and a date';
      yield { path: ['expectation'], message };
      return;
    }
    if (!isPresent(expectation.standard)) {
      const message = 'The expectation says nothing that can be observed: add standard';
      yield { path: ['expectation', 'standard'], message };
    }
    if (!expectation.by)
      yield { path: ['expectation', 'by'], message: 'The expectation has no date: add by' };
  },
};
