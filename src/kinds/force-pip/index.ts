import type { Kind } from '../../kit/kind.ts';
import { rules } from './rules/index.ts';
import type { ForcePip } from './schema.ts';
import { shape } from './shape.ts';

export const kind: Kind<ForcePip> = {
  id: 'force-pip',
  program: 'pip',
  title: "a police force's performance improvement plan",
  source: 'college',
  people: false,
  audiences: [],
  shape,
  rules,
  heading: ({ title, force, id }) => [force, title ?? id].filter(Boolean).join(': '),
  parts: {
    schema: () => import('./schema.ts'),
    scaffold: () => import('./scaffold.ts'),
    entry: () => import('./entry.ts'),
    view: () => import('./view.ts'),
    additions: () => import('./additions.ts'),
    closing: () => import('./closing.ts'),
    intake: () => import('./intake.ts'),
    pack: () => import('./pack.ts'),
    sheets: () => import('./sheets.ts'),
    happenings: () => import('./happenings.ts'),
    standing: () => import('./standing.ts'),
    agenda: () => import('./agenda.ts'),
  },
};
