import type { Words } from '../../kit/difference.ts';

export type { Words };

/** Longer texts are compared by what they share at either end alone, so that the cost stays bounded. */
const MOST = 600;

const split = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** For each pair of tails of two lists of words, how many words they share in order. */
function sharedTails(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (!row || !below) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
  }
  return rows;
}

function middle(a: readonly string[], b: readonly string[]): Words[] {
  if (a.length > MOST || b.length > MOST)
    return [
      { is: 'gone', text: a.join(' ') },
      { is: 'new', text: b.join(' ') },
    ];
  const tails = sharedTails(a, b);
  const out: Words[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && a[i] === b[j]) out.push({ is: 'same', text: a[i++] ?? '' }) && j++;
    else if (j >= b.length || (i < a.length && (tails[i + 1]?.[j] ?? 0) >= (tails[i]?.[j + 1] ?? 0)))
      out.push({ is: 'gone', text: a[i++] ?? '' });
    else out.push({ is: 'new', text: b[j++] ?? '' });
  }
  return out;
}

/** The words of two texts in order, those that went before those that came at each place where they differ. */
export function wordDiff(was: string, is: string): readonly Words[] {
  const [a, b] = [split(was), split(is)];
  let [head, tail] = [0, 0];
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const runs: Words[] = [
    { is: 'same', text: a.slice(0, head).join(' ') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { is: 'same', text: a.slice(a.length - tail).join(' ') },
  ];
  const merged: { is: Words['is']; text: string }[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last?.is === run.is) last.text += ` ${run.text}`;
    else merged.push({ ...run });
  }
  return merged;
}
