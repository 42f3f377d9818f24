import type { Intake, Slot } from '../../kit/intake.ts';

const TYPES = ['recommendation', 'area_for_improvement', 'cause_of_concern', 'must_do', 'should_do'];
const RESPONSES = ['agreed', 'partly_agreed', 'not_agreed'];

/** The special heads stand before the general ones: `Action owner` is an owner, `RAG status` a colour. */
const slots: readonly Slot[] = [
  {
    name: 'task',
    column: 'Task',
    heads: /^(?:action|task|step) ?(?:no|number|ref|id)\b|^task$/i,
    path: ['task'],
    form: 'id',
  },
  {
    name: 'number',
    column: 'Number',
    heads:
      /^(?:rec(?:ommendation)?s?|item|afi|report|serial)? ?(?:no|nos|num|number|ref|reference|id|#)\.?$/i,
    path: ['number'],
    form: 'id',
  },
  {
    name: 'percent',
    column: 'Percent complete',
    heads: /%|\bper ?cent/i,
    path: ['percent_complete'],
    form: 'percent',
  },
  {
    name: 'risk-initial',
    column: 'Risk, initial',
    heads: /\b(?:initial|inherent)\b.*\brisk|\brisk\b.*\b(?:initial|inherent)\b/i,
    path: ['risk', 'initial'],
    form: 'level',
  },
  { name: 'risk', column: 'Risk, current', heads: /\brisk\b/i, path: ['risk', 'current'], form: 'level' },
  { name: 'priority', column: 'Priority', heads: /\bpriority\b/i, path: ['priority'], form: 'text' },
  {
    name: 'rag',
    column: 'Judged rating',
    heads: /\b(?:b?rag|rating|traffic light|colou?r)\b/i,
    path: ['rag'],
    form: 'rag',
  },
  {
    name: 'evidence',
    column: 'Evidence',
    heads: /\b(?:evidence|assurance)\b/i,
    path: ['evidence'],
    form: 'lines',
  },
  {
    name: 'owner',
    column: 'Owner',
    heads: /\b(?:owner|lead|lead officer|responsib\w+|accountab\w+|who|assigned)\b/i,
    path: ['owner'],
    form: 'person',
  },
  {
    name: 'external-due',
    column: 'External due',
    heads: /\bexternal (?:due|date|deadline)/i,
    path: ['external_due'],
    form: 'when',
    moves: true,
  },
  {
    name: 'next-review',
    column: 'Next review',
    heads: /\bnext review\b/i,
    path: ['next_review'],
    form: 'day',
    moves: true,
  },
  {
    name: 'timescale',
    column: 'Timescale',
    heads:
      /^(?!.*\b(?:actual|closed)\b).*\b(?:time ?(?:scale|frame|line)s?|deadline|due|target date|completion date|implementation date|by when|when)\b|^date$/i,
    path: ['timescale'],
    form: 'when',
    moves: true,
  },
  { name: 'status', column: 'Status', heads: /\b(?:status|state)\b/i, path: ['status'], form: 'status' },
  { name: 'theme', column: 'Theme', heads: /^(?:theme|heading|category)$/i, path: ['theme'], form: 'text' },
  { name: 'type', column: 'Type', heads: /^type$/i, path: ['type'], form: 'choice', choices: TYPES },
  {
    name: 'response',
    column: 'Response',
    heads: /^(?:accepted|agreed)\b/i,
    path: ['response'],
    form: 'choice',
    choices: RESPONSES,
  },
  { name: 'reason', column: 'Reason', heads: /^reason\b/i, path: ['reason'], form: 'text' },
  {
    name: 'recommendation',
    column: 'Recommendation',
    heads: /\b(?:recommend\w*|findings?|afi|areas? for improvement|causes? of concern)\b/i,
    path: ['recommendation'],
    form: 'text',
  },
  {
    name: 'action',
    column: 'Proposed action',
    heads: /\b(?:actions?|proposed|proposals?|response|answer|what will)\b/i,
    path: ['proposed_action'],
    form: 'text',
  },
];

const step = (name: string, path: string): Slot[] =>
  slots
    .filter((slot) => slot.name === name)
    .map((slot) => ({ ...slot, path: [path, ...slot.path.slice(1)] }));

/** How rows of a tracker become recommendations; further rows of one become its actions. */
export const intake: Intake = {
  list: 'recommendations',
  noun: 'recommendation',
  main: 'recommendation',
  key: 'number',
  slots,
  ragKey: ['source', 'rag_key'],
  house: 'organisation',
  steps: {
    list: 'actions',
    slots: [
      ...step('task', 'task'),
      ...step('action', 'action'),
      ...step('owner', 'lead'),
      ...step('timescale', 'due'),
      ...['status', 'percent', 'priority', 'rag', 'risk', 'risk-initial', 'evidence'].flatMap((name) =>
        slots.filter((slot) => slot.name === name),
      ),
    ],
  },
};
