import type { Remark } from '../../../kit/finding.ts';
import { placesIn } from '../../../kit/maps.ts';
import { daysOwed, lengthInDays, type Rhythm, readRhythm, tolerance } from '../../../kit/rhythm.ts';
import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { addDays, weeksBegun } from '../../../kit/time.ts';
import { count } from '../../../kit/words.ts';
import { countedDays, pausedDays } from '../pauses.ts';
import { isRunning, newestCheckpoint, openingDay, owedUntil } from '../plan.ts';
import type { IndividualPip } from '../schema.ts';

export const rule: Rule<IndividualPip> = {
  id: 'individual-pip/checkpoints-regular',
  title: 'Checkpoints are weekly or fortnightly, and kept',
  nature: 'fault',
  severity: 'error',
  cites: [
    guide('Checkpoint Conversations'),
    guide('Characteristics of a Genuine Improvement PIP'),
    guide('Reference: PDP vs PIP Comparison'),
  ],
  why:
    'Nobody should learn only at the end whether they are on track: checkpoints allow a change of ' +
    'course, and show good faith only where they are kept.',
  help:
    'Hold a checkpoint every week, or every fortnight on plans over eight weeks, and record each with ' +
    'pip review.',
  bad: [
    `checkpoint_every: month #! Checkpoints every month come too late to change course: write week or fortnight`,
    `status: draft
period: { start: 2026-05-04, end: 2026-06-28 }
checkpoint_every: fortnight #! A plan of 8 weeks or less needs checkpoints every week…`,
    `status: active
period: { start: 2026-05-04, end: 2026-07-31 }
checkpoint_every: week
checkpoints: #! A checkpoint is owed since 2026-06-15…
  - date: 2026-05-11
  - date: 2026-06-08 #! 28 days passed before this checkpoint, against one a week…`,
  ],
  good: [
    `status: active
period: { start: 2026-07-06, end: 2026-08-28 }
checkpoint_every: week
checkpoints:
  - date: 2026-07-13`,
  ],
  *check(plan, { today }) {
    const rhythm = readRhythm(plan.checkpoint_every);
    if (rhythm !== 'week' && rhythm !== 'fortnight') {
      yield unfit(plan);
      return;
    }
    const { start, end } = plan.period ?? {};
    if (rhythm === 'fortnight' && start && end && start <= end && weeksBegun(start, end) <= 8) {
      const message = 'A plan of 8 weeks or less needs checkpoints every week: write checkpoint_every: week';
      yield { path: ['checkpoint_every'], message, severity: 'warning' };
    }
    yield* gaps(plan, rhythm);
    if (isRunning(plan)) yield* owed(plan, rhythm, today);
  },
};

function unfit({ checkpoint_every: every }: IndividualPip): Remark {
  const path = ['checkpoint_every'];
  if (!every)
    return { path, message: 'No rhythm of checkpoints is set: write checkpoint_every: week', nature: 'gap' };
  const told = readRhythm(every)
    ? `Checkpoints every ${readRhythm(every)} come too late to change course`
    : 'The rhythm of checkpoints is neither weekly nor fortnightly';
  return { path, message: `${told}: write week or fortnight` };
}

function* gaps(plan: IndividualPip, rhythm: Rhythm): Iterable<Remark> {
  let before = openingDay(plan);
  for (const [i, { date }] of (plan.checkpoints ?? []).entries()) {
    const days = before && date && before < date ? countedDays(plan, before, date) : 0;
    if (days > lengthInDays[rhythm] + tolerance(rhythm)) {
      const message =
        `${count(days, 'day')} passed before this checkpoint, against one a ${rhythm}: keep to the ` +
        'rhythm, or agree a pause';
      const unless = [['checkpoints', i - 1, 'date']];
      yield { path: ['checkpoints', i, 'date'], unless, message, severity: 'warning' };
    }
    before = date ?? before;
  }
}

function* owed(plan: IndividualPip, rhythm: Rhythm, today: string): Iterable<Remark> {
  const last = newestCheckpoint(plan) ?? openingDay(plan);
  const until = owedUntil(plan, today);
  if (!last || last >= until) return;
  const paused = pausedDays(plan, addDays(last, 1), until);
  if (daysOwed(last, rhythm, addDays(until, -paused)) <= 0) return;
  const since = addDays(last, lengthInDays[rhythm] + paused);
  const message = `A checkpoint is owed since ${since}: hold it, and record it with pip review`;
  const unless = placesIn(['checkpoints'], plan.checkpoints).map((at) => [...at, 'date']);
  yield { path: ['checkpoints'], unless, message, severity: 'warning', nature: 'time' };
}
