import { said, saidInTurn } from '../../kit/answers.ts';
import type { Answers, Question, Scaffold } from '../../kit/kind.ts';
import { slug } from '../../kit/slug.ts';
import type { View } from '../../kit/view.ts';

const questions = (): readonly Question[] => [
  { name: 'organisation', ask: 'Which organisation answers?', required: true },
  { name: 'title', ask: 'What are the answers called?', hint: 'Such as Answers to the inspection of May' },
  { name: 'lead', ask: 'Who answers for all of them?' },
  { name: 'source-title', ask: 'Which report makes the recommendations?' },
  { name: 'source-body', ask: 'Who published it?' },
  { name: 'published', ask: 'When?', hint: 'As written there: 27 February 2026, May 2026' },
  { name: 'recommendation', ask: 'What was recommended, word for word?', many: true },
  {
    name: 'number',
    ask: 'Which numbers do they bear?',
    hint: 'Enter: 1, 2, 3',
    per: 'recommendation',
    many: true,
  },
  { name: 'proposed-action', ask: 'What will be done about each?', per: 'recommendation', many: true },
  { name: 'owner', ask: 'Who answers for each?', per: 'recommendation', many: true },
  { name: 'timescale', ask: 'By when?', hint: 'A day, month or quarter', per: 'recommendation', many: true },
];

const COLUMNS = ['recommendation', 'number', 'proposed-action', 'owner', 'timescale'] as const;

function rows(answers: Answers): readonly View[] {
  const lists = COLUMNS.map((name) => [name.replace('-', '_'), saidInTurn(answers, name)] as const);
  const many = Math.max(1, ...lists.map(([, texts]) => texts.length));
  return Array.from({ length: many }, (_, i) => {
    const row = Object.fromEntries(lists.map(([name, texts]) => [name, texts[i] ?? '']));
    return { ...row, number: row['number'] || `${i + 1}` };
  });
}

function view(answers: Answers, today: string): { readonly [key: string]: View } {
  const text = (name: string): string => said(answers, name) ?? '';
  return {
    id: text('id') || `${slug(text('organisation'), 'answers')}-${today.slice(0, 4)}`,
    organisation: text('organisation'),
    title: text('title'),
    lead: text('lead'),
    source_title: text('source-title'),
    source_body: text('source-body'),
    published: text('published'),
    recommendations: rows(answers),
  };
}

/** A tracker to fill in: the report, then each recommendation with its answer, owner and time. */
export const scaffold: Scaffold = { questions, view };
