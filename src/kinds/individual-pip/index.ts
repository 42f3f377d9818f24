import type { Kind } from '../../kit/kind.ts';
import { nameOf } from '../../kit/words.ts';
import { rules } from './rules/index.ts';
import type { IndividualPip } from './schema.ts';
import { shape } from './shape.ts';

export const kind: Kind<IndividualPip> = {
  id: 'individual-pip',
  program: 'pip',
  title: "one person's performance improvement plan",
  source: 'guide',
  people: true,
  audiences: ['employee', 'manager', 'hr', 'panel'],
  shape,
  rules,
  heading: ({ id, title, employee, role }) =>
    title ?? ([nameOf(employee), role].filter((word) => word).join(', ') || id),
  parts: {
    schema: () => import('./schema.ts'),
    scaffold: () => import('./scaffold.ts'),
    origin: () => import('./origin.ts'),
    entry: () => import('./entry.ts'),
    view: () => import('./view.ts'),
    additions: () => import('./additions.ts'),
    closing: () => import('./closing.ts'),
    standing: () => import('./standing.ts'),
    agenda: () => import('./agenda.ts'),
  },
};
