import type { Change, Value } from '../../kit/change.ts';
import type { Answers, Origin } from '../../kit/kind.ts';
import type { Neighbour } from '../../kit/neighbours.ts';
import { by } from '../../kit/order.ts';
import { nameOf } from '../../kit/words.ts';

/** What is read of a conversation; its kind is another folder's, so only the names are shared. */
interface Talk {
  readonly employee?: string;
  readonly manager?: unknown;
  readonly date?: string;
  readonly concern?: {
    readonly id?: string;
    readonly impact?: string;
    readonly observed?: readonly {
      readonly date?: string;
      readonly fact?: string;
      readonly impact?: string;
    }[];
  };
  readonly expectation?: { readonly standard?: string };
}

const talk = ({ plan }: Neighbour): Talk => plan as Talk;

/** Conversations in the order of their days. */
const inOrder = (plans: readonly Neighbour[]): readonly Neighbour[] =>
  [...plans].sort(by((plan) => talk(plan).date ?? ''));

/** One concern for each id that the conversations name; one without a number is C1. */
function concernIds(plans: readonly Neighbour[]): readonly string[] {
  return [...new Set(plans.map((plan) => talk(plan).concern?.id ?? 'C1'))];
}

const about = (plans: readonly Neighbour[], id: string): readonly Talk[] =>
  inOrder(plans)
    .map(talk)
    .filter(({ concern }) => (concern?.id ?? 'C1') === id);

/** Holds a concern's place where no conversation said what was expected. */
const UNSAID = 'TODO what the role requires here, in concrete terms';

/** The latest words on a concern: what was expected last is what the plan begins from. */
const expected = (plans: readonly Neighbour[], id: string): string =>
  about(plans, id)
    .map(({ expectation }) => expectation?.standard ?? '')
    .findLast((text) => text !== '') ?? UNSAID;

function answers(plans: readonly Neighbour[]): Answers {
  const last = talk(inOrder(plans).at(-1) ?? { file: '', kind: '', id: null, plan: {} });
  const manager = nameOf(last.manager);
  return {
    ...(last.employee !== undefined && { employee: last.employee }),
    ...(manager !== null && { manager }),
    expected: concernIds(plans).map((id) => expected(plans, id)),
  };
}

/** Facts with their days, as they were noted; an effect that the note gives for all of them stands with each. */
const facts = (plans: readonly Neighbour[], id: string): readonly Value[] =>
  about(plans, id).flatMap(({ concern }) =>
    (concern?.observed ?? []).map(({ date, fact, impact }) => ({
      date,
      fact,
      impact: impact ?? concern?.impact,
    })),
  );

function changes(plans: readonly Neighbour[]): readonly Change[] {
  const records = inOrder(plans).map((plan) => ({
    date: talk(plan).date,
    concerns: [talk(plan).concern?.id ?? 'C1'],
    record: plan.file,
  }));
  const observed = concernIds(plans).flatMap((id, i): Change[] => [
    { op: 'set', path: ['concerns', i, 'id'], value: id },
    { op: 'set', path: ['criteria', i, 'concern'], value: id },
    { op: 'set', path: ['concerns', i, 'observed'], value: facts(plans, id) },
  ]);
  return [{ op: 'set', path: ['prior_conversations'], value: records }, ...observed];
}

export const origin: Origin = { kinds: ['conversation'], answers, changes };
