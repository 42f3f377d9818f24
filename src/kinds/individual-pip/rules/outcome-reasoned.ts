import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent, nameOf } from '../../../kit/words.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/outcome-reasoned',
  title: 'The outcome is dated, signed and reasoned',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Clear Success Criteria'), guide('Genuine Support, Not a Managed Exit in Disguise')],
  why:
    'A decision that does not say on what it rests, and by whom and when it was taken, can neither be ' +
    'understood nor challenged.',
  help: 'Record decision, date, by, reasons criterion by criterion, and how the decision can be appealed.',
  bad: [
    `outcome: #! The outcome gives no reasons: say on which ratings it rests
  decision: met
  date: 2026-07-10
  by: Rosa Lindqvist
  appeal: To the head of engineering within ten working days`,
    `outcome: #! The outcome names no way to appeal: say to whom and by when
  decision: not_met
  date: 2026-07-10
  by: Rosa Lindqvist
  reasons: K1 was met at none of ten checkpoints`,
  ],
  good: [
    `outcome:
  decision: met
  date: 2026-07-10
  by: Rosa Lindqvist
  reasons: K1 was met at the last three checkpoints
  appeal: To the head of engineering within ten working days`,
  ],
  *check({ outcome }) {
    if (!outcome) return;
    const asks = [
      [
        'decision',
        outcome.decision,
        'states no decision: write met, met_early, extended, not_met or withdrawn',
      ],
      ['date', outcome.date, 'bears no date: add the day of the decision'],
      ['by', nameOf(outcome.by), 'does not say who decided: add by'],
      ['reasons', outcome.reasons, 'gives no reasons: say on which ratings it rests'],
    ] as const;
    for (const [key, value, ask] of asks) {
      if (!isPresent(value)) yield { path: ['outcome', key], message: `The outcome ${ask}` };
    }
    if (isPresent(outcome.appeal)) return;
    const message = 'The outcome names no way to appeal: say to whom and by when';
    yield { path: ['outcome', 'appeal'], message, severity: 'warning' };
  },
};
