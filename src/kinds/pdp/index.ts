import type { Kind } from '../../kit/kind.ts';
import { nameOf } from '../../kit/words.ts';
import { rules } from './rules/index.ts';
import type { Pdp } from './schema.ts';
import { shape } from './shape.ts';

/** A person's development plan for a quarter, owned by that person. */
export const kind: Kind<Pdp> = {
  id: 'pdp',
  program: 'pdp',
  title: 'a personal development plan',
  source: 'guide',
  people: true,
  audiences: ['employee', 'manager', 'hr'],
  shape,
  rules,
  heading: (plan) => plan.title ?? nameOf(plan.person) ?? plan.id,
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
