import { describe, expect, it } from 'vitest';
import { judged } from '../../support/linted.ts';

/** What a field takes; `[]` after it where several will do. */
type Type =
  | 'text'
  | 'id'
  | 'day'
  | 'when'
  | 'number'
  | 'person'
  | 'rag'
  | 'free'
  | `words ${string}`
  | `whole ${number} ${number}`;
type Fields = Readonly<Record<string, Type | `${Type}[]`>>;

const STATUS = 'words not_started in_progress on_hold complete verified dropped';
const evidence = (at: string): Fields => ({
  [`${at}.evidence`]: 'text[]',
  [`${at}.evidence.0.what`]: 'text',
  [`${at}.evidence.0.date`]: 'day',
  [`${at}.evidence.0.link`]: 'text',
});
const followed = (at: string, noted: 'day' | 'when' = 'day'): Fields => ({
  [`${at}.status`]: STATUS,
  [`${at}.rag`]: 'rag',
  [`${at}.rag.rating`]: 'words green amber red',
  [`${at}.rag.reason`]: 'text',
  [`${at}.rag.forecast`]: 'text',
  ...evidence(at),
  [`${at}.verified.by`]: 'person',
  [`${at}.verified.date`]: 'day',
  [`${at}.verified.how`]: 'text',
  [`${at}.updates.0.date`]: noted,
  [`${at}.updates.0.note`]: 'text',
  [`${at}.updates.0.by`]: 'person',
});
const refs = (at: string): Fields => ({ [`${at}refs.0.body`]: 'text', [`${at}refs.0.ref`]: 'text' });

