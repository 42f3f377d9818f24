import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueByRhythm, ledgerOf, owedByProvider } from '../../../src/kinds/individual-pip/ledger.ts';
import { pausedDays } from '../../../src/kinds/individual-pip/pauses.ts';
import type { Support } from '../../../src/kinds/individual-pip/plan.ts';
import type { IndividualPip } from '../../../src/kinds/individual-pip/schema.ts';
import { addDays } from '../../../src/kit/time.ts';

const START = '2026-05-04';
const day = fc.integer({ min: 0, max: 90 }).map((n) => addDays(START, n));

const session = fc.record({
  date: day,
  held: fc.constantFrom<'yes' | 'no'>('yes', 'no'),
  missed: fc.constantFrom<'provider' | 'employee' | 'agreed'>('provider', 'employee', 'agreed'),
});

const support: fc.Arbitrary<Support> = fc.record({
  id: fc.constant('S1'),
  every: fc.constantFrom('week', 'fortnight', 'month', 'now and then'),
  from: day,
  sessions: fc.uniqueArray(session, { maxLength: 12, selector: ({ date }) => date }),
});

const pause = fc
  .tuple(day, fc.integer({ min: 0, max: 14 }))
  .map(([from, n]) => ({ from, to: addDays(from, n) }));

const plan = (pauses: readonly { from: string; to: string }[]): IndividualPip => ({
  kind: 'individual-pip',
  id: 'p',
  period: { start: START, end: '2026-07-26' },
  pauses: [...pauses],
});

describe('laws of the ledger', () => {
  it('what is due is given, missed or on no record', () => {
    fc.assert(
      fc.property(support, fc.array(pause, { maxLength: 3 }), day, (one, pauses, on) => {
        const { due, held, missed, unrecorded } = ledgerOf(plan(pauses), one, on);
        const open = missed.provider + missed.employee + missed.agreed + missed.unsaid;
        expect(held + open + unrecorded).toBe(due);
        expect(unrecorded).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('no day makes less due than the day before it', () => {
    fc.assert(
      fc.property(support, fc.array(pause, { maxLength: 3 }), day, (one, pauses, on) => {
        const of = plan(pauses);
        expect(dueByRhythm(of, one, addDays(on, 1))).toBeGreaterThanOrEqual(dueByRhythm(of, one, on));
      }),
    );
  });

  it('a pause never makes more due', () => {
    fc.assert(
      fc.property(support, pause, day, (one, rest, on) => {
        expect(dueByRhythm(plan([rest]), one, on)).toBeLessThanOrEqual(dueByRhythm(plan([]), one, on));
      }),
    );
  });

  it('making up for a miss never leaves more owed', () => {
    fc.assert(
      fc.property(support, day, (one, on) => {
        const miss = (one.sessions ?? []).find(({ held, date }) => held === 'no' && date && date <= on);
        fc.pre(miss !== undefined);
        const madeUp = { date: on, held: 'yes' as const, makes_up: miss?.date ?? '' };
        const after = { ...one, sessions: [...(one.sessions ?? []), madeUp] };
        const before = owedByProvider(ledgerOf(plan([]), one, on));
        expect(owedByProvider(ledgerOf(plan([]), after, on))).toBeLessThanOrEqual(before);
      }),
    );
  });

  it('a day belongs to pauses once, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(pause, { maxLength: 5 }), (pauses) => {
        const end = addDays(START, 120);
        const days = Array.from({ length: 121 }, (_, n) => addDays(START, n));
        const one = days.filter((on) => pauses.some(({ from, to }) => from <= on && on <= to)).length;
        expect(pausedDays(plan(pauses), START, end)).toBe(one);
        expect(pausedDays(plan([...pauses].reverse()), START, end)).toBe(one);
      }),
    );
  });
});
