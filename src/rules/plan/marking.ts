import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';
import { series } from '../../kit/words.ts';

export const rule: Rule<{ readonly marking?: string }> = {
  id: 'plan/marking',
  title: 'The protective marking is there and allowed',
  nature: 'gap',
  severity: 'error',
  cites: [practice('government security classifications: the author marks, nobody guesses')],
  why: 'The marking is printed on every page. Without one, whoever handles the paper has to guess how.',
  help: 'Add marking: with the words that your records team uses.',
  bad: [
    `
kind: force-pip #! No marking: says how this plan is handled: add marking: at the top
`,
  ],
  good: ['kind: force-pip\nmarking: OFFICIAL-SENSITIVE'],
  *check({ marking }, { kind, people, settings }) {
    const allowed = people ? settings.markings.people : settings.markings.allowed;
    const next = allowed ? `: the config allows ${series(allowed, 'or')}` : ': add marking: at the top';
    if (marking === undefined && (kind === 'force-pip' || allowed)) {
      yield { path: ['marking'], message: `No marking: says how this plan is handled${next}` };
    } else if (marking !== undefined && allowed && !allowed.includes(marking)) {
      yield { path: ['marking'], message: `The marking ${marking} is not one of the house’s${next}` };
    }
  },
};
