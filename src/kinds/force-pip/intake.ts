import type { Intake } from '../../kit/intake.ts';

/** How rows of a tracker become the actions of a force's plan; its concerns are left to be written. */
export const intake: Intake = {
  list: 'actions',
  noun: 'action',
  main: 'action',
  key: 'number',
  slots: [
    {
      name: 'number',
      column: 'Task',
      heads: /^(?:action|task|item|step|serial)? ?(?:no|nos|num|number|ref|reference|id|#)\.?$|^task$/i,
      path: ['task'],
      form: 'id',
    },
    {
      name: 'risk-initial',
      column: 'Risk, initial',
      heads: /\b(?:initial|inherent)\b.*\brisk|\brisk\b.*\b(?:initial|inherent)\b/i,
      path: ['risk', 'initial'],
      form: 'level',
    },
    { name: 'risk', column: 'Risk, current', heads: /\brisk\b/i, path: ['risk', 'current'], form: 'level' },
    {
      name: 'rag',
      column: 'Judged rating',
      heads: /^(?!computed).*\b(?:b?rag|rating|traffic light|colou?r)\b/i,
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
      name: 'success',
      column: 'Success criteria',
      heads: /\b(?:success|criteria|outputs?)\b/i,
      path: ['success_criteria'],
      form: 'lines',
    },
    {
      name: 'owner',
      column: 'Lead',
      heads: /\b(?:owner|lead|lead officer|responsib\w+|accountab\w+|who|assigned)\b/i,
      path: ['lead'],
      form: 'person',
    },
    {
      name: 'start',
      column: 'Start',
      heads: /\bstart(?:s|ed)?\b/i,
      path: ['start'],
      form: 'day',
      moves: true,
    },
    {
      name: 'timescale',
      column: 'Due',
      heads:
        /^(?!.*\b(?:actual|closed)\b).*\b(?:time ?(?:scale|frame|line)s?|deadline|due|target date|completion date|implementation date|by when|when)\b|^date$/i,
      path: ['due'],
      form: 'day',
      moves: true,
    },
    { name: 'status', column: 'Status', heads: /\b(?:status|state)\b/i, path: ['status'], form: 'status' },
    {
      name: 'action',
      column: 'Action',
      heads: /\b(?:actions?|proposed|proposals?|what will|tasks?)\b/i,
      path: ['action'],
      form: 'text',
    },
  ],
  ragKey: ['other', 'rag_key'],
  house: 'force',
};
