import { nextId, oneOrList, said, saidAll } from '../../kit/answers.ts';
import type { Value } from '../../kit/change.ts';
import type { Addition, Answers, Question } from '../../kit/kind.ts';
import { UserSlip } from '../../kit/user-slip.ts';
import { type Asked, risk, supportLike, work } from './additions-asked.ts';
import { actions, concerns, rows } from './plan.ts';
import type { ForcePip } from './schema.ts';

type Key =
  | 'concerns'
  | 'root_causes'
  | 'measures'
  | 'milestones'
  | 'meetings'
  | 'support'
  | 'risks'
  | 'sustainability';

/** The ids that stand under a key of the plan. */
const idsOf = (plan: ForcePip, key: Key): readonly (string | null | undefined)[] =>
  rows<{ id?: string | null | undefined }>(plan[key]).map(({ id }) => id);

const concernIds = (plan: ForcePip): readonly string[] => concerns(plan).map(({ value }) => value.id);
const tasks = (plan: ForcePip): readonly string[] => actions(plan).flatMap(({ value }) => value.task ?? []);

/** The questions with the ids that the plan has for them. */
const asked = (plan: ForcePip, questions: readonly Asked[]): readonly Question[] =>
  questions.map(({ ids, key: _key, pick: _pick, ...question }) => {
    const known = ids === 'concerns' ? concernIds(plan) : ids === 'tasks' ? tasks(plan) : [];
    const only = known.length === 1 && !question.many ? known[0] : undefined;
    return {
      ...question,
      ...(known.length > 0 && { hint: known.join(', ') }),
      ...(only !== undefined && { proposed: only }),
    };
  });

/** An id that the plan must have; a slip where it has others, since nothing may hang in the air. */
function mustHave(sort: string, id: string, known: readonly string[]): void {
  if (known.length > 0 && !known.includes(id))
    throw new UserSlip(`there is no ${sort} ${id} in the plan (${known.join(', ')})`);
}

/** The ids of an answer, `C1, C2` as two. */
const idsIn = (text: string): readonly string[] => text.split(/[,\s]+/).filter(Boolean);

/** Refuses answers that name a concern or a task which the plan does not have. */
function known(plan: ForcePip, answers: Answers, questions: readonly Asked[]): void {
  for (const { name, ids } of questions) {
    if (ids === undefined || ids === 'others') continue;
    const [sort, there] = ids === 'tasks' ? ['task', tasks(plan)] : ['concern', concernIds(plan)];
    for (const id of saidAll(answers, name).flatMap(idsIn)) mustHave(sort, id, there);
  }
}

/** What was answered, by field; numbers as numbers, `C1, C2` as two ids. */
function fields(
  plan: ForcePip,
  answers: Answers,
  questions: readonly Asked[],
): { readonly [key: string]: Value | undefined } {
  known(plan, answers, questions);
  const entries = questions.map(({ name, key, many, format, ids, pick }) => {
    const all = saidAll(answers, name).flatMap((text) => (ids ? idsIn(text) : [text]));
    const one = format === 'number' && all[0] !== undefined ? Number(all[0]) : (all[0] ?? pick);
    return [
      key ?? name.replaceAll('-', '_'),
      many ? (ids && all.length > 0 ? all : oneOrList(all)) : one,
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** A thing that goes to the end of a list under the next free id of its series. */
const simple = (
  thing: string,
  key: Key,
  prefix: string,
  questions: readonly Asked[],
): Addition<ForcePip> => ({
  thing,
  questions: (plan) => asked(plan, questions),
  make: (plan, answers) => {
    const id = nextId(prefix, idsOf(plan, key));
    return {
      id,
      changes: [{ op: 'append', path: [key], value: { id, ...fields(plan, answers, questions) } }],
    };
  },
});

/** An action is numbered under its concern. */
const action: Addition<ForcePip> = {
  thing: 'action',
  questions: (plan) => asked(plan, work.action),
  make: (plan, answers) => {
    const { concern: _concern, resources, ...rest } = fields(plan, answers, work.action);
    const concern = said(answers, 'concern') ?? concernIds(plan)[0] ?? 'C1';
    const task = nextId(
      `${concern}.`,
      rows(plan.actions).map((one) => one.task),
    );
    const needed = saidAll(answers, 'resources').map((what) => ({ what, status: 'requested' }));
    const value = { task, ...rest, ...(resources && { resources: needed }), status: 'not_started' };
    return { id: task, changes: [{ op: 'append', path: ['actions'], value }] };
  },
};

/** A mitigation goes into its risk: `R1a`, then `R1b`. */
const mitigation: Addition<ForcePip> = {
  thing: 'mitigation',
  questions: (plan) =>
    asked(plan, risk.mitigation).map((q) =>
      q.name === 'risk'
        ? {
            ...q,
            hint: rows(plan.risks)
              .map(({ id }) => id)
              .join(', '),
          }
        : q,
    ),
  make: (plan, answers) => {
    const { risk: _risk, ...rest } = fields(plan, answers, risk.mitigation);
    const risks = rows(plan.risks);
    const named = said(answers, 'risk');
    if (risks.length === 0) throw new UserSlip('the plan has no risk to mitigate: add risk first');
    if (named !== undefined)
      mustHave(
        'risk',
        named,
        risks.flatMap(({ id }) => id ?? []),
      );
    const index = Math.max(
      0,
      risks.findIndex(({ id }) => id === named),
    );
    const owner = risks[index];
    const taken = rows(owner?.mitigations).map(({ id }) => id);
    const letter = [...'abcdefghijklmnopqrstuvwxyz'].find((l) => !taken.includes(`${owner?.id}${l}`)) ?? 'z1';
    const id = `${owner?.id ?? 'R1'}${letter}`;
    const value = { id, ...rest, status: 'not_started' };
    return { id, changes: [{ op: 'append', path: ['risks', index, 'mitigations'], value }] };
  },
};

/** A blocker or an enabler has no id of its own; it is known by its tasks. */
const loose = (
  thing: string,
  key: 'blockers' | 'enablers',
  questions: readonly Asked[],
): Addition<ForcePip> => ({
  thing,
  questions: (plan) => asked(plan, questions),
  make: (plan, answers, today) => {
    const value = {
      ...fields(plan, answers, questions),
      ...(key === 'blockers' && { date: said(answers, 'date') ?? today }),
    };
    return { id: thing, changes: [{ op: 'append', path: [key], value }] };
  },
});

/** What `add` can make in a force's plan. */
export const additions: readonly Addition<ForcePip>[] = [
  simple('concern', 'concerns', 'C', work.concern),
  simple('root-cause', 'root_causes', 'RC', work.rootCause),
  simple('measure', 'measures', 'M', work.measure),
  action,
  simple('milestone', 'milestones', 'MS', work.milestone),
  simple('meeting', 'meetings', 'MT', supportLike.meeting),
  simple('support', 'support', 'S', supportLike.support),
  simple('risk', 'risks', 'R', risk.risk),
  mitigation,
  loose('blocker', 'blockers', supportLike.blocker),
  loose('enabler', 'enablers', supportLike.enabler),
  simple('sustainability', 'sustainability', 'SU', supportLike.sustainability),
];
