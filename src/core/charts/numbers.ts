/** The number that a text holds, null where it holds none. */
export const numberIn = (text: string): number | null => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(value) < 1e15 ? value : null;
};

/** Decimals as typed: `62.0` has one. */
export const decimalsOf = (text: string): number => /\.(\d+)$/.exec(text.trim())?.[1]?.length ?? 0;

/** A value with its unit: the sign for per cent touches, words stand apart. */
export const withUnit = (value: string, unit: string): string =>
  unit === '' ? value : /^[%°‰]/.test(unit) ? value + unit : `${value} ${unit}`;

/** A number with so many decimals, never `-0`. */
export const fixed = (value: number, decimals: number): string => {
  const text = value.toFixed(decimals);
  return /^-0(\.0*)?$/.test(text) ? text.slice(1) : text;
};

/** Round steps of an axis that covers the values: from, to and the distance between two lines. */
export const axisOf = (values: readonly number[], lines = 5): { from: number; to: number; step: number } => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (high - low < 1e-9)
    return axisOf(Math.abs(low) < 1e-9 ? [0, 1] : [Math.min(0, low), Math.max(0, low)], lines);
  const reach = high - low;
  const rough = reach / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  const down = Math.floor(low / step) * step;
  const from = low >= 0 && down <= reach / 2 ? 0 : down;
  return { from, to: Math.ceil(high / step) * step, step };
};
