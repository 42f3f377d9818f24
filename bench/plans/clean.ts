import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, daysBetween } from '../../src/kit/time.ts';
import { pick, randomFrom } from './random.ts';

/** The day by which every generated plan is to be judged. */
export const DAY = '2026-07-15';

export const KINDS = ['force-pip', 'action-plan', 'individual-pip', 'conversation', 'pdp'] as const;
export type KindName = (typeof KINDS)[number];

const examples = join(import.meta.dirname, '..', '..', 'examples');
const bases = new Map<KindName, string>();

/** A kind's good example with its days moved by whole weeks, so that it is good on {@link DAY}. */
function base(kind: KindName): string {
  const known = bases.get(kind);
  if (known) return known;
  const text = readFileSync(join(examples, kind, 'good.yaml'), 'utf8');
  const day = /^# as of: (\S+)/m.exec(text)?.[1] ?? DAY;
  const shift = Math.floor(daysBetween(day, DAY) / 7) * 7;
  const moved = text.replace(/\b20\d\d-\d\d-\d\d\b/g, (found) => addDays(found, shift));
  bases.set(kind, moved);
  return moved;
}

const SURNAMES = ['Arden', 'Boateng', 'Castellan', 'Dunmore', 'Eskander', 'Farrow', 'Goswami', 'Halloran'];

/** A clean plan, number `n` of its kind: the same text for the same number, another for any other. */
export function cleanPlan(kind: KindName, n: number): string {
  const random = randomFrom(n * KINDS.length + KINDS.indexOf(kind));
  const text = base(kind)
    .replace(/^id: (\S+)/m, (_, id: string) => `id: ${id}-${n}`)
    // A number of its own in each longer text, so that nothing is gained by having read the plan before.
    .replace(/(: >-\n *[^\n]*\w)$/gm, (line) => `${line} (${n})`);
  const person = /^(?:person|employee|author):\s+(?:name: )?(\w+) (\w+)$/m.exec(text)?.[2];
  return person ? text.replaceAll(new RegExp(`\\b${person}\\b`, 'g'), pick(random, SURNAMES)) : text;
}
