import type { Kind } from '../../kit/kind.ts';
import { rules } from './rules/index.ts';
import type { ActionPlan } from './schema.ts';
import { shape } from './shape.ts';

/** Answers to the recommendations of an audit or inspection, followed until their author closes them. */
export const kind: Kind<ActionPlan> = {
  id: 'action-plan',
  program: 'pip',
  title: 'a set of answers to recommendations',
  source: 'mps',
  people: false,
  audiences: [],
  shape,
  rules,
  heading: (plan) => plan.title ?? plan.organisation ?? plan.id,
  parts: {
    schema: () => import('./schema.ts'),
    scaffold: () => import('./scaffold.ts'),
    entry: () => import('./entry.ts'),
    view: () => import('./view.ts'),
    additions: () => import('./additions.ts'),
    closing: () => import('./closing.ts'),
    sheets: () => import('./sheets.ts'),
    intake: () => import('./intake.ts'),
    standing: () => import('./standing.ts'),
    agenda: () => import('./agenda.ts'),
  },
};
