import { dirname, relative, resolve, sep } from 'node:path';
import { edit } from '../core/edit/edit.ts';
import type { Answers, AnyKind, Origin } from '../kit/kind.ts';
import type { Neighbour } from '../kit/neighbours.ts';
import { series } from '../kit/words.ts';
import { type Call, listOption } from './command.ts';
import { UserError } from './errors.ts';
import { plansOf } from './plans.ts';
import type { Entry } from './workspace.ts';

/** What `--from` gives to a new plan: answers, and what is added to its text. */
interface Beginning {
  readonly answers: Answers;
  readonly continue: (text: string, file: string) => string;
}

const nothing: Beginning = { answers: {}, continue: (text) => text };

/** Reads the plans that a new one is made from. Throws a user error where a kind can't be made from them. */
export async function beginnings(call: Call, kind: AnyKind, today: string): Promise<Beginning> {
  const paths = listOption(call.options, 'from');
  if (paths.length === 0) return nothing;
  const part = await kind.parts.origin?.();
  if (!part) throw new UserError(`--from: a ${kind.id} is not made from other plans`);
  const { origin } = part;
  const { entries } = await plansOf(call.io, { paths });
  const plans = entries.map((entry) => fitting(entry, origin, kind));
  const relate = (file: string): readonly Neighbour[] =>
    entries.map((entry, i) => ({
      ...(plans[i] as Neighbour),
      file: between(resolve(call.io.cwd, file), entry.path),
    }));
  return {
    answers: origin.answers(plans, today),
    continue: (text, file) => {
      const edited = edit(text, origin.changes(relate(file), today));
      if ('refused' in edited) throw new UserError(`--from: ${edited.refused}`);
      return edited.text;
    },
  };
}

function fitting({ opened }: Entry, origin: Origin, kind: AnyKind): Neighbour {
  const { file } = opened.source;
  if (!opened.kind) throw new UserError(`--from ${file}: it cannot be read as a plan`);
  if (!origin.kinds.includes(opened.kind.id)) {
    throw new UserError(
      `--from ${file}: a ${kind.id} is made from a ${series(origin.kinds, 'or')}, and this is a ${opened.kind.id}`,
    );
  }
  return { file, kind: opened.kind.id, id: null, plan: opened.data };
}

/** The path of one file as a link in another. */
const between = (from: string, to: string): string => relative(dirname(from), to).split(sep).join('/');
