import { unledgered } from '../core/compare/date-moves.ts';
import { differences } from '../core/compare/differences.ts';
import { trailOf } from '../core/compare/trail.ts';
import { gather } from '../core/gather.ts';
import type { Past } from '../core/status/owing.ts';
import type { Silent } from '../core/status/past.ts';
import type { Trail } from '../kit/history.ts';
import type { Ledger } from '../rules/history/ledger.ts';
import { silentDates, silentlyAdded, silentlyGone, silentPosts } from '../rules/history/silent.ts';
import { type Call, textOption } from './command.ts';
import { UserError } from './errors.ts';
import { isUnknown } from './git/answers.ts';
import type { Span } from './history.ts';
import type { Stood } from './standings.ts';

/** What `--since` is given to compare each plan with what was agreed. */
const AGREED = 'agreed';

/** What a call of `status` compares with: a ref or `agreed`, null for nothing. Outside Git it is a user error. */
export function sinceOf({ io, options }: Call): string | null {
  const since = textOption(options, 'since') ?? null;
  if (since !== null && !io.git.repository(io.cwd))
    throw new UserError(`--since ${since} needs a Git repository, and this is none`);
  return since;
}

/** The same as standings ask for it. */
export const lookSince = (since: string | null): { readonly since?: string | null } =>
  since === null ? {} : { since: since === AGREED ? null : since };

/** What the history rules would say was moved without an entry in the ledger. */
function silentIn(trail: Trail, { data, kind, opened }: Stood): readonly Silent[] {
  const plan = data as Ledger;
  const facets = gather(data, kind.shape, opened.pending);
  const moved = [...silentDates(trail, plan, facets), ...silentPosts(trail, plan, facets)];
  const whole = [...silentlyGone(trail, plan), ...silentlyAdded(trail, plan)];
  return [
    ...moved.map((one) => ({ item: one.item, moved: one })),
    ...whole.map(({ item }) => ({ item, moved: null })),
  ];
}

/** What Git tells of a plan that stands: what changed, what the ledger is silent about, and its dates' whole way. */
export function pastOf(stood: Stood, today: string): Past | null {
  const { span, standing } = stood;
  if (span === null) return null;
  if (isUnknown(span)) return { told: { unknown: span.unknown }, slips: standing.slips };
  return compared(stood, span, today);
}

function compared(stood: Stood, { versions, earlier, base }: Span, today: string): Past {
  const { data, kind, standing, standingOf } = stood;
  const [oldest] = versions;
  const first = versions.find(({ plan }) => plan !== null);
  const trail = trailOf(versions, data, kind.shape, earlier);
  const isNew = base !== null && oldest?.commit !== base;
  if (!first?.plan || !trail) {
    const told = { from: null, differences: [], silent: [] };
    const unknown = 'None of its versions in Git can be read, so there is nothing to compare with.';
    return { told: isNew ? told : { unknown }, slips: standing.slips };
  }
  // Most plans say what they said, and nothing need be taken apart to tell so.
  if (versions.every(({ plan }) => plan === data))
    return {
      told: { from: isNew ? null : first.commit, differences: [], silent: [] },
      slips: standing.slips,
    };
  const moves = unledgered(versions, data, kind.shape, today);
  const changes = Array.isArray(data['changes']) ? data['changes'] : [];
  return {
    told: {
      from: isNew ? null : first.commit,
      differences: differences(first.plan, data, kind.shape),
      silent: silentIn(trail, stood),
    },
    slips: moves.length > 0 ? standingOf({ ...data, changes: [...moves, ...changes] }).slips : standing.slips,
  };
}
