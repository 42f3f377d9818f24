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
kind: force-pip #! Nothing says how this plan is to be handled: add marking: at the top
`,
  ],
  good: ['kind: force-pip\nmarking: OFFICIAL-SENSITIVE'],
  *check({ marking }, { kind, people, settings }) {
    const allowed = people ? settings.markings.people : settings.markings.allowed;
    const words = allowed && series(allowed, 'or');
    if (marking === undefined && (kind === 'force-pip' || allowed)) {
      const next = words ? `add marking: with ${words}` : 'add marking: at the top';
      yield { path: ['marking'], message: `Nothing says how this plan is to be handled: ${next}` };
    } else if (marking !== undefined && allowed && !allowed.includes(marking)) {
      yield {
        path: ['marking'],
        message: `The marking ${marking} is not one of the house’s: write ${words}`,
      };
    }
  },
};
