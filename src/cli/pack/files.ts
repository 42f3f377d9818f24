import { relative, sep } from 'node:path';
import { type PackFile, sealed } from '../../core/pack/seal.ts';
import { type Renderer, render } from '../../core/render/render.ts';
import { calendar } from '../../exchange/calendar.ts';
import { csv } from '../../exchange/csv.ts';
import type { Parts } from '../../kit/kind.ts';
import type { PackContext, PackMeeting } from '../../kit/pack.ts';
import type { Results } from '../../kit/results.ts';
import type { AnyPlan } from '../../kit/rule.ts';
import { reporters } from '../../reporters/index.ts';
import type { ChosenPlan } from '../choose.ts';
import type { Io } from '../io.ts';
import { version } from '../version.ts';
import type { Stood } from './stood.ts';

/** Everything that the files of a pack are made from. */
export interface Material {
  readonly io: Io;
  readonly chosen: ChosenPlan;
  /** The plan's data, names taken out where that was asked for. */
  readonly plan: AnyPlan;
  readonly context: PackContext;
  readonly stood: Stood;
  readonly results: Results;
  readonly redacted: boolean;
  readonly renderer: Renderer;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const FILES: Readonly<Record<string, string>> = {
  tracker: 'action-tracker.csv',
  risks: 'risk-register.csv',
  measures: 'measures.csv',
};

async function pages({ chosen, plan, context, renderer }: Material): Promise<readonly PackFile[]> {
  const { pack } = await partOf(chosen, 'pack');
  const view = pack.view(plan, context);
  const page = `${chosen.kind.id}/pack`;
  return [
    { name: 'index.html', bytes: encode(render(renderer, page, 'html', view)) },
    { name: 'submission.md', bytes: encode(render(renderer, page, 'md', view)) },
  ];
}

async function tables({ chosen, plan, context }: Material): Promise<readonly PackFile[]> {
  const { sheets } = await partOf(chosen, 'sheets');
  return sheets(plan, context).flatMap((sheet) => {
    const name = FILES[sheet.id];
    return name === undefined ? [] : [{ name, bytes: encode(csv(sheet)) }];
  });
}

async function days({ chosen, plan, context, redacted }: Material): Promise<PackFile> {
  const { happenings } = await partOf(chosen, 'happenings');
  const text = calendar(chosen.kind.heading(plan), happenings(plan, !redacted), context.today);
  return { name: 'milestones.ics', bytes: encode(text) };
}

async function partOf<K extends 'pack' | 'sheets' | 'happenings'>({ kind }: ChosenPlan, key: K) {
  const load = kind.parts[key];
  if (!load) throw new Error(`the kind ${kind.id} has no ${key}`);
  return (await load()) as Awaited<ReturnType<NonNullable<Parts<AnyPlan>[K]>>>;
}

/** Where the plan lies in its repository, so that the bytes don't tell where the command ran. */
export function placeOf({ io, chosen }: Pick<Material, 'io' | 'chosen'>): string {
  const { path } = chosen.entry;
  const root = io.git.repository(path.slice(0, path.lastIndexOf(sep)))?.root;
  return root === undefined ? (path.split(sep).at(-1) ?? '') : relative(root, path).split(sep).join('/');
}

function sarif({ io, results }: Material): readonly PackFile[] {
  const reporter = reporters.find(({ id }) => id === 'sarif');
  if (!reporter) return [];
  const place = { colour: false, columns: 80, prefix: '', program: 'pip-plan', hash: io.hash };
  return [{ name: 'findings.sarif', bytes: encode(reporter.report(results, place)) }];
}

const meetingFacts = (meeting: PackMeeting | null) =>
  meeting && { id: meeting.id, body: meeting.body, date: meeting.date, papersDue: meeting.papersDue };

function about({ chosen, plan, context, stood, redacted, io }: Material, file: string) {
  return {
    tool: { name: 'pip-plan', version },
    plan: { id: plan.id, kind: chosen.kind.id, file, sha256: io.hash(chosen.entry.opened.source.text) },
    commit: stood.commit,
    workingCopy: stood.differs,
    asOf: context.today,
    meeting: meetingFacts(context.meeting),
    draft: context.state !== '',
    redacted,
  };
}

/**
 * Every file of a pack, sealed. A redacted pack holds no copy of the plan, since names could stand in its comments, and
 * its manifest no name of the plan's file.
 */
export async function packFiles(material: Material): Promise<readonly PackFile[]> {
  const { chosen, redacted, io } = material;
  const copy = { name: 'plan.yaml', bytes: encode(chosen.entry.opened.source.text) };
  const files = [
    ...(await pages(material)),
    ...(redacted ? [] : [copy]),
    ...(await tables(material)),
    await days(material),
    ...sarif(material),
  ];
  const about_ = about(material, redacted ? 'plan.yaml' : placeOf(material));
  return sealed(files, redacted ? { ...about_, plan: { ...about_.plan, sha256: null } } : about_, io.hash);
}
