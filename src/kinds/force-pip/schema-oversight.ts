import { contributors, evidence, updates } from '../../kit/common.ts';
import {
  choice,
  day,
  id,
  integer,
  items,
  list,
  map,
  number,
  oneOrMore,
  person,
  prose,
  ref,
  text,
  texts,
} from '../../kit/fields.ts';
import { followed } from './schema-work.ts';

const concernIds = oneOrMore(ref('concern', 'A concern that it serves'), 'The concerns that it serves');
const taskIds = oneOrMore(ref('action', 'A task that it bears on'), 'The tasks that it bears on');

export const meetings = items(
  'meeting',
  {
    id: id('meeting', 'Short id, such as MT1'),
    date: day('The day of the meeting', 'review'),
    body: choice(['ppmg', 'regional_triage', 'force_board', 'partner', 'other'], 'Who meets'),
    papers_due: day('The day by which papers are handed in', 'papers'),
    purpose: choice(['decision', 'review', 'noting'], 'What the meeting is for'),
    update: texts('What the force reports on'),
    asks: texts('What the meeting is asked to agree'),
    outcome: text('What it decided, written afterwards'),
  },
  'The meetings that the timeline allows for: monitoring group, regional triage, boards, partners',
);

export const support = items(
  'support',
  {
    id: id('support', 'Short id, such as S1'),
    concerns: concernIds,
    type: choice(
      ['internal', 'college', 'epip', 'knowledge_sharing_event', 'peer_network', 'peer_force', 'other'],
      'Where it comes from',
    ),
    what: text('What is given: who, what, how long'),
    provider: person('provider', 'The body or person that gives it'),
    requested: day('When it was asked for'),
    status: choice(
      ['identified', 'requested', 'agreed', 'in_place', 'ended', 'declined'],
      'How far it has come',
    ),
    evidence,
    updates: updates(),
  },
  'Every support and intervention that the aims need, from inside and outside the force',
  ['id'],
);

export const governance = map(
  {
    boards: list(
      map(
        {
          name: text('The board or committee'),
          roles: oneOrMore(choice(['challenge', 'escalate'], 'A part that it plays'), 'What it does'),
          chair: person('chair', 'Who chairs it'),
          meets: text('How often: week, fortnight, month, quarter or year'),
        },
        'One board',
      ),
      'The boards that challenge progress and escalate where it stalls',
    ),
    assurance: list(
      map(
        {
          mechanism: text('What is checked, and how'),
          by: person('assurer', 'Who checks, apart from those who do the work'),
          every: text('How often'),
        },
        'One check',
      ),
      'How the force makes sure that what is reported is so',
    ),
    escalation: list(
      map(
        {
          when: text('What sets it off'),
          to: person('recipient', 'Who is told'),
          within_days: integer('Within how many days', 0, 366),
        },
        'One rule of escalation',
      ),
      'What is escalated, to whom and how fast',
    ),
  },
  'Who oversees the plan, challenges it, escalates, and assures what it reports',
);

const score = (description: string) => integer(description, 1, 5);

const mitigations = items(
  'mitigation',
  {
    id: id('mitigation', 'Short id, such as R1a'),
    what: prose('mitigation', 'The act that makes the risk less likely or less harmful'),
    owner: person('owner', 'The one person who does it'),
    due: day('By when', 'due'),
    contributors,
    ...followed,
  },
  'What is done about it',
);

export const risks = items(
  'risk',
  {
    id: id('risk', 'Short id, such as R1'),
    tasks: taskIds,
    risk: text('What may happen, and what that would do to the task'),
    likelihood: score('How likely, 1 to 5'),
    impact: score('How harmful, 1 to 5'),
    response: choice(['treat', 'accept'], 'treat it, or accept it with accepted_by'),
    accepted_by: person('accepter', 'Who accepts it'),
    owner: person('owner', 'The one person who watches it'),
    mitigations,
    residual: map(
      { likelihood: score('How likely, 1 to 5'), impact: score('How harmful, 1 to 5') },
      'Where it stands once the mitigations work',
    ),
    ...followed,
  },
  'What could keep a task from delivering, and what is done about it',
  ['id'],
);

export const enablers = list(
  map({ tasks: taskIds, what: text('What helps') }, 'One enabler'),
  'What makes tasks easier',
);

export const blockers = list(
  map(
    {
      tasks: taskIds,
      what: text('What stands in the way'),
      raised_with: person('recipient', 'Who was asked to clear it'),
      date: day('Since when'),
    },
    'One blocker',
  ),
  'What stands in the way of tasks now',
);

export const sustainability = items(
  'sustainability',
  {
    id: id('sustainability', 'Short id, such as SU1'),
    concern: ref('concern', 'The concern whose improvement it keeps'),
    how: text('What keeps the improvement going once the plan is over'),
    owner: person('owner', 'Who keeps it'),
    check: day('A day after the plan ends on which somebody looks again', 'check'),
  },
  'How each improvement is kept after the plan ends',
);

export const exitCriteria = list(
  map(
    {
      measure: ref('measure', 'The measure'),
      threshold: number('The figure that it must hold'),
      sustained_for: text('For how long, such as 3 months'),
    },
    'One exit criterion',
  ),
  'When the plan may end',
);

export const learning = list(
  map(
    {
      what: text('What others could use'),
      through: choice(['practice_bank', 'knowledge_sharing_event', 'other'], 'How it is shared'),
      date: day('When it is shared'),
      link: text('Where to find it'),
    },
    'One piece of learning',
  ),
  'What the force shares with others',
);

export const reviews = list(
  map(
    {
      date: day('The day of the review', 'log'),
      body: text('Who reviewed'),
      summary: text('How it goes, in a few sentences'),
      decisions: texts('What was decided'),
      slips: texts('What has slipped, and why'),
      risks: texts('Risks that moved'),
      escalations: texts('What was escalated, to whom'),
      next: day('The day of the next review', 'review'),
    },
    'One review',
  ),
  'The log of reviews, newest last',
);
