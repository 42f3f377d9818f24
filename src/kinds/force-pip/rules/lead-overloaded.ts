import type { Rule } from '../../../kit/rule.ts';
import { practice } from '../../../kit/sources.ts';
import { isOpen } from '../../../kit/standing.ts';
import { monthName } from '../../../kit/time.ts';
import { nameOf } from '../../../kit/words.ts';
import { type Action, type At, actions } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

/** Open actions by lead, whatever the case and spacing of the name, and by the month in which they are due. */
function loads(plan: ForcePip): readonly (readonly At<Action>[])[] {
  const groups = new Map<string, At<Action>[]>();
  for (const action of actions(plan)) {
    const { lead, due } = action.value;
    const name = nameOf(lead);
    if (!name || !due || !isOpen(action.value)) continue;
    const key = `${name.toLowerCase().replace(/\s+/g, ' ')} ${due.slice(0, 7)}`;
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups.values()];
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/lead-overloaded',
  title: 'No lead holds too much at a time',
  nature: 'tip',
  severity: 'advice',
  cites: [practice('project boards spread work that falls due together over several leads')],
  why: 'Six deadlines of one person in one month are six chances that one of them slips.',
  bad: [
    `actions:
  - { task: C1.1, lead: Dr Amara Singh, due: 2026-09-04 }
  - { task: C1.2, lead: Dr Amara Singh, due: 2026-09-11 }
  - { task: C1.3, lead: Dr Amara Singh, due: 2026-09-14 }
  - { task: C1.4, lead: Dr Amara Singh, due: 2026-09-18 }
  - { task: C1.5, lead: Dr Amara Singh, due: 2026-09-21 }
  - { task: C1.6, lead: Dr Amara Singh, due: 2026-09-30 } #! Dr Amara Singh leads 6 open actions due in September 2026: …
`,
  ],
  good: [
    `actions:
  - { task: C1.1, lead: Dr Amara Singh, due: 2026-09-04 }
  - { task: C1.2, lead: Dr Amara Singh, due: 2026-09-11 }
  - { task: C1.3, lead: Dr Amara Singh, due: 2026-09-14 }
  - { task: C1.4, lead: Dr Amara Singh, due: 2026-09-18 }
  - { task: C1.5, lead: Dr Amara Singh, due: 2026-09-21, status: complete }
  - { task: C1.6, lead: Dr Amara Singh, due: 2026-10-02 }
`,
  ],
  help: 'Give one of them to somebody else, or move a date through changes:.',
  *check(plan, { settings }) {
    const { overload } = settings.thresholds;
    for (const group of plan.status === 'closed' ? [] : loads(plan)) {
      const past = group[overload];
      if (!past) continue;
      const when = monthName(past.value.due ?? '');
      const message = `${nameOf(past.value.lead)} leads ${group.length} open actions due in ${when}: share them out`;
      yield { path: [...past.path, 'lead'], message };
    }
  },
};
