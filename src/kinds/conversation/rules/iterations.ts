import type { Rule } from '../../../kit/rule.ts';
import { guide } from '../../../kit/sources.ts';
import { previousNote } from '../chain.ts';
import type { Conversation } from '../schema.ts';

export const rule: Rule<Conversation> = {
  id: 'conversation/iterations',
  title: 'A third conversation without change is a turning point',
  nature: 'tip',
  severity: 'advice',
  cites: [guide('The Bridge Between PDP and PIP')],
  why:
    'After two or three conversations with support and no change, a formal process may be the more ' +
    'honest step than a fourth talk.',
  help: 'Talk with HR about whether a formal process fits, or record what has changed under outcome.',
  bad: [
    `iteration: 3
outcome:
  date: 2026-06-29
  result: not_resolved
  next_step: repeat #! This is conversation 3 without change: consider the formal process, with HR`,
    `iteration: 3 #! This is conversation 3 without change: consider the formal process, with HR`,
  ],
  good: [
    `iteration: 3
outcome: { date: 2026-06-29, result: improving, next_step: repeat }`,
    `iteration: 2
outcome: { date: 2026-06-29, result: not_resolved, next_step: repeat }`,
  ],
  *check(note, { neighbours }) {
    const { outcome } = note;
    const before = previousNote(note, neighbours);
    const iteration = note.iteration ?? (before?.iteration ? before.iteration + 1 : 1);
    if (iteration < 3 || outcome?.next_step === 'formal') return;
    const result = outcome?.result ?? before?.outcome?.result ?? 'not_resolved';
    if (result !== 'not_resolved') return;
    const message = `This is conversation ${iteration} without change: consider the formal process, with HR`;
    yield { path: outcome?.result ? ['outcome', 'next_step'] : ['iteration'], message };
  },
};
