import { read } from '../core/document/read.ts';
import { diff } from '../core/edit/diff.ts';
import { edit } from '../core/edit/edit.ts';
import { gather } from '../core/gather.ts';
import { type KnownKind, openAs } from '../core/open.ts';
import { plainPolicy } from '../core/weigh.ts';
import type { Change } from '../kit/change.ts';
import type { Finding } from '../kit/finding.ts';
import { inert } from '../kit/inert.ts';
import { cards, isAboutPeople } from './cards.ts';
import type { ChosenPlan } from './choose.ts';
import type { Call } from './command.ts';
import { UserError } from './errors.ts';
import type { Edited } from './files/answers.ts';
import { judgeEntry } from './verdict.ts';
import type { Entry } from './workspace.ts';

/** A new finding of these is reason enough to write nothing: the edit would have broken the plan. */
const BREAKING = new Set(['plan/syntax', 'plan/schema', 'plan/reference', 'plan/duplicate-id']);

interface Outcome {
  /** What was refused, in one sentence; null where it was done. */
  readonly refused: string | null;
  readonly diff: string;
  readonly fresh: readonly Finding[];
}

const refused = (reason: string): Edited<Outcome> => ({
  text: null,
  value: { refused: reason, diff: '', fresh: [] },
});

/**
 * Changes a plan by splices, whole or not at all. `changes` is computed from the plan as it stands at the moment of
 * writing. Prints what was done (or, dry, what would be), then new findings that the edit brought.
 */
export async function changePlan(
  call: Call,
  chosen: ChosenPlan,
  today: string,
  changes: (plan: Readonly<Record<string, unknown>>) => readonly Change[],
  done: string | (() => string),
): Promise<void> {
  const { entry, kind } = chosen;
  const known: KnownKind = { kind, ...(await kind.parts.schema()) };
  const dry = call.options['dryRun'] === true;
  const attempt = (text: string): Edited<Outcome> => {
    const before = reopen(entry, text, known);
    const edited = edit(text, changes(before.opened.data));
    if ('refused' in edited) return refused(edited.refused);
    const fresh = freshFindings(chosen, before, reopen(entry, edited.text, known), today);
    const broken = fresh.find(({ rule }) => BREAKING.has(rule));
    if (broken) return refused(`it would break the plan: ${broken.message}`);
    const value = { refused: null, diff: diff(text, edited.splices), fresh };
    return { text: dry ? null : edited.text, value };
  };
  const outcome = dry
    ? attempt(entry.opened.source.text).value
    : await call.io.files.edit(entry.path, attempt);
  if (outcome.refused !== null)
    throw new UserError(`${entry.opened.source.file} was left as it is: ${outcome.refused}`);
  tell(call, entry, outcome, dry, typeof done === 'string' ? done : done());
}

function reopen(entry: Entry, text: string, known: KnownKind): Entry {
  const opened = openAs(
    read(entry.opened.source.file, new TextEncoder().encode(text), isAboutPeople),
    cards,
    known,
  );
  const facets = opened.kind && gather(opened.data, opened.kind.shape, opened.pending);
  return { path: entry.path, opened, facets };
}

const key = ({ rule, item, message }: Finding): string => `${rule} ${item} ${message}`;

/** Findings that stand after an edit and did not before. */
function freshFindings(
  { plans }: ChosenPlan,
  before: Entry,
  after: Entry,
  today: string,
): readonly Finding[] {
  const terms = { today, policy: () => plainPolicy, history: () => null };
  const old = new Set(judgeEntry(before, plans, terms).findings.map(key));
  return judgeEntry(after, plans, terms).findings.filter((finding) => !old.has(key(finding)));
}

function tell(
  { io, program }: Call,
  { opened }: Entry,
  { diff: changed, fresh }: Outcome,
  dry: boolean,
  done: string,
): void {
  const { file } = opened.source;
  if (dry) io.out(inert(changed));
  io.err(
    changed === ''
      ? `${program}: ${file} says so already\n`
      : `${program}: ${dry ? 'would have ' : ''}${done} ${file}\n`,
  );
  for (const finding of fresh)
    io.err(inert(`  ${finding.line}:${finding.column} ${finding.severity}: ${finding.message}\n`));
}