const forcePip: Fields = {
  force: 'text',
  level: 'whole 1 4',
  lead: 'person',
  summary: 'text',
  'shared_draft_with.0.body': 'text',
  'shared_draft_with.0.date': 'day',
  ...refs(''),
  'concerns.0.id': 'id',
  'concerns.0.title': 'text',
  'concerns.0.detail': 'text',
  'concerns.0.identified_by': 'text',
  'concerns.0.owner': 'person',
  'concerns.0.impacts.0.concern': 'id',
  'concerns.0.impacts.0.how': 'text',
  ...followed('concerns.0'),
  'root_cause_analysis.completed': 'day',
  'root_cause_analysis.methods': 'text[]',
  ...evidence('root_cause_analysis'),
  'root_cause_analysis.gaps': 'text[]',
  'root_causes.0.id': 'id',
  'root_causes.0.cause': 'text',
  'root_causes.0.concerns': 'id[]',
  'root_causes.0.priority': 'whole 1 99',
  'measures.0.id': 'id',
  'measures.0.concern': 'id',
  'measures.0.kind': 'words outcome output',
  'measures.0.name': 'text',
  'measures.0.unit': 'text',
  'measures.0.better': 'words higher lower',
  'measures.0.baseline.value': 'number',
  'measures.0.baseline.date': 'day',
  'measures.0.target.value': 'number',
  'measures.0.target.by': 'day',
  'measures.0.trajectory.0.value': 'number',
  'measures.0.trajectory.0.by': 'day',
  'measures.0.owner': 'person',
  'measures.0.source': 'text',
  'measures.0.every': 'text',
  'measures.0.readings.0.date': 'day',
  'measures.0.readings.0.value': 'number',
  'actions.0.task': 'id',
  'actions.0.action': 'text',
  'actions.0.success_criteria': 'text[]',
  'actions.0.measures': 'id[]',
  'actions.0.resources.0.what': 'text',
  'actions.0.resources.0.status': 'words secured requested gap',
  'actions.0.resources.0.reason': 'text',
  'actions.0.root_cause': 'id[]',
  'actions.0.also': 'id[]',
  'actions.0.start': 'day',
  'actions.0.due': 'day',
  'actions.0.lead': 'person',
  'actions.0.contributors': 'person[]',
  'actions.0.depends_on': 'id[]',
  'actions.0.risk.initial': 'text',
  'actions.0.risk.current': 'text',
  ...followed('actions.0'),
  ...refs('actions.0.'),
  'milestones.0.id': 'id',
  'milestones.0.date': 'day',
  'milestones.0.concern': 'id',
  'milestones.0.what': 'text',
  'milestones.0.tasks': 'id[]',
  'milestones.0.owner': 'person',
  ...followed('milestones.0'),
  'meetings.0.id': 'id',
  'meetings.0.date': 'day',
  'meetings.0.body': 'words ppmg regional_triage force_board partner other',
  'meetings.0.papers_due': 'day',
  'meetings.0.purpose': 'words decision review noting',
  'meetings.0.update': 'text[]',
  'meetings.0.asks': 'text[]',
  'meetings.0.outcome': 'text',
  'support.0.id': 'id',
  'support.0.concerns': 'id[]',
  'support.0.type': 'words internal college epip knowledge_sharing_event peer_network peer_force other',
  'support.0.what': 'text',
  'support.0.provider': 'person',
  'support.0.requested': 'day',
  'support.0.status': 'words identified requested agreed in_place ended declined',
  'governance.boards.0.name': 'text',
  'governance.boards.0.roles': 'words challenge escalate[]',
  'governance.boards.0.chair': 'person',
  'governance.boards.0.meets': 'text',
  'governance.assurance.0.mechanism': 'text',
  'governance.assurance.0.by': 'person',
  'governance.assurance.0.every': 'text',
  'governance.escalation.0.when': 'text',
  'governance.escalation.0.to': 'person',
  'governance.escalation.0.within_days': 'whole 0 366',
  'risks.0.id': 'id',
  'risks.0.tasks': 'id[]',
  'risks.0.risk': 'text',
  'risks.0.likelihood': 'whole 1 5',
  'risks.0.impact': 'whole 1 5',
  'risks.0.response': 'words treat accept',
  'risks.0.accepted_by': 'person',
  'risks.0.owner': 'person',
  'risks.0.mitigations.0.id': 'id',
  'risks.0.mitigations.0.what': 'text',
  'risks.0.mitigations.0.owner': 'person',
  'risks.0.mitigations.0.due': 'day',
  ...followed('risks.0.mitigations.0'),
  'risks.0.residual.likelihood': 'whole 1 5',
  'risks.0.residual.impact': 'whole 1 5',
  'enablers.0.tasks': 'id[]',
  'enablers.0.what': 'text',
  'blockers.0.tasks': 'id[]',
  'blockers.0.what': 'text',
  'blockers.0.raised_with': 'person',
  'blockers.0.date': 'day',
  'sustainability.0.id': 'id',
  'sustainability.0.concern': 'id',
  'sustainability.0.how': 'text',
  'sustainability.0.owner': 'person',
  'sustainability.0.check': 'day',
  'exit_criteria.0.measure': 'id',
  'exit_criteria.0.threshold': 'number',
  'exit_criteria.0.sustained_for': 'text',
  'learning.0.what': 'text',
  'learning.0.through': 'words practice_bank knowledge_sharing_event other',
  'learning.0.date': 'day',
  'reviews.0.date': 'day',
  'reviews.0.body': 'text',
  'reviews.0.summary': 'text',
  'reviews.0.decisions': 'text[]',
  'reviews.0.slips': 'text[]',
  'reviews.0.risks': 'text[]',
  'reviews.0.escalations': 'text[]',
  'reviews.0.next': 'day',
};

const answers: Fields = {
  organisation: 'text',
  'source.title': 'text',
  'source.body': 'text',
  'source.published': 'when',
  'source.rag_key.amber': 'text',
  'recommendations.0.number': 'id',
  'recommendations.0.recommendation': 'text',
  'recommendations.0.type': 'words recommendation area_for_improvement cause_of_concern must_do should_do',
  'recommendations.0.response': 'words agreed partly_agreed not_agreed',
  'recommendations.0.reason': 'text',
  'recommendations.0.proposed_action': 'text',
  'recommendations.0.actions.0.task': 'id',
  'recommendations.0.actions.0.action': 'text',
  'recommendations.0.actions.0.success_criteria': 'text[]',
  'recommendations.0.actions.0.lead': 'person',
  'recommendations.0.actions.0.start': 'when',
  'recommendations.0.actions.0.due': 'when',
  ...followed('recommendations.0.actions.0', 'when'),
  'recommendations.0.owner': 'person',
  'recommendations.0.timescale': 'when',
  'recommendations.0.external_due': 'when',
  'recommendations.0.external_due_agreed.to': 'when',
  'recommendations.0.external_due_agreed.by': 'text',
  'recommendations.0.next_review': 'day',
  'recommendations.0.percent_complete': 'whole 0 100',
  'recommendations.0.priority': 'text',
  'recommendations.0.theme': 'text',
  ...refs('recommendations.0.'),
  'recommendations.0.risk.initial': 'text',
  'recommendations.0.risk.current': 'text',
  'recommendations.0.closed.by': 'text',
  'recommendations.0.closed.date': 'day',
  ...followed('recommendations.0', 'when'),
};

