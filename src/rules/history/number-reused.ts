import type { Rule } from '../../kit/rule.ts';
import { college } from '../../kit/sources.ts';
import { cut } from '../../kit/words.ts';
import { commitName, trailIn } from './tell.ts';

export const rule: Rule = {
  id: 'history/number-reused',
  title: 'A number keeps its meaning',
  nature: 'fault',
  severity: 'error',
  cites: [college('Assign each action a task number')],
  why: 'Minutes, trackers and letters refer to numbers. If C1.2 becomes something else, all of them are wrong without knowing it.',
  help: 'Give the new item the next free number and bring the old one back, dropped or closed.',
  bad: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    action: Rebuild the hourly demand profile from incident data
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1 #! C1.1 was “Rebuild the hourly demand profile from incident data” (1111111, 2026-05-08) and now stands for something else: …
    action: Recruit eleven call handlers before winter
`,
  ],
  good: [
    `
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    action: Rebuild the hourly demand profile from incident data
# later
kind: force-pip
agreed: 2026-05-08
actions:
  - task: C1.1
    action: Rebuild the hourly demand profile from 24 months of incident data
`,
  ],
  *check(_plan, context) {
    for (const { item, was, from, path } of trailIn(context)?.reused ?? []) {
      const what =
        context.people || was.about === ''
          ? `a ${was.sort.replaceAll('_', ' ')} of other words`
          : `“${cut(was.about, 60)}”`;
      const message = `${item.id} was ${what} (${commitName(from)}) and now stands for something else: give the new one the next free number`;
      yield { path, message };
    }
  },
};
