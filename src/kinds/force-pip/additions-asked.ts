import type { Question } from '../../kit/kind.ts';

/** A question of `add` with what becomes of its answer. */
export interface Asked extends Question {
  /** The field that it fills, where that is not its name. */
  readonly key?: string;
  /** Its answer is an id, or several: shown as a hint, and split at commas. */
  readonly ids?: 'concerns' | 'tasks' | 'others';
  /** Written where nothing was answered. */
  readonly pick?: string;
}

const concern: Asked = { name: 'concern', ask: 'Which concern is it for?', ids: 'concerns', required: true };
const concernsOf: Asked = {
  name: 'concerns',
  ask: 'Which concerns?',
  ids: 'concerns',
  many: true,
  required: true,
};
const tasks: Asked = { name: 'tasks', ask: 'Which tasks?', ids: 'tasks', many: true, required: true };
const owner: Asked = { name: 'owner', ask: 'Who answers for it?', hint: 'One name or post' };
const scored = (name: string, ask: string): Asked => ({ name, ask, format: 'number', hint: '1 to 5' });

/** What is asked of concerns, causes, measures, actions and milestones. */
export const work = {
  concern: [
    { name: 'title', ask: 'What is the concern, in one line?', required: true },
    { name: 'detail', ask: 'What do the figures and findings show?', long: true },
    { name: 'identified-by', ask: 'Who identified it?' },
    owner,
  ],
  rootCause: [
    {
      name: 'cause',
      ask: 'What in systems, processes, skills or resources brings it about?',
      required: true,
    },
    concernsOf,
    { name: 'priority', ask: 'Which place in the order?', hint: '1 is dealt with first', format: 'number' },
  ],
  measure: [
    concern,
    { name: 'kind', ask: 'Outcome or output?', choices: ['outcome', 'output'], pick: 'outcome' },
    { name: 'name', ask: 'What is counted?', required: true },
    { name: 'unit', ask: 'In which unit?' },
    { name: 'better', ask: 'Which way is better?', choices: ['higher', 'lower'] },
    owner,
    { name: 'source', ask: 'Where is it read?' },
    { name: 'every', ask: 'How often?', hint: 'week, fortnight, month, quarter, year', pick: 'month' },
  ],
  action: [
    concern,
    { name: 'action', ask: 'What is done?', hint: 'A step that a stranger could see done', required: true },
    { name: 'success-criteria', ask: 'What will exist or be true when it is done?', many: true },
    { name: 'measures', ask: 'Which measures does it move?', ids: 'others', many: true },
    { name: 'resources', ask: 'What does it take?', many: true },
    { name: 'root-cause', ask: 'Which cause does it treat?', hint: 'Such as RC1' },
    { name: 'also', ask: 'Which other concerns does it serve?', ids: 'others', many: true },
    { name: 'start', ask: 'First day?', format: 'day' },
    { name: 'due', ask: 'Last day?', format: 'day' },
    { name: 'lead', ask: 'Who leads it?', hint: 'One name or post' },
    { name: 'depends-on', ask: 'Which tasks must end first?', ids: 'others', many: true },
  ],
  milestone: [
    { name: 'date', ask: 'By which day?', format: 'day', required: true },
    concern,
    { name: 'what', ask: 'What will have happened?', required: true },
    { name: 'tasks', ask: 'Which tasks lead to it?', ids: 'tasks', many: true },
  ],
} satisfies Readonly<Record<string, readonly Asked[]>>;

/** What is asked of meetings, support, blockers, enablers and sustainability. */
export const supportLike = {
  meeting: [
    { name: 'date', ask: 'On which day?', format: 'day', required: true },
    {
      name: 'body',
      ask: 'Who meets?',
      choices: ['ppmg', 'regional_triage', 'force_board', 'partner', 'other'],
      required: true,
    },
    { name: 'papers-due', ask: 'By which day are papers handed in?', format: 'day' },
    { name: 'purpose', ask: 'What for?', choices: ['decision', 'review', 'noting'] },
    { name: 'update', ask: 'What does the force report on?', many: true },
    { name: 'asks', ask: 'What is the meeting asked to agree?', many: true },
  ],
  support: [
    concernsOf,
    {
      name: 'type',
      ask: 'Where does it come from?',
      choices: [
        'internal',
        'college',
        'epip',
        'knowledge_sharing_event',
        'peer_network',
        'peer_force',
        'other',
      ],
    },
    { name: 'what', ask: 'What is given?', hint: 'Who, what, how long', required: true },
    { name: 'provider', ask: 'Who gives it?' },
    { name: 'requested', ask: 'When was it asked for?', format: 'day' },
    {
      name: 'status',
      ask: 'How far has it come?',
      choices: ['identified', 'requested', 'agreed', 'in_place', 'ended', 'declined'],
      pick: 'identified',
    },
  ],
  blocker: [
    tasks,
    { name: 'what', ask: 'What stands in the way?', required: true },
    { name: 'raised-with', ask: 'Who was asked to clear it?' },
    { name: 'date', ask: 'Since when?', format: 'day' },
  ],
  enabler: [tasks, { name: 'what', ask: 'What helps?', required: true }],
  sustainability: [
    concern,
    { name: 'how', ask: 'What keeps the improvement going after the plan?', required: true },
    owner,
    { name: 'check', ask: 'On which day after the end does somebody look again?', format: 'day' },
  ],
} satisfies Readonly<Record<string, readonly Asked[]>>;

/** What is asked of risks and mitigations. */
export const risk = {
  risk: [
    tasks,
    { name: 'risk', ask: 'What may happen, and what would that do to the task?', required: true },
    scored('likelihood', 'How likely?'),
    scored('impact', 'How harmful?'),
    { name: 'response', ask: 'Treat it or accept it?', choices: ['treat', 'accept'], pick: 'treat' },
    { name: 'accepted-by', ask: 'If accepted: by whom?' },
    owner,
  ],
  mitigation: [
    { name: 'risk', ask: 'Which risk does it lower?', required: true },
    { name: 'what', ask: 'What is done?', required: true },
    owner,
    { name: 'due', ask: 'By which day?', format: 'day' },
  ],
} satisfies Readonly<Record<string, readonly Asked[]>>;