const shared: Fields = {
  title: 'text',
  status: 'words draft agreed active closed',
  marking: 'text',
  'period.start': 'day',
  'period.end': 'day',
  agreed: 'day',
  'changes.0.item': 'text',
  'changes.0.field': 'text',
  'changes.0.date': 'day',
  'changes.0.reason': 'text',
  'changes.0.agreed_by': 'person',
  'corrections.0.date': 'day',
  'corrections.0.reason': 'text',
  'corrections.0.by': 'person',
  'waivers.0.rule': 'text',
  'waivers.0.reason': 'text',
  'waivers.0.by': 'person',
  'glossary.PPMG': 'text',
  'retention.delete_by': 'day',
  'other.cost_code': 'free',
};

const ASKED = new Set(['concerns', 'root_causes', 'measures', 'risks', 'support']);

/** A plan that holds nothing but one field, with the place of its value: its key where it is empty, a list or a map. */
function planWith(kind: string, path: string, value: string) {
  const lines = [`kind: ${kind}`, 'id: a'];
  const steps = path.split('.');
  let indent = '';
  let dash = '';
  for (const [i, step] of steps.entries()) {
    if (step === '0') {
      dash = '- ';
      // Items that the schema wants an id of have one, unless it is the id that is tried.
      if (ASKED.has(steps[i - 1] ?? '') && steps[i + 1] !== 'id') {
        lines.push(`${indent}- id: Z1`);
        dash = '  ';
      }
      continue;
    }
    const last = i === steps.length - 1;
    lines.push(`${indent}${dash}${step}:${last ? ` ${value}` : ''}`);
    indent += dash ? '    ' : '  ';
    dash = '';
  }
  const text = lines.at(-1) ?? '';
  const column = /^[[{]|^$/.test(value) ? text.search(/[^ -]/) + 1 : text.indexOf(': ') + 3;
  return { text: `${lines.join('\n')}\n`, at: `${lines.length}:${column}` };
}

const OF_FORM = new Set(['plan/schema', 'plan/syntax', 'plan/placeholder']);

async function refusals(kind: string, path: string, value: string): Promise<string[]> {
  const { text, at } = planWith(kind, path, value);
  const { findings } = await judged(text);
  return findings
    .filter(({ rule }) => OF_FORM.has(rule))
    .map(({ rule, line, column, message }) => {
      const place = `${line}:${column}`;
      return `${place === at ? '' : `${place} `}${rule} ${message}`;
    });
}

const LIST = 'a list';
const MAP = 'a map';
const NESTED = [
  ['[[x]]', `is text, and here stands ${LIST}: write it on one line, or in quotes`],
  ['{ zzz: 1 }', `is text, and here stands ${MAP}: a text with a colon in it goes in quotes`],
] as const;

/** Values that a type takes. */
function taken(type: Type): readonly string[] {
  const [name = '', ...words] = type.split(' ');
  switch (name) {
    case 'text':
      return ['Some words', '"007"', '2026', '-5', 'Supt Priya Nair', "'O''Neill'", '"true"', '王小明'];
    case 'id':
      return ['Z1', '7', '"1.10"', 'AFI 1', 'CoC 1.1', '"010"'];
    case 'day':
      return ['2026-05-04', '"2026-05-04"', "'2024-02-29'"];
    case 'when':
      return [
        '2003-12-31',
        'December 2003',
        '2003-12',
        '01/09/07',
        'Q2 14/15',
        '2026-Q3',
        'Ongoing',
        'Complete',
        '2004',
      ];
    case 'number':
      return ['0', '62.0', '-1.5', '1e3', '85'];
    case 'person':
      return [
        'Supt Priya Nair',
        '{ name: Priya Nair, role: Head, organisation: Northshire }',
        '{ role: Head }',
        '"Null"',
      ];
    case 'rag':
      return ['green', '{ rating: red, reason: Late, forecast: August }', '{}'];
    case 'whole':
      return words;
    case 'words':
      return words;
    default:
      return ['Anything', '12', 'true', '[1, [2]]', '{ a: { b: c } }'];
  }
}

/** Values that a type refuses, each with what is said of it after the field's name. */
function refused(type: Type): readonly (readonly [value: string, message: string])[] {
  const [name = '', ...words] = type.split(' ');
  switch (name) {
    case 'text':
    case 'id':
    case 'when':
      return NESTED;
    case 'day':
      return [
        ['04/05/2026', 'is written year first: write 2026-05-04'],
        ['4 May 2026', 'is written year first: write 2026-05-04'],
        ['May 2026', 'wants a day, and May 2026 is longer: write its last day, 2026-05-31'],
        ['2026-02-30', 'there is no day 2026-02-30 in the calendar: correct it'],
        ['soon', 'is a day: write it as 2026-07-31'],
        ['2026', 'wants a day, and 2026 is longer: write its last day, 2026-12-31'],
        ['[2026-05-04]', 'is a day: write it as 2026-07-31'],
      ];
    case 'number':
      return [
        ['85%', 'is a number, and here stands "85%": write it without unit or quotes'],
        ['"85"', 'is a number, and here stands "85": write it without unit or quotes'],
        ['true', 'is a number, and here stands true: write it without unit or quotes'],
        ['[85]', `is a number, and here stands ${LIST}: write it without unit or quotes`],
      ];
    case 'whole': {
      const [min, max] = words.map(Number) as [number, number];
      const range = `is a whole number from ${min} to ${max}, and here stands`;
      return [
        [String(min - 1), `${range} ${min - 1}`],
        [String(max + 1), `${range} ${max + 1}`],
        [String(min + 0.5), `${range} ${min + 0.5}`],
        [`"${max}"`, `${range} "${max}"`],
        ['many', `${range} "many"`],
      ];
    }
    case 'words': {
      const all = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
      const long = words.find((word) => word.length > 5) ?? words[0] ?? '';
      return [
        ['zzzzzzzzzzzz', `is ${all}, and here stands "zzzzzzzzzzzz"`],
        ['17', `is ${all}, and here stands 17`],
        [
          long.toUpperCase().replaceAll('_', '-'),
          `"${long.toUpperCase().replaceAll('_', '-')}" is not one of its words: write ${long}`,
        ],
      ];
    }
    case 'rag':
      return [['blue', 'is green, amber or red, and here stands "blue"']];
    case 'person':
      return [['[[x]]', `is text, and here stands ${LIST}: write it on one line, or in quotes`]];
    default:
      return [];
  }
}

const fieldOf = (path: string): string =>
  path
    .split('.')
    .filter((step) => step !== '0')
    .at(-1) ?? '';
const kindsOf = [
  ['force-pip', forcePip],
  ['action-plan', answers],
  ['force-pip', shared],
  ['action-plan', shared],
] as const;

describe.each(kindsOf)('the fields of a %s', (kind, fields) => {
  it.each(Object.entries(fields))('%s is %s', async (path, said) => {
    const several = said.endsWith('[]');
    const type = (several ? said.slice(0, -2) : said) as Type;
    for (const value of taken(type)) {
      expect(await refusals(kind, path, value), value).toEqual([]);
      if (several)
        expect(await refusals(kind, path, `[${JSON.stringify(value.replaceAll('"', ''))}]`), value).toEqual(
          [],
        );
    }
    if (several) return;
    for (const [value, message] of refused(type))
      expect(await refusals(kind, path, value), value).toEqual([`plan/schema ${fieldOf(path)}: ${message}`]);
  });

  it.each(Object.keys(fields).filter((path) => !path.startsWith('other')))(
    '%s may be empty, and is then still to fill in',
    async (path) => {
      expect(await refusals(kind, path, '')).toEqual([
        `plan/placeholder ${fieldOf(path)}: is still empty: fill it in, or remove the line`,
      ]);
    },
  );
});
