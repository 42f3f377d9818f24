import type { Path, Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { isPresent, isYes } from '../../../kit/words.ts';
import { called } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/opening-complete',
  title: 'The opening leaves nothing unsaid',
  nature: 'gap',
  severity: 'error',
  cites: [guide('Honest About the Situation')],
  why:
    'Whoever leaves the opening must know that it is formal, what the concerns and the required ' +
    'improvement are, how long it runs, what may follow and what help there is; softening any of it ' +
    'takes away a fair chance.',
  help:
    'Fill in what was said at the opening: formality, concerns, required improvement, timeline, ' +
    'consequence, support.',
  bad: [
    `kind: individual-pip #! What may follow if the improvement is not reached…
opening: #! The opening does not say that the process is formal…
  date: 2026-05-04
period: { start: 2026-05-04, end: 2026-07-10 }
concerns:
  - id: C1 #! C1 does not say what improvement is required…
support:
  - id: S1`,
    `period: #! The timeline has no last day…
  start: 2026-05-04
opening:
  date: 2026-05-04
  formal: no #! The opening does not say that the process is formal…
consequence: The next stage of the procedure may follow
concerns:
  - id: C1
    expected: Every change to billing comes with a test
support: [] #! No support is promised…`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2026-07-10 }
opening: { date: 2026-05-04, formal: yes }
consequence: The next stage of the procedure may follow
concerns:
  - id: C1
    expected: Every change to billing comes with a test
support:
  - id: S1`,
  ],
  *check(plan) {
    yield* conversation(plan);
    if (!plan.concerns?.length)
      yield lacks(['concerns'], 'No concern is named: add concerns with dated facts');
    for (const [i, concern] of (plan.concerns ?? []).entries()) {
      if (isPresent(concern.expected)) continue;
      const message = `${called(concern, 'concern')} does not say what improvement is required: add expected`;
      yield lacks(['concerns', i, 'expected'], message);
    }
    yield* timeline(plan);
    if (!isPresent(plan.consequence)) {
      const message = 'What may follow if the improvement is not reached is not said: add consequence';
      yield lacks(['consequence'], message);
    }
    if (!plan.support?.length)
      yield lacks(['support'], 'No support is promised: add support, with a provider and a rhythm');
  },
};

const lacks = (path: Path, message: string): Remark => ({ path, message });

function* conversation({ opening }: IndividualPip): Iterable<Remark> {
  if (!opening) {
    yield lacks(
      ['opening'],
      'The opening is not recorded: add opening, with its date and that it was formal',
    );
    return;
  }
  if (!isYes(opening.formal))
    yield lacks(
      ['opening', 'formal'],
      'The opening does not say that the process is formal: say it, then formal: yes',
    );
  if (!opening.date) yield lacks(['opening', 'date'], 'The opening has no date: add the day it took place');
}

function* timeline({ period }: IndividualPip): Iterable<Remark> {
  if (!period) yield lacks(['period'], 'The timeline is not said: add period, with start and end');
  else if (!period.end) yield lacks(['period', 'end'], 'The timeline has no last day: add end under period');
  else if (!period.start)
    yield lacks(['period', 'start'], 'The timeline has no first day: add start under period');
}
