import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

interface Plan {
  readonly retention?: { readonly delete_by?: string };
}

export const rule: Rule<Plan> = {
  id: 'plan/retention',
  title: 'A plan about a person says when it is deleted',
  nature: 'gap',
  severity: 'warning',
  cites: [practice('UK GDPR article 5: no longer than the purpose needs')],
  why: 'Notes about a person are kept for a purpose and an agreed time. Deleting the private repository is how that time ends.',
  help: 'Add retention: with a delete_by: day from your retention schedule.',
  kinds: ['pdp', 'individual-pip', 'conversation'],
  bad: [
    `
kind: pdp #! Nothing says when this plan is deleted: add retention: with delete_by:
`,
    `
kind: pdp
retention:
  delete_by: 2026-06-30 #! This plan was to be deleted by 2026-06-30: delete it with its repository, or renew the day
`,
  ],
  good: ['kind: pdp\nretention:\n  delete_by: 2028-07-31'],
  *check({ retention }, { today }) {
    const day = retention?.delete_by;
    if (day === undefined) {
      const path = retention ? ['retention', 'delete_by'] : ['retention'];
      yield { path, message: 'Nothing says when this plan is deleted: add retention: with delete_by:' };
    } else if (day < today) {
      const message = `This plan was to be deleted by ${day}: delete it with its repository, or renew the day`;
      yield { path: ['retention', 'delete_by'], nature: 'time', message };
    }
  },
};
