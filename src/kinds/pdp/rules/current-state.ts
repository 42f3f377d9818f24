import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import type { Pdp } from '../schema.ts';

export const rule: Rule<Pdp> = {
  id: 'pdp/current-state',
  title: 'The plan says where the person stands today',
  nature: 'gap',
  severity: 'warning',
  rises: true,
  cites: [guide('Current State')],
  why: 'Goals grow out of what goes well and what is hard now; without these they come from nowhere.',
  help: 'Write strengths: and difficulties: under current_state:, in the person’s own words.',
  bad: [
    'kind: pdp #! The plan has no current_state: write strengths: and difficulties: as they are now',
    `
current_state: #! current_state has no difficulties: write what is hard now, where development starts
  strengths: People ask me to review their SQL
`,
  ],
  good: ['current_state:\n  strengths: People ask for my reviews\n  difficulties: I wait to be told'],
  *check({ current_state: state }) {
    if (!isPresent(state?.strengths) && !isPresent(state?.difficulties)) {
      const message = state
        ? 'current_state has neither strengths nor difficulties: write both, as they are now'
        : 'The plan has no current_state: write strengths: and difficulties: as they are now';
      yield { path: ['current_state'], message };
      return;
    }
    const gaps = {
      strengths: 'current_state has no strengths: write what goes well now, and where it makes a difference',
      difficulties: 'current_state has no difficulties: write what is hard now, where development starts',
    };
    for (const key of ['strengths', 'difficulties'] as const)
      if (!isPresent(state?.[key])) yield { path: ['current_state', key], message: gaps[key] };
  },
};
