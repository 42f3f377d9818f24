import type { Remark } from '../../kit/finding.ts';
import type { Context, Rule } from '../../kit/rule.ts';
import { guide } from '../../kit/sources.ts';
import { quoted } from './remark/remarks.ts';
import { likely, strangers } from './wrong-tool/strangers.ts';

const SAYING: Readonly<Record<string, string>> = {
  pdp: 'belongs to a formal process, not a development plan: raise it in its own conversation',
  'individual-pip': 'belongs to a development plan, not a PIP: keep this plan to the gap at hand',
};

function* check(_: unknown, context: Context): Iterable<Remark> {
  const saying = SAYING[context.kind];
  if (!saying) return;
  const { texts } = context.facets;
  const isLikely = likely(
    context.kind,
    texts.map(({ text }) => text),
  );
  for (const { path, text } of texts) {
    if (!isLikely(text)) continue;
    const phrase = strangers(context.kind, text);
    if (phrase) yield { path, message: `${quoted(text, phrase)} ${saying}`, phrase, confidence: 'likely' };
  }
}

export const rule: Rule = {
  id: 'wording/wrong-tool',
  title: 'A development plan develops, an improvement plan mends',
  nature: 'wording',
  severity: 'warning',
  cites: [
    guide('Reference: PDP vs PIP Comparison'),
    guide('Using the PDP to Surface Development-Away'),
    guide('What It Is Not'),
  ],
  why: 'A warning inside a development plan makes it a threat; career talk inside a PIP hides how serious it is.',
  kinds: ['pdp', 'individual-pip'],
  bad: [
    `kind: pdp
current_state:
  manager_view: This is a final warning before the capability procedure #! "final warning" belongs to a …
`,
    `kind: individual-pip
concerns:
  - id: C1
    expected: Handovers each night, and a career path to staff #! "career path" belongs to a development plan, …
`,
  ],
  good: [
    `kind: pdp
goals:
  - id: G1
    goal: Set the early warning thresholds of the river gauges without the duty hydrologist
`,
    `kind: individual-pip
concerns:
  - id: C1
    expected: A handover sheet with all five headings at the end of each night
`,
  ],
  help: 'Keep warnings and consequences to the PIP and its meetings, and career aims to the PDP.',
  check,
};
