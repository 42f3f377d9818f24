import { UserSlip } from '../../kit/user-slip.ts';
import { contract, type Report } from './contract.ts';
import { reportOf } from './summary.ts';

/** One part of a report, as its file holds it. */
export interface Part {
  readonly file: string;
  readonly text: string;
}

/** Reads a part. Throws a slip that says what is wrong with it. */
function readPart({ file, text }: Part): Report {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UserSlip(`${file} is no JSON: give what status -f json wrote`);
  }
  const { success, data: report, error } = contract.safeParse(data);
  if (success) return report;
  const [issue] = error.issues;
  const at = issue?.path.join('.') || 'the top';
  throw new UserSlip(`${file} is no part of a status report (at ${at}): give what status -f json wrote`);
}

/** What all parts must have in common for their sum to mean anything. */
const SAME = ['asOf', 'dueWithin', 'owner', 'meeting', 'since', 'ratingRule'] as const;

function alike(parts: readonly (readonly [string, Report])[]): void {
  const [first] = parts;
  for (const [file, report] of parts)
    for (const key of SAME)
      if (first && report[key] !== first[1][key])
        throw new UserSlip(
          `${file} was made with another ${key} (${report[key]}) than ${first[0]} (${first[1][key]})`,
        );
}

/** Every shard is there once, and no plan twice. */
function whole(parts: readonly (readonly [string, Report])[]): void {
  const of = parts.find(([, { shard }]) => shard)?.[1].shard?.of ?? 0;
  const odd = parts.find(([, { shard }]) => (shard?.of ?? 0) !== of);
  if (odd) throw new UserSlip(`${odd[0]} is not one of ${of} shards as the others are`);
  for (let index = 1; index <= of; index++) {
    const found = parts.filter(([, { shard }]) => shard?.index === index).length;
    if (found !== 1)
      throw new UserSlip(`shard ${index}/${of} is ${found === 0 ? 'missing' : 'there more than once'}`);
  }
  const seen = new Set<string>();
  for (const [file, { plans }] of parts)
    for (const plan of plans) {
      if (seen.has(plan.file)) throw new UserSlip(`${plan.file} is in two parts, the second ${file}`);
      seen.add(plan.file);
    }
}

/** Joins reports that were made in parts. Throws a slip where they do not belong together or one is missing. */
export function merge(texts: readonly Part[]): Report {
  const parts = texts.map((part) => [part.file, readPart(part)] as const);
  const first = parts[0]?.[1];
  if (!first) throw new UserSlip('--merge wants the JSON parts to join');
  alike(parts);
  whole(parts);
  const { tool, asOf, dueWithin, owner, meeting, since, ratingRule } = first;
  return reportOf(
    { tool, asOf, dueWithin, owner, meeting, since, ratingRule, shard: null },
    parts.flatMap(([, { plans }]) => plans),
    parts.flatMap(([, { unread }]) => unread),
  );
}
