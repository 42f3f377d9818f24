import { dirname } from 'node:path';
import { longDate } from '../../kit/time.ts';
import type { ChosenPlan } from '../choose.ts';
import { UserError } from '../errors.ts';
import { isUnknown, type Past, type Reader, type Revision } from '../git/answers.ts';
import type { Io } from '../io.ts';
import { versionsOf } from '../versions.ts';

/** The plan as it stood when the group last saw it, by name, or one sentence on why that is not known. */
export type Earlier =
  | { readonly name: string; readonly plan: Readonly<Record<string, unknown>> }
  | { readonly unknown: string };

/** Which state of the plan a pack shows, and what it is compared with. */
export interface Stood {
  /** The commit that last changed the plan; null where none holds it. */
  readonly commit: string | null;
  /** The plan on disk is not that of its commit. */
  readonly differs: boolean;
  /** The same in words, for the page. */
  readonly version: string;
  readonly before: Earlier;
}

/** Against what to compare: a ref, or the day of the meeting before this one. */
export interface Against {
  readonly since: string | null;
  readonly lastMeeting: string | null;
}

const HOW = 'name a commit with --since to see what has changed';

/** Asks Git which state of the plan this is and how it stood before; without Git it says so in words. */
export async function stoodOf(io: Io, chosen: ChosenPlan, against: Against): Promise<Stood> {
  const { path } = chosen.entry;
  const answer = await io.git.read(dirname(path), (reader) => asked(reader, path, chosen, against));
  if (!isUnknown(answer)) return answer;
  if (against.since !== null) throw new UserError(`--since ${against.since}: ${answer.unknown}`);
  return {
    commit: null,
    differs: true,
    version: 'a working copy that is in no commit',
    before: { unknown: 'The plan is not kept in Git, so what has changed cannot be told.' },
  };
}

async function asked(reader: Reader, path: string, chosen: ChosenPlan, against: Against): Promise<Stood> {
  const pasts = await reader.pasts([path]);
  const past = isUnknown(pasts) ? pasts : await pasts(path);
  const last = past && !isUnknown(past) ? past.revisions.at(-1) : undefined;
  const changed = last ? await reader.changedSince('HEAD', [path]) : null;
  const differs = !changed || isUnknown(changed) || changed.changed.has(path);
  const before = await beforeOf(reader, path, chosen, against, past && !isUnknown(past) ? past : null);
  return { commit: last?.commit ?? null, differs, version: versionWords(last, differs), before };
}

function versionWords(last: Revision | undefined, differs: boolean): string {
  if (!last) return 'a working copy that is in no commit';
  const commit = `commit ${last.commit.slice(0, 12)} of ${longDate(last.day)}`;
  return differs ? `a working copy that differs from ${commit}` : commit;
}

async function beforeOf(
  reader: Reader,
  path: string,
  { kind }: ChosenPlan,
  { since, lastMeeting }: Against,
  past: Past | null,
): Promise<Earlier> {
  if (since !== null) {
    const answer = await reader.pasts([path], since);
    if (isUnknown(answer)) throw new UserError(`--since ${since}: ${answer.unknown}`);
    const found = await answer(path);
    const [first] = found && !isUnknown(found) ? found.revisions : [];
    const [{ plan } = { plan: null }] = first ? await versionsOf([first], kind) : [];
    return plan
      ? { name: `${since}, the plan of ${longDate(first?.day ?? '')}`, plan }
      : { unknown: `There was no readable plan at ${since}, so what has changed cannot be told.` };
  }
  if (lastMeeting === null) return { unknown: `No meeting has gone before: ${HOW}.` };
  const stood = past?.revisions.filter(({ day }) => day <= lastMeeting).at(-1);
  const [{ plan } = { plan: null }] = stood ? await versionsOf([stood], kind) : [];
  return plan
    ? { name: `the last meeting, ${longDate(lastMeeting)}`, plan }
    : { unknown: `No commit holds the plan as it stood at the meeting of ${longDate(lastMeeting)}: ${HOW}.` };
}
