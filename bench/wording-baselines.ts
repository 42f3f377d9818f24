import type { Statement } from './wording-data.ts';

// What a first attempt at such a linter would hold.
const WORDS = `improve effective appropriate robust ongoing ensure support monitor asap regular timely quality attitude lazy good
  better communication engagement continue review awareness team reasonable proactive motivated help`;
const PATTERN = new RegExp(`\\b(${WORDS.split(/\s+/).join('|')})`, 'i');

const FAULT: Readonly<Record<string, string>> = {
  goal: 'vague-goal',
  criterion: 'unmeasurable-criterion',
  concern: 'personality',
  commitment: 'generic-commitment',
  timescale: 'vague-timescale',
  action: 'vague-action',
  mitigation: 'weak-mitigation',
  cause: 'blame-as-cause',
};

/** A goal's fault counts as found whichever of its two names it has: baselines cannot tell them apart. */
const fault = ({ field, label }: Statement): string =>
  field === 'goal' && label !== 'ok' ? label : (FAULT[field] ?? 'ok');

/** Two ways of judging that do not read: no digit, and a list of twenty-five words. */
export const baselines: Readonly<Record<string, (statement: Statement) => string>> = {
  'no digit': (statement) => (/\d/.test(statement.text) ? 'ok' : fault(statement)),
  'word list': (statement) => (PATTERN.test(statement.text) ? fault(statement) : 'ok'),
};
