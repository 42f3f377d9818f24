/** A label's or mark's place on a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Tells whether two boxes share any space. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const clear = (box: Box, taken: readonly Box[]): boolean => !taken.some((one) => overlap(box, one));

/** Boxes down the frame's right edge: where a label goes that fits nowhere else. */
const column = (like: Box, frame: Box): readonly Box[] => {
  const rows = Math.floor((frame.height - like.height) / 2);
  const x = Math.max(frame.x, frame.x + frame.width - like.width);
  return Array.from({ length: Math.max(1, rows) }, (_, at) => ({ ...like, x, y: frame.y + at * 2 }));
};

/**
 * The first wanted place that lies within the frame and covers neither a label nor a mark; else one that covers no
 * label; else any free place at the right edge.
 */
export const settle = (
  wanted: readonly Box[],
  labels: readonly Box[],
  marks: readonly Box[],
  frame: Box,
): Box | null => {
  const inside = wanted.filter((box) => within(box, frame));
  const like = wanted[0];
  if (!like) return null;
  const spare = column(like, frame);
  return (
    inside.find((box) => clear(box, [...labels, ...marks])) ??
    inside.find((box) => clear(box, labels)) ??
    spare.find((box) => clear(box, labels)) ??
    null
  );
};
