import type { Rule } from '../../kit/rule.ts';
import { practice } from '../../kit/sources.ts';

interface Waiver {
  readonly rule?: string;
  readonly reason?: string;
  readonly until?: string;
}

/** Waivers that are never used are reported by the machine under this id, since only it knows the findings. */
export const rule: Rule<{ readonly waivers?: readonly Waiver[] }> = {
  id: 'plan/waiver',
  title: 'A rule set aside has a reason and an end',
  nature: 'fault',
  severity: 'error',
  cites: [practice('comply or explain')],
  why: 'A plan may have good cause to differ. With the reason and an end beside it, setting a rule aside is honest; without, it is hiding.',
  help: 'Complete the waiver with rule:, reason: and until: (a day, or closed), or remove it.',
  bad: [
    `
kind: pdp
waivers:
  - rule: pdp/quarterly #! The waiver of pdp/quarterly has no reason: add reason:
    until: 2026-12-31
  - rule: plan/retention #! The waiver of plan/retention has no end: add until: with a day, or closed
    reason: The schedule is being rewritten
  - rule: pdp/direction-set
    reason: First quarter in post
    until: 2026-06-30 #! The waiver of pdp/direction-set ended on 2026-06-30: mend what it covers, or renew it
`,
  ],
  good: [
    `
kind: pdp
waivers:
  - rule: plan/retention
    reason: The schedule is being rewritten
    until: 2026-12-31
`,
  ],
  *check({ waivers }, { today }) {
    for (const [i, { rule: id, reason, until }] of (Array.isArray(waivers) ? waivers : []).entries()) {
      const of = `The waiver of ${id ?? 'no rule'}`;
      if (id === undefined)
        yield { path: ['waivers', i, 'rule'], message: 'This waiver names no rule: add rule:, or remove it' };
      if (reason === undefined)
        yield { path: ['waivers', i, 'reason'], message: `${of} has no reason: add reason:` };
      if (until === undefined)
        yield {
          path: ['waivers', i, 'until'],
          message: `${of} has no end: add until: with a day, or closed`,
        };
      else if (until !== 'closed' && until < today) {
        const message = `${of} ended on ${until}: mend what it covers, or renew it`;
        yield { path: ['waivers', i, 'until'], severity: 'warning', message };
      }
    }
  },
};
