import type { TrackRow, TrackSign } from '../../kit/drawing.ts';
import type { Figure } from '../../kit/page.ts';
import { cut } from '../../kit/words.ts';
import { ledgerOf } from './ledger.ts';
import { type Criterion, lastDay, owedUntil, type Support } from './plan.ts';
import type { IndividualPip } from './schema.ts';
import { RATED } from './view-criteria.ts';
import { cameOf } from './view-support.ts';

const SIGNS = {
  met: 'glyph-complete',
  improving: 'glyph-in_progress',
  not_yet: 'glyph-not_started',
  no_opportunity: 'glyph-dropped',
} as const satisfies Record<keyof typeof RATED, TrackSign>;

/** Shapes by what they stand for, in the order in which they are explained. */
const SHAPES: readonly (readonly [sign: TrackSign, words: string])[] = [
  ['glyph-complete', 'met: ring with a tick'],
  ['glyph-in_progress', 'improving: half disc'],
  ['glyph-not_started', 'not yet: ring'],
  ['glyph-dropped', 'no opportunity: dash'],
  ['dot-held', 'session held: disc'],
  ['dot-missed', 'missed: cross'],
  ['dot-made_up', 'made up: disc with a plus'],
  ['dot-planned', 'planned: ring'],
];

function criterion(plan: IndividualPip, one: Criterion): TrackRow {
  const marks = (plan.checkpoints ?? []).flatMap(({ date, criteria }) => {
    const rating = criteria?.[one.id]?.rating;
    return date && rating ? [{ date, sign: SIGNS[rating], text: RATED[rating].toLowerCase() }] : [];
  });
  const last = marks.at(-1)?.text ?? 'not rated';
  return {
    id: one.id,
    label: cut(one.criterion ?? 'Nothing recorded', 60),
    last,
    due: '',
    reached: false,
    marks,
  };
}

function support(plan: IndividualPip, one: Support, today: string): TrackRow {
  const { held, due } = ledgerOf(plan, one, owedUntil(plan, today));
  const marks = (one.sessions ?? []).flatMap((session) => {
    const { state, text } = cameOf(session, today);
    return session.date ? [{ date: session.date, sign: `dot-${state}` as const, text }] : [];
  });
  const last = due > 0 ? `${held} of ${due} given` : 'none due yet';
  return { id: one.id, label: cut(one.what ?? 'Nothing recorded', 60), last, due: '', reached: false, marks };
}

/** Every criterion and every promised support on one line of time; none before anything is recorded. */
export function figures(plan: IndividualPip, today: string): readonly Figure[] {
  const rows = [
    ...(plan.criteria ?? []).map((one) => criterion(plan, one)),
    ...(plan.support ?? []).map((one) => support(plan, one, today)),
  ];
  const signs = new Set(rows.flatMap(({ marks }) => marks.map(({ sign }) => sign)));
  if (signs.size === 0) return [];
  const caption = 'Criteria and support on one line of time';
  const [from, to] = [plan.period?.start ?? '', lastDay(plan) ?? ''];
  const said = SHAPES.filter(([sign]) => signs.has(sign)).map(([, words]) => words);
  return [
    {
      caption,
      note: '',
      key: `${said.join('; ').replace(/^./, (first) => first.toUpperCase())}.`,
      table: `${caption}, as a table`,
      drawing: {
        draw: 'track',
        prefix: 'course',
        title: caption,
        noun: 'Criterion or support',
        from,
        to,
        today,
        rows,
      },
    },
  ];
}
