import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';
import { calledItem, nameOf, samePerson } from '../../kit/words.ts';

export const rule: Rule = {
  id: 'plan/verified-by-another',
  title: 'Somebody other than the lead verifies',
  nature: 'fault',
  severity: 'error',
  cites: [practice('audit: nobody signs off their own work')],
  why: 'Complete is what the lead says. Verified means that somebody else looked.',
  help: 'Ask another person to check and name them, or set status: complete.',
  bad: [
    `
kind: force-pip
actions:
  - task: C1.1
    lead: Dr Amara Singh
    status: verified
    verified:
      by: Dr Amara Singh #! Dr Amara Singh leads C1.1 and has verified it too: another person has to
      date: 2026-07-01
`,
  ],
  good: [
    'kind: force-pip\nactions:\n  - task: C1.1\n    lead: Dr Amara Singh\n    status: verified\n    verified:\n      by: Tom Adeyemi\n      date: 2026-07-01',
  ],
  *check(_plan, { facets }) {
    for (const { value, path, id, sort } of facets.items) {
      const verified = value['verified'] as { by?: unknown } | undefined;
      const lead = value['lead'] ?? value['owner'];
      if (verified?.by === undefined || !samePerson(verified.by, lead)) continue;
      const message = `${nameOf(lead)} leads ${calledItem(id, sort, 'within')} and has verified it too: another person has to`;
      yield { path: [...path, 'verified', 'by'], message };
    }
  },
};
