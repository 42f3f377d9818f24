import { by } from '../../kit/order.ts';
import type { PackMeeting } from '../../kit/pack.ts';
import type { Settings } from '../../kit/settings.ts';
import { type Meeting, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

/** The plan's dated meetings with the house's own beside them, in the order of their days. */
export function packMeetings(plan: ForcePip, { settings }: { settings: Settings }): readonly PackMeeting[] {
  const own = rows(plan.meetings).flatMap(({ id, body, date, papers_due }) =>
    date ? [{ id: id ?? '', body: body ?? 'other', date, papersDue: papers_due ?? '' }] : [],
  );
  const known = new Set(own.map(({ body, date }) => `${body} ${date}`));
  const house = settings.meetings
    .filter(({ body, date }) => !known.has(`${body} ${date}`))
    .map(({ body, date, papers_due }) => ({ id: '', body, date, papersDue: papers_due ?? '' }));
  return [...own, ...house].sort(by(({ date }) => date));
}

const DECIDES = new Set(['ppmg', 'regional_triage']);

/** The next meeting of the group or of triage, else the next of any. */
export function nextOf(meetings: readonly PackMeeting[], today: string): PackMeeting | null {
  const ahead = meetings.filter(({ date }) => date >= today);
  return ahead.find(({ body }) => DECIDES.has(body)) ?? ahead[0] ?? null;
}

/** The plan's own entry of the chosen meeting, with what it is asked; a bare one where only the house knows it. */
export function planned(plan: ForcePip, chosen: PackMeeting | null): Meeting | null {
  if (!chosen) return null;
  const { id, body, date, papersDue } = chosen;
  const own = rows(plan.meetings).find(
    (m) => (m.id ?? '') === id && m.date === date && (m.body ?? 'other') === body,
  );
  return own ?? ({ body, date, papers_due: papersDue || null } as Meeting);
}
