import {
  contributors,
  evidence,
  initialRisk,
  itemStatus,
  rag,
  refs,
  updates,
  verified,
} from '../../kit/common.ts';
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

/** What any item that is followed over time may carry. */
export const followed = { status: itemStatus, rag, evidence, verified, updates: updates(), refs };

const impacts = list(
  map(
    {
      concern: ref('concern', 'The id of the concern that this one makes worse'),
      how: text('In what way: what happens there because of this'),
    },
    'How this concern affects another',
  ),
  'What this concern does to the other concerns',
);

export const concerns = items(
  'concern',
  {
    id: id('concern', 'Short id, such as C1; the task numbers of its actions begin with it'),
    title: text('The performance concern in one line, as it was identified'),
    detail: text('What the figures and findings show'),
    identified_by: text('Who identified it: the monitoring group, an inspectorate, the force itself'),
    owner: person('owner', 'The one person who answers for this concern'),
    impacts,
    ...followed,
  },
  'Every performance concern that was identified, each with an owner',
  ['id'],
);

export const rootCauseAnalysis = map(
  {
    completed: day('When the analysis was finished'),
    methods: texts('How the causes were looked for, such as five whys or demand profiling'),
    evidence,
    gaps: texts('What the analysis could not answer yet'),
  },
  'How the causes behind the concerns were found',
);

export const rootCauses = items(
  'root_cause',
  {
    id: id('root_cause', 'Short id, such as RC1'),
    cause: prose('cause', 'What in systems, processes, skills or resources brings the concern about'),
    concerns: oneOrMore(ref('concern', 'A concern that it feeds'), 'The concerns that it feeds'),
    priority: integer('1 is dealt with first; wanted where a cause feeds several concerns', 1, 99),
    evidence,
  },
  'The findings of the root cause analysis; actions treat these, not the symptoms',
  ['id'],
);

const dated = (description: string) =>
  map({ value: number('The figure'), date: day('The day that it stands for') }, description);
const aimed = (description: string) =>
  map({ value: number('The figure to reach'), by: day('By when', 'due') }, description);

export const measures = items(
  'measure',
  {
    id: id('measure', 'Short id, such as M1'),
    concern: ref('concern', 'The concern that it measures'),
    kind: choice(
      ['outcome', 'output'],
      'outcome: what the public or victims notice; output: what the work produced',
    ),
    name: text('What is counted, so that two people count the same'),
    unit: text('Unit of the figures, such as % or minutes'),
    better: choice(['higher', 'lower'], 'Which way is better'),
    baseline: dated('Where it stood before the plan'),
    target: aimed('Where it is to stand, and by when'),
    trajectory: list(
      map({ value: number('The figure expected'), by: day('On that day') }, 'One step on the way'),
      'The way agreed from baseline to target, where it is not a straight line',
    ),
    owner: person('owner', 'Who answers for the figure'),
    source: text('The dashboard or system that it is read from'),
    every: text('How often it is read: week, fortnight, month, quarter or year'),
    readings: list(
      map({ date: day('The day read', 'log'), value: number('The figure') }, 'One reading'),
      'What was read, newest last',
    ),
    ...followed,
  },
  'Outputs and outcomes that show whether the plan works',
  ['id'],
);

const resources = list(
  map(
    {
      what: text('People, money, kit or time'),
      status: choice(['secured', 'requested', 'gap'], 'secured, asked for, or a gap'),
      reason: text('Where it is a gap: why, and what is being done without it'),
    },
    'One resource',
  ),
  'What the action takes, and whether it is there',
);

export const actions = items(
  'action',
  {
    task: id('action', "Task number: the concern's id, a dot and anything, such as C1.2"),
    action: prose('action', 'The step in words that a stranger could see done'),
    success_criteria: oneOrMore(
      prose('criterion', 'What will exist or be true when it is done'),
      'The intended outputs, each one checkable',
    ),
    measures: oneOrMore(ref('measure', 'A measure that it moves'), 'The measures that it moves'),
    resources,
    root_cause: oneOrMore(ref('root_cause', 'A cause that it treats'), 'The root cause that it treats'),
    also: oneOrMore(ref('concern', 'Another concern that it serves'), 'Other concerns that it serves'),
    start: day('First day of the work', 'start'),
    due: day('Last day of the work', 'due'),
    lead: person('lead', 'The one person who leads it'),
    contributors,
    depends_on: oneOrMore(ref('action', 'A task that must end first'), 'The tasks that must end first'),
    risk: initialRisk,
    ...followed,
  },
  'The corrective actions, each specific, measurable, achievable, relevant and time-bound by its fields',
);

export const milestones = items(
  'milestone',
  {
    id: id('milestone', 'Short id, such as MS1'),
    date: day('The day by which it is reached', 'due'),
    concern: ref('concern', 'The concern whose way it marks; absent: that of its tasks'),
    what: text('What will have happened'),
    tasks: oneOrMore(ref('action', 'A task that leads to it'), 'The tasks that lead to it'),
    owner: person('owner', 'Who says that it is reached'),
    ...followed,
  },
  'The points on the way that show whether progress is on track',
);
