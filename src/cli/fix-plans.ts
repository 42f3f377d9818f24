import { read } from '../core/document/read.ts';
import type { Splice } from '../core/edit/change.ts';
import { diff } from '../core/edit/diff.ts';
import { compose } from '../core/edit/pieces.ts';
import { mendNext } from '../core/fix/fix.ts';
import { type KnownKind, openAs } from '../core/open.ts';
import { inert } from '../kit/inert.ts';
import { cards, isAboutPeople } from './cards.ts';
import type { Call } from './command.ts';
import { UserError } from './errors.ts';
import type { Edited } from './files/answers.ts';
import { plansOf } from './plans.ts';
import type { Entry } from './workspace.ts';

/** As many times as a plan is gone through: what one time mends may bring more to light. */
const MOST = 20;

interface Outcome {
  readonly done: readonly string[];
  readonly shown: string;
}

/** Mends what is mechanical in the plans of a call, each whole or not at all, and says what it did. */
export async function fixPlans(call: Call): Promise<void> {
  const { io, args, options, program } = call;
  if (args.includes('-')) throw new UserError('--fix writes files: name them instead of piping one in');
  const dry = options['dryRun'] === true;
  for (const entry of (await plansOf(io, { paths: args })).entries) {
    const { kind, source } = entry.opened;
    if (!kind) continue;
    const known: KnownKind = { kind, ...(await kind.parts.schema()) };
    const mended = (text: string) => mend(entry, text, known, dry);
    const { done, shown } = dry ? mended(source.text).value : await io.files.edit(entry.path, mended);
    if (dry) io.out(inert(shown));
    for (const line of done)
      io.err(inert(`${program}: ${dry ? 'would mend' : 'mended'} ${source.file}: ${line}\n`));
  }
}

function mend(entry: Entry, text: string, known: KnownKind, dry: boolean): Edited<Outcome> {
  const done: string[] = [];
  const rounds: (readonly Splice[])[] = [];
  let now = text;
  for (let i = 0; i < MOST; i++) {
    const source = read(entry.opened.source.file, new TextEncoder().encode(now), isAboutPeople);
    const next = mendNext(openAs(source, cards, known));
    if (!next || next.text === now) break;
    rounds.push(next.splices);
    done.push(...next.done);
    now = next.text;
  }
  const shown = diff(text, compose(text.length, rounds));
  return { text: dry || now === text ? null : now, value: { done, shown } };
}
