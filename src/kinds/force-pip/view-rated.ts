import type { Letter, Rating } from '../../kit/page.ts';
import { rateable } from '../../kit/rateable.ts';
import { rate, tag, type Verdict } from '../../kit/rating.ts';
import type { ViewContext } from '../../kit/view.ts';
import { type Action, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

/** The computed rating of an action with its reason. */
export const verdictOf = (
  plan: ForcePip,
  action: Action,
  { today, settings }: Pick<ViewContext, 'today' | 'settings'>,
): Verdict => {
  const item = { ...action, id: action.task, field: 'due' };
  return rate(rateable(plan, item, today), today, settings.thresholds, plan.status === 'closed');
};

type Rag = Action['rag'];

/** A judged rating with its reason and forecast; null where nobody judged. */
export function judgedOf(rag: Rag) {
  if (!rag) return null;
  const { rating, reason, forecast } =
    typeof rag === 'string' ? { rating: rag, reason: '', forecast: '' } : rag;
  return rating ? { rating, reason: reason ?? '', forecast: forecast ?? '' } : null;
}

/** The computed rating above the judged one; both reasons where they differ. */
export function ratingOf(plan: ForcePip, action: Action, context: ViewContext): Rating {
  const computed = verdictOf(plan, action, context);
  const judged = judgedOf(action.rag);
  const differ = judged !== null && judged.rating !== computed.tone;
  const said = judged?.reason || 'no reason given';
  return {
    computed: tag(computed.tone),
    judged: judged ? tag(judged.rating) : { tone: 'none', text: '' },
    differ,
    why: differ ? `The two differ. Computed: ${computed.why}. Judged: ${said}` : '',
  };
}

const LETTERS = [
  ['S', 'Specific', 'action-specific', 'vague-action'],
  ['M', 'Measurable', 'action-measurable', 'unmeasurable-criterion'],
  ['A', 'Achievable', 'action-achievable', ''],
  ['R', 'Relevant', 'action-relevant', ''],
  ['T', 'Time-bound', 'action-time-bound', ''],
] as const;

const SAID = {
  ok: 'no finding',
  no: 'has a finding',
  doubt: 'doubted by a wording rule',
  waived: 'waived',
} as const;

/** Tells whether a rule is set aside for an item, or for the whole plan, on a day. */
const isWaived = (
  { waivers }: ForcePip,
  rule: string,
  item: string | null | undefined,
  today: string,
): boolean =>
  rows(waivers).some(
    (w) =>
      w.rule === rule &&
      (!w.item || w.item === item) &&
      (!w.until || w.until === 'closed' || w.until >= today),
  );

/** The rules that found something on the action at an index of the plan's list. */
const foundOn = ({ findings }: ViewContext, index: number): ReadonlySet<string> =>
  new Set(findings.filter(({ path }) => path[0] === 'actions' && path[1] === index).map(({ rule }) => rule));

/** The five boxes: a tick where the letter's rule has no finding, a doubt where a wording rule has one. */
export function smartOf(
  plan: ForcePip,
  action: Action,
  index: number,
  context: ViewContext,
): readonly Letter[] {
  const found = foundOn(context, index);
  return LETTERS.map(([letter, name, own, wording]) => {
    const rule = `force-pip/${own}`;
    const doubt = wording !== '' && found.has(`wording/${wording}`);
    const waived = isWaived(plan, rule, action.task, context.today);
    const mark = found.has(rule) ? 'no' : doubt ? 'doubt' : waived ? 'waived' : 'ok';
    return { letter, mark, text: `${name}: ${SAID[mark]}` };
  });
}
