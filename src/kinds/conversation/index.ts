import type { Kind } from '../../kit/kind.ts';
import { longDate } from '../../kit/time.ts';
import { nameOf } from '../../kit/words.ts';
import { rules } from './rules/index.ts';
import type { Conversation } from './schema.ts';
import { shape } from './shape.ts';

export const kind: Kind<Conversation> = {
  id: 'conversation',
  program: 'pip',
  title: 'the note of an early conversation',
  source: 'guide',
  people: true,
  audiences: ['manager', 'employee', 'hr'],
  shape,
  rules,
  heading: ({ id, title, employee, date }) =>
    title ?? ([nameOf(employee), date && longDate(date)].filter((word) => word).join(', ') || id),
  parts: {
    schema: () => import('./schema.ts'),
    scaffold: () => import('./scaffold.ts'),
    view: () => import('./view.ts'),
    closing: () => import('./closing.ts'),
    standing: () => import('./standing.ts'),
    agenda: () => import('./agenda.ts'),
  },
};
