import type { Remark } from '../../../kit/finding.ts';
import type { Rule } from '../../../kit/rule.ts';
import type { HouseMeeting } from '../../../kit/settings.ts';
import { college } from '../../../kit/sources.ts';
import { isPresent } from '../../../kit/words.ts';
import { type At, answersToGroup, type Meeting, milestones, placed, placesOf, rows } from '../plan.ts';
import type { ForcePip } from '../schema.ts';

type Body = 'ppmg' | 'regional_triage';
const NAMES: Readonly<Record<Body, string>> = { ppmg: 'PPMG', regional_triage: 'regional triage' };
const rising = { severity: 'warning', rises: true } as const;

const isOf = (body: Body, said: string | null | undefined): boolean =>
  said?.trim().toLowerCase().replace(/[ -]/g, '_') === body;

/** Meetings of a body within the plan's period: the plan's own and the house's calendar. */
function within(plan: ForcePip, house: readonly HouseMeeting[], body: Body): boolean {
  const { start, end } = plan.period ?? {};
  return [...rows(plan.meetings), ...house].some(
    (m) => isOf(body, m.body) && (!m.date || ((!start || m.date >= start) && (!end || m.date <= end))),
  );
}

/** What a meeting that papers are handed in for still lacks. */
function* lacks(plan: ForcePip, { value, path }: At<Meeting>): Iterable<Remark> {
  const body = (['ppmg', 'regional_triage'] as const).find((b) => isOf(b, value.body));
  if (!body) return;
  const name = `${value.id ?? 'The meeting'} (${NAMES[body]}${value.date ? `, ${value.date}` : ''})`;
  const at = (key: string, message: string): Remark => ({ path: [...path, key], ...rising, message });
  if (!value.date) yield at('date', `${name} has no date: write the day of the meeting`);
  if (!value.papers_due)
    yield at('papers_due', `${name} has no papers_due: write the day papers are handed in`);
  if (value.purpose !== 'noting' && !isPresent(value.update))
    yield at('update', `${name} owes an update: say under update: what the force reports on`);
  const before = milestones(plan).some((m) => (m.value.date ?? '9') < (value.date ?? ''));
  if (value.date && !before) {
    const unless = placesOf('milestones', plan.milestones, 'date');
    yield {
      path,
      unless,
      ...rising,
      message: `${name} has no milestone before it: plan one that it can be shown`,
    };
  }
}

export const rule: Rule<ForcePip> = {
  id: 'force-pip/meetings-planned',
  title: 'The timeline allows for the meetings that the force answers to',
  nature: 'gap',
  severity: 'error',
  cites: [college('Provide clear timeframes'), college('Step-by-step process')],
  why: 'At levels 3 and 4 the force presents to the monitoring group; a plan built round those days has something to show.',
  bad: [
    `kind: force-pip
level: 3
period: { start: 2026-05-04, end: 2027-03-31 }
milestones:
  - { id: MS1, date: 2026-06-12, what: First profile tested }
meetings: #! At level 3 no regional triage meeting is planned: add one, or the house's calendar to the config
  - id: MT1 #! MT1 (PPMG, 2026-06-18) has no papers_due: write the day papers are handed in
    date: 2026-06-18
    body: ppmg
    update: Progress on C1
  - { id: MT2, date: 2026-05-20, body: partner }
`,
    `kind: force-pip #! At level 4 no PPMG meeting is planned in the period: add its date, papers and update
level: 4
`,
  ],
  good: [
    `level: 3
period: { start: 2026-05-04, end: 2027-03-31 }
milestones:
  - { id: MS1, date: 2026-06-12, what: First profile tested }
meetings:
  - { id: MT1, date: 2026-06-18, body: ppmg, papers_due: 2026-06-11, update: Progress on C1 }
  - { id: MT2, date: 2026-07-09, body: regional_triage, papers_due: 2026-07-02, update: Progress on C1 }
`,
  ],
  help: 'Add under meetings: each PPMG and triage date with papers_due and the update that it is owed.',
  *check(plan, { settings }) {
    const planned = (body: Body): boolean => within(plan, settings.meetings, body);
    const path = ['meetings'];
    const unless = placesOf('meetings', plan.meetings, 'body', 'date');
    if (answersToGroup(plan) && !planned('ppmg')) {
      const message = `At level ${plan.level} no PPMG meeting is planned in the period: add its date, papers and update`;
      yield { path, unless, message };
    } else if (answersToGroup(plan) && !planned('regional_triage')) {
      const message = `At level ${plan.level} no regional triage meeting is planned: add one, or the house's calendar to the config`;
      yield { path, unless, ...rising, message };
    }
    for (const meeting of placed('meetings', plan.meetings)) yield* lacks(plan, meeting);
  },
};
