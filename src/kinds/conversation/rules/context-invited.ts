import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isNo, isPresent, isYes } from '../../../kit/words.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/context-invited',
  title: 'The employee was asked what lies behind it',
  nature: 'gap',
  severity: 'error',
  cites: [guide('The Bridge Between PDP and PIP')],
  why:
    'Unclear requirements, overload or something at home may be the real cause; only an invitation to ' +
    'share context brings it up.',
  help:
    'Ask what is in the way, then record context.invited: yes and what was shared, without medical ' +
    'detail.',
  bad: [
    `kind: conversation #! No invitation to share context is recorded: ask, then set context.invited: yes`,
    `context:
  invited: no #! No invitation to share context is recorded: ask, then set context.invited: yes`,
  ],
  good: [
    `context:
  invited: yes
  shared: Two services were handed over in one week`,
  ],
  *check({ context }) {
    if (isYes(context?.invited) || (isPresent(context?.shared) && !isNo(context?.invited))) return;
    const message = 'No invitation to share context is recorded: ask, then set context.invited: yes';
    yield { path: context ? ['context', 'invited'] : ['context'], message };
  },
};
