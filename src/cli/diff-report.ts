import { Chalk } from 'chalk';
import type { Difference } from '../core/compare/difference.ts';
import { type Mark, plainMark, tellDifference } from '../core/compare/tell-difference.ts';
import type { Words } from '../core/compare/word-diff.ts';
import { commentText } from '../kit/comment-text.ts';
import { inertLine } from '../kit/inert.ts';
import { jsonText } from '../kit/json-text.ts';
import { count, cut } from '../kit/words.ts';
import type { PlanDiff } from './diff-plans.ts';
import type { Sides } from './diff-sides.ts';
import { version } from './version.ts';

/** What is printed: both ends, and each plan that differs. */
export interface DiffResult {
  readonly sides: Pick<Sides, 'from' | 'to'>;
  readonly plans: readonly PlanDiff[];
}

const endName = (end: { ref: string; commit: string } | null): string =>
  end ? `${end.ref} (${end.commit.slice(0, 7)})` : 'the working copy';

function headline({ sides, plans }: DiffResult): string {
  const ends = `from ${endName(sides.from)} to ${endName(sides.to)}`;
  if (plans.length === 0) return `Nothing changed ${ends}.`;
  const total = plans.reduce((n, plan) => n + plan.differences.length, 0);
  return `${count(total, 'change')} in ${count(plans.length, 'plan')} ${ends}.`;
}

/** What became of a plan as a whole; null where its differences say it all. */
function whole({ state, before, note, title, file }: PlanDiff): string | null {
  if (note !== null) return note;
  if (state === 'added') return `New plan${title === null ? '' : `: ${title}`}.`;
  if (state === 'removed') return 'The plan was taken out.';
  return before === null ? null : `Moved here from ${before} to ${file}.`;
}

/** Sentences for people; words that went and came are coloured where `colour` holds, and bracketed elsewhere. */
export function prettyDiff(result: DiffResult, colour: boolean): string {
  const paint = new Chalk({ level: colour ? 1 : 0 });
  const mark: Mark = (run) =>
    !colour || run.is === 'same'
      ? plainMark(run)
      : run.is === 'gone'
        ? paint.red.strikethrough(inertLine(run.text))
        : paint.green(inertLine(run.text));
  // Escape codes of our own must outlive the cleaning, so each piece of text is cleaned before it is marked.
  const clean = (d: Difference): Difference => ({
    ...d,
    words: d.words.map((w) => ({ ...w, text: inertLine(w.text) })),
  });
  const line = (d: Difference): string =>
    `  ${colour && d.words.length > 0 ? tellDifference(cleaned(clean(d)), mark) : inertLine(tellDifference(d, mark))}`;
  const block = (plan: PlanDiff): string => {
    const note = whole(plan);
    const head = paint.bold(inertLine(plan.file));
    return [head, ...(note === null ? [] : [`  ${inertLine(note)}`]), ...plan.differences.map(line), ''].join(
      '\n',
    );
  };
  return `${[...result.plans.map(block), headline(result)].join('\n')}\n`;
}

/** The same difference with every text of the plan inert. */
function cleaned(d: Difference): Difference {
  const text = <T>(value: T): T => (typeof value === 'string' ? (inertLine(value) as T) : value);
  const item = d.item && { sort: d.item.sort, id: text(d.item.id), about: text(d.item.about) };
  return {
    ...d,
    item,
    field: text(d.field),
    from: text(d.from),
    to: text(d.to),
    reason: text(d.reason),
    date: text(d.date),
  };
}

/** A comment on GitHub holds 65,536 characters. */
const ROOM = 56_000;

/** A comment for a pull request: what went is struck out, what came is bold. */
export function markdownDiff(result: DiffResult): string {
  const run = ({ is, text }: Words): string => {
    const inner = commentText(cut(text, 2000));
    return is === 'same' ? inner : is === 'gone' ? `~~${inner}~~` : `**${inner}**`;
  };
  let room = ROOM;
  let left = 0;
  const line = (d: Difference): string => {
    // Texts are escaped piece by piece, so that the marks between them stay marks.
    const text = d.words.length > 0 ? marked(d, run) : commentText(cut(tellDifference(d), 2000));
    const row = `- ${text}\n`;
    room -= row.length;
    if (room < 0) left++;
    return room < 0 ? '' : row;
  };
  const block = (plan: PlanDiff): string => {
    const note = whole(plan);
    const head = `\n#### ${commentText(cut(plan.file, 200))}\n\n`;
    room -= head.length;
    return `${head}${note === null ? '' : `- ${commentText(note)}\n`}${plan.differences.map(line).join('')}`;
  };
  const body = result.plans.map(block).join('');
  const rest = left > 0 ? `\n${count(left, 'more change')} not shown here.\n` : '';
  return `### What changed in the plans\n\n${commentText(headline(result))}\n${body}${rest}`;
}

/** A sentence whose words stand between marks: the frame and the runs are escaped apart. */
function marked(d: Difference, run: (words: Words) => string): string {
  const runs = d.words.map(run);
  const frame = tellDifference({ ...d, words: [{ is: 'same', text: HOLE }] }, ({ text }) => text);
  const [before = '', after = ''] = frame.split(HOLE);
  return `${commentText(before)}${runs.join(' ')}${commentText(after)}`;
}

/** Stands for the words while the sentence around them is escaped; no plan can hold it. */
const HOLE = '\u0000';

/** One JSON object, a contract that is only ever added to; see docs/diff.md. */
export function jsonDiff({ sides, plans }: DiffResult): string {
  const all = plans.flatMap((plan) => plan.differences);
  const byWhat: Record<string, number> = {};
  for (const { what } of all) byWhat[what] = (byWhat[what] ?? 0) + 1;
  return jsonText({
    schemaVersion: 1,
    kind: 'diff',
    tool: { name: 'pip-plan', version },
    from: sides.from,
    to: sides.to,
    summary: { plans: plans.length, differences: all.length, byWhat },
    plans: plans.map((plan) => ({ ...plan, differences: plan.differences.map(entry) })),
  });
}

const entry = (d: Difference) => ({
  what: d.what,
  item: d.item?.id || null,
  sort: d.item?.sort ?? null,
  about: d.item?.about || null,
  field: d.field,
  from: d.from,
  to: d.to,
  days: d.days,
  reason: d.reason,
  agreedBy: d.agreedBy,
  date: d.date,
  words: d.words,
  path: d.path,
  sentence: tellDifference(d),
});
