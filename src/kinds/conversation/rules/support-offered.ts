import { placesIn } from '../../../kit/maps.ts';
import { says } from '../../../kit/nothing.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/support-offered',
  title: 'Help was offered',
  nature: 'gap',
  severity: 'error',
  cites: [guide('The Bridge Between PDP and PIP'), guide('When a PIP Is Appropriate')],
  why:
    'An early conversation is there to help; a later formal step presumes that support was offered and ' +
    'given first.',
  help: 'Write under support.offered who offered what and how often, and under agreed what came of it.',
  bad: [
    `kind: conversation #! No support was offered: say under support.offered who does what, how often`,
    `support:
  offered: none #! No support was offered: say under support.offered who does what, how often`,
  ],
  good: [
    `support:
  offered: [Dana Kim pairs on tests for an hour each Wednesday]`,
  ],
  *check({ support }) {
    if (says(support?.offered) || says(support?.agreed)) return;
    const message = 'No support was offered: say under support.offered who does what, how often';
    const unless = (['offered', 'agreed'] as const).flatMap((key) =>
      placesIn(['support', key], support?.[key]),
    );
    yield { path: support ? ['support', 'offered'] : ['support'], unless, message };
  },
};
