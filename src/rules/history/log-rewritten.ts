import type { Rewritten } from '../../kit/history.ts';
import type { Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { series } from '../../kit/words.ts';
import { type Corrected, uncorrected } from './corrections.ts';
import { bothWordings, commitName, itemName, trailIn } from './tell.ts';

function message({ log, item, date, gone, fields, was, is, from, at }: Rewritten, people: boolean): string {
  const what = `The entry of ${date} in ${item ? `${log} of ${itemName(item)}` : log}`;
  const commits = `${commitName(from)}; ${commitName(at)}`;
  if (gone)
    return `${what} has been removed (${commits}): restore it, or say under corrections: why it was wrong`;
  const words = bothWordings(was, is, people);
  return `${what} was edited: ${series(fields)} ${words} (${commits}): restore it, or put it right under corrections:`;
}

export const rule: Rule<Corrected> = {
  id: 'history/log-rewritten',
  title: 'A log is added to, never rewritten',
  nature: 'fault',
  severity: 'error',
  cites: [guide('Checkpoint Conversations')],
  why: 'A log is what was known on its day. Edited afterwards it proves nothing; corrected openly it proves more.',
  help: 'Restore the entry; put a slip of the pen right under corrections: with a reason.',
  bad: [
    `
kind: pdp
agreed: 2026-07-01
reviews:
  - date: 2026-07-29
    progress: Led one review with Rosa beside her
# later
kind: pdp
agreed: 2026-07-01
reviews:
  - date: 2026-07-29
    progress: Led two reviews with Rosa beside her #! …
`,
  ],
  good: [
    `
kind: pdp
agreed: 2026-07-01
reviews:
  - date: 2026-07-29
    progress: Led one review with Rosa beside her
# later
kind: pdp
agreed: 2026-07-01
reviews:
  - date: 2026-07-29
    progress: Led one review with Rosa beside her
  - date: 2026-08-26
    progress: Led two reviews alone
`,
  ],
  *check(plan, context) {
    for (const rewritten of uncorrected(trailIn(context)?.rewritten ?? [], plan, context.facets)) {
      const { path, fields, gone } = rewritten;
      const place = gone ? path : [...path, ...(fields[0] ?? '').split('.')];
      yield { path: place, message: message(rewritten, context.people) };
    }
  },
};
