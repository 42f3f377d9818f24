import type { Path, Remark } from '../../../kit/finding.ts';
import { daysOwed, readRhythm } from '../../../kit/rhythm.ts';
import type { Context, Rule } from '../../../kit/rule.ts';
import { college } from '../../../kit/sources.ts';
import { daysBetween } from '../../../kit/time.ts';
import { nameOf } from '../../../kit/words.ts';
import { lastReviewBy, sameBody } from '../governance.ts';
import { isRunning, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

const reviewsOf = ({ reviews }: ForcePip): readonly Path[] => placesOf('reviews', reviews, 'date', 'body');

function* boards(plan: ForcePip, today: string): Iterable<Remark> {
  for (const [i, { name = 'A board', meets }] of rows(plan.governance?.boards).entries()) {
    const rhythm = readRhythm(meets);
    const last = lastReviewBy(plan, name ?? '', today);
    const since = last ?? plan.period?.start ?? plan.agreed;
    if (!rhythm || !since || daysOwed(since, rhythm, today) <= 0) continue;
    const said = last ? `since ${last}` : 'in the plan';
    const message = `${name} meets every ${rhythm} and no review of it is recorded ${said}: record the last`;
    yield { path: ['reviews'], unless: [...reviewsOf(plan), ['governance', 'boards', i, 'name']], message };
  }
}

/** A partner: a body so called, or one that gives the force support. */
function isPartner(plan: ForcePip, body: string): boolean {
  const providers = rows(plan.support).flatMap(({ provider }) => nameOf(provider) ?? []);
  return /\bpartner/i.test(body) || providers.some((provider) => sameBody(provider, body));
}

function partners(plan: ForcePip, { today, settings }: Context): Remark[] {
  const start = plan.period?.start ?? plan.agreed;
  const met = rows(plan.meetings).some(({ body, date }) => body === 'partner' && date && date <= today);
  const reviewed = rows(plan.reviews).some(({ body }) => body && isPartner(plan, body));
  const early = !start || daysBetween(start, today) <= settings.thresholds.stale_days;
  if (met || reviewed || early) return [];
  const message = `The plan has run since ${start} and no review with a partner is recorded: hold one, and record it`;
  const unless = [...reviewsOf(plan), ...placesOf('meetings', plan.meetings, 'date', 'body')];
  return [{ path: ['reviews'], unless, message }];
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/reviewed-regularly',
  title: "The plan is reviewed in its boards' rhythm, and with partners",
  nature: 'time',
  severity: 'warning',
  cites: [college('Step four: implement, monitor and review')],
  why: 'A board that meets monthly and leaves no record has not reviewed the plan; and partners see what the force cannot.',
  bad: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
governance:
  boards: [{ name: Force performance board, meets: month }]
reviews: #! Force performance board meets every month and no review of it is recorded since 2026-05-29: …
  - { date: 2026-05-29, body: Force performance board, summary: Profile on course }
  - { date: 2026-06-26, body: Partnership forum, summary: Ambulance service agrees the shared desk }
`,
    `kind: force-pip #! The plan has run since 2026-05-04 and no review with a partner is recorded: …
period: { start: 2026-05-04, end: 2027-03-31 }
`,
  ],
  good: [
    `period: { start: 2026-05-04, end: 2027-03-31 }
governance:
  boards: [{ name: Force performance board, meets: month }]
meetings: [{ id: MT1, date: 2026-07-02, body: partner }]
reviews:
  - { date: 2026-06-26, body: Force performance board, summary: Profile on course }
`,
  ],
  help: 'Record the review: pip review --body … --summary …',
  *check(plan, context) {
    if (!isRunning(plan)) return;
    yield* boards(plan, context.today);
    yield* partners(plan, context);
  },
};
