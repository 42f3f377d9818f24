/** A stretch of a line that something stands on. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a mark's label stands: its left end, and how many lines below the first. */
export interface Placed {
  readonly from: number;
  readonly line: number;
}

/** A mark on a line, with its label's width. */
export interface Mark {
  readonly x: number;
  readonly width: number;
}

/** Space kept between two labels. */
const GAP = 8;
/** Half a mark's width. */
const HALF = 8;
const BESIDE = HALF + 5;

const meets = (a: Stretch, b: Stretch): boolean => a.from < b.to + GAP && b.from < a.to + GAP;

const free = (wanted: Stretch, taken: readonly Stretch[]): boolean =>
  !taken.some((one) => meets(wanted, one));

const right = ({ x, width }: Mark): Stretch => ({ from: x + BESIDE, to: x + BESIDE + width });
const left = ({ x, width }: Mark): Stretch => ({ from: x - BESIDE - width, to: x - BESIDE });
const within = (one: Stretch, bounds: Stretch): boolean => one.from >= bounds.from && one.to <= bounds.to;
const point = (x: number): Stretch => ({ from: x - 1, to: x + 1 });
const markAt = (x: number): Stretch => ({ from: x - HALF, to: x + HALF });

/** Takes the first line on which the label is free, and keeps its place and its leader's from then on. */
const takeLine = (mark: Mark, label: Stretch, lines: Stretch[][]): Placed => {
  const own = (one: Stretch): boolean => one.from === mark.x - HALF && one.to === mark.x + HALF;
  for (let line = 0; ; line += 1) {
    const taken = lines[line] ?? [];
    lines[line] = taken;
    if (!free(label, line === 0 ? taken.filter((one) => !own(one)) : taken)) continue;
    taken.push(label);
    for (let above = 1; above < line; above += 1) lines[above]?.push(point(mark.x));
    return { from: label.from, line };
  }
};

const byPlace = (marks: readonly Mark[]): readonly number[] =>
  marks.map((_, at) => at).sort((a, b) => (marks[a]?.x ?? 0) - (marks[b]?.x ?? 0) || a - b);

/** Marks whose label must stand left of them: no room on the right, or one of these would be covered there. */
const leftward = (marks: readonly Mark[], bounds: Stretch): ReadonlySet<number> => {
  const chosen = new Set<number>();
  for (const at of byPlace(marks).toReversed()) {
    const mark = marks[at];
    if (!mark) continue;
    const covers = [...chosen].some((other) => meets(right(mark), point(marks[other]?.x ?? 0)));
    if (!within(right(mark), bounds) || covers) chosen.add(at);
  }
  return chosen;
};

/**
 * Places the labels of marks on one line: beside the mark, or below it at the end of a leader. Labels to the right are
 * placed from the last mark to the first and those to the left from the first to the last, so that no leader has to
 * cross a label. Null where some label fits on neither side.
 */
export const placeAlong = (
  marks: readonly Mark[],
  bounds: Stretch,
  taken: readonly Stretch[] = [],
): readonly Placed[] | null => {
  const toLeft = leftward(marks, bounds);
  if (marks.some((mark, at) => toLeft.has(at) && !within(left(mark), bounds))) return null;
  const lines: Stretch[][] = [[...taken, ...marks.map(({ x }) => markAt(x))]];
  const placed = new Map<number, Placed>();
  const order = byPlace(marks);
  const put = (at: number, side: (mark: Mark) => Stretch): void => {
    const mark = marks[at];
    if (mark) placed.set(at, takeLine(mark, side(mark), lines));
  };
  for (const at of order.toReversed()) if (!toLeft.has(at)) put(at, right);
  for (const at of order) if (toLeft.has(at)) put(at, left);
  return marks.map((_, at) => placed.get(at) ?? { from: 0, line: 0 });
};

/** Places each mark with its label on the first line where both are free: for narrow drawings, without leaders. */
export const packLines = (marks: readonly Mark[], bounds: Stretch): readonly Placed[] => {
  const lines: Stretch[][] = [];
  return marks.map((mark) => {
    const sides = [right(mark), left(mark)].filter((side) => within(side, bounds));
    const label = sides[0] ?? { from: Math.max(bounds.from, bounds.to - mark.width), to: bounds.to };
    const whole = { from: Math.min(label.from, mark.x - HALF), to: Math.max(label.to, mark.x + HALF) };
    const found = lines.findIndex((taken) => free(whole, taken));
    const line = found < 0 ? lines.length : found;
    lines[line] = [...(lines[line] ?? []), whole];
    return { from: label.from, line };
  });
};
