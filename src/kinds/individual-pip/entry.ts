import { said, saidAll, saidEach } from '../../kit/answers.ts';
import type { Change, Value } from '../../kit/change.ts';
import type { Answers, Entry, Question } from '../../kit/kind.ts';
import { logged } from '../../kit/logged.ts';
import { readRhythm } from '../../kit/rhythm.ts';
import { shortDate } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import type { Checkpoint, Support } from './plan.ts';
import type { IndividualPip } from './schema.ts';
import { openMisses, readSession, SESSION_WORDS } from './sessions.ts';

const RATINGS = ['met', 'improving', 'not_yet', 'no_opportunity'] as const;

/** What stood there last time, to be seen above the question. */
const before = (last: Checkpoint | undefined, text: string | null | undefined): Pick<Question, 'hint'> =>
  last?.date && text ? { hint: `${shortDate(last.date)}: ${text}` } : {};

const aboutSupport = ({ id, what, provider }: Support) => ({
  id,
  about: [what ?? 'no words yet', nameOf(provider)].filter((word) => word !== null).join(', '),
});

/** Criterion by criterion, then what works, what needs work, the support, and what comes next. */
function questions(plan: IndividualPip): readonly Question[] {
  const last = plan.checkpoints?.at(-1);
  const criteria = (plan.criteria ?? []).map(({ id, criterion }) => {
    const stood = last?.criteria?.[id]?.rating;
    return { id, about: `${criterion ?? 'no words yet'}${stood ? ` (last time: ${stood})` : ''}` };
  });
  const supports = plan.support ?? [];
  const makeUps = [...new Set(supports.flatMap(openMisses))].map((day) => `held:${day}`);
  return [
    { name: 'criterion', ask: 'Where does it stand?', each: criteria, choices: RATINGS },
    { name: 'evidence', ask: 'Which examples show it?', each: criteria },
    {
      name: 'working',
      ask: 'What is working?',
      ...before(last, last?.working),
      long: true,
    },
    {
      name: 'needs-work',
      ask: 'What still needs work, and what is to be done about it?',
      ...before(last, last?.needs_work),
      long: true,
    },
    {
      name: 'support',
      ask: 'Did the support take place?',
      hint: 'held:2026-05-20 makes up for the session missed on that day',
      each: supports.map(aboutSupport),
      choices: [...SESSION_WORDS, ...makeUps, 'missed'],
    },
    {
      name: 'support-changes',
      ask: 'Which support changes? (none is an answer)',
      hint: 'In words, or S1=fortnight for another rhythm',
      many: true,
    },
    { name: 'employee-comments', ask: 'What does the employee say, in their words?', long: true },
    { name: 'next-focus', ask: 'What will the next checkpoint look at?', ...before(last, last?.next_focus) },
  ];
}

/** `S1=fortnight` as a change of rhythm from the checkpoint on; anything else stays words. */
function supportChange(plan: IndividualPip, text: string, date: string): Value {
  const [, id = '', every = ''] = /^([^\s=]+)\s*=\s*(.+)$/.exec(text) ?? [];
  const known = (plan.support ?? []).some((support) => support.id === id) && readRhythm(every);
  return known ? { id, every: every.trim(), from: date } : text;
}

function rated(answers: Answers): Value | undefined {
  const ratings = saidEach(answers, 'criterion');
  const evidence = saidEach(answers, 'evidence');
  const ids = [...new Set([...Object.keys(ratings), ...Object.keys(evidence)])];
  if (ids.length === 0) return undefined;
  return Object.fromEntries(ids.map((id) => [id, { rating: ratings[id], evidence: evidence[id] }]));
}

function changes(plan: IndividualPip, answers: Answers, date: string): readonly Change[] {
  const adjusted = saidAll(answers, 'support-changes').map((text) => supportChange(plan, text, date));
  const value = {
    criteria: rated(answers),
    working: said(answers, 'working'),
    needs_work: said(answers, 'needs-work'),
    support_changes: adjusted.length === 1 && typeof adjusted[0] === 'string' ? adjusted[0] : some(adjusted),
    employee_comments: said(answers, 'employee-comments'),
    next_focus: said(answers, 'next-focus'),
  };
  const spoken = Object.values(value).some((part) => part !== undefined);
  return [
    ...(spoken ? [logged(['checkpoints'], plan.checkpoints, date, value)] : []),
    ...sessions(plan, answers, date),
  ];
}

const some = (values: readonly Value[]): readonly Value[] | undefined =>
  values.length > 0 ? values : undefined;

/** One session for each support that was answered, on the day of the checkpoint. */
function sessions(plan: IndividualPip, answers: Answers, date: string): readonly Change[] {
  const told = saidEach(answers, 'support');
  return (plan.support ?? []).flatMap(({ id, sessions: held }, i) => {
    const text = told[id];
    return text ? [logged(['support', i, 'sessions'], held, date, readSession(id, text))] : [];
  });
}

/** The checkpoint: criterion by criterion, at most ten minutes, one entry in `checkpoints`. */
export const entry: Entry<IndividualPip> = { noun: 'checkpoint', questions, changes };
