import type { WayDrawing } from '../../kit/drawing.ts';
import { numberIn } from './numbers.ts';
import type { Picture } from './picture.ts';
import { unit } from './svg.ts';

const LEFT = 6;
const RIGHT = 134;

const place = (share: number): number => LEFT + Math.min(1.04, Math.max(-0.04, share)) * (RIGHT - LEFT);

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const shareOf = ({ baseline, target }: WayDrawing, value: string): number | null => {
  const [from, to, at] = [numberIn(baseline), numberIn(target), numberIn(value)];
  return from === null || to === null || at === null || from === to ? null : (at - from) / (to - from);
};

const picture = (latest: number, expected: number | null): string => {
  const mark = expected === null ? '' : `<path class="way-expected" d="M${unit(place(expected))} 2v16"/>`;
  return (
    '<svg class="drawing is-way" viewBox="0 0 140 20" aria-hidden="true" focusable="false">' +
    `<path class="axis" d="M${LEFT} 10H${RIGHT}M${LEFT} 5v10M${RIGHT} 5v10"/>` +
    `<path class="way" d="M${LEFT} 10H${unit(place(latest))}"/>${mark}` +
    `<circle class="reached" cx="${unit(place(latest))}" cy="10" r="4"/></svg>`
  );
};

/** How much of the way from baseline to target the latest reading has gone; its cell's neighbours give the numbers. */
export const wayBar = (data: WayDrawing): Picture => {
  const latest = shareOf(data, data.latest);
  const expected = shareOf(data, data.expected);
  const beside = expected === null ? '' : `, ${percent(expected)} expected`;
  return {
    wide: latest === null ? '' : picture(latest, expected),
    narrow: '',
    sentence: latest === null ? 'none' : `${percent(latest)} of the way${beside}`,
    head: [],
    rows: [],
  };
};
