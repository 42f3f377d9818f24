import { widthOf } from '../../src/core/charts/svg.ts';

/** A piece of text of a drawing, with the space it is reckoned to take. */
export interface Words {
  readonly words: string;
  readonly style: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

const attribute = (tag: string, name: string): string | null =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

const decoded = (text: string): string => text.replace(/<[^>]*>/g, '').replace(/&(#\d+|[a-z]+);/g, 'x');

/** Every text of an SVG that stands upright. */
export const wordsOf = (svg: string): readonly Words[] =>
  [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/g)].flatMap(([, tag = '', inner = '']) => {
    const [x, y] = [attribute(tag, 'x'), attribute(tag, 'y')];
    if (x === null || y === null) return [];
    const style = attribute(tag, 'class') ?? '';
    const words = decoded(inner);
    const width = style.includes('tiny') ? words.length * 6 : widthOf(words, style.includes('strong'));
    const anchor = attribute(tag, 'text-anchor');
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return [{ words, style, left, right: left + width, y: Number(y) }];
  });

/** Width and height of a drawing's own units. */
export const viewBox = (svg: string): { readonly width: number; readonly height: number } => {
  const [, width = '0', height = '0'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

/** Pairs of texts that share space: nearer than a line's height, and over one another. */
export const collisions = (all: readonly Words[], height = 11): readonly string[] =>
  all.flatMap((a, at) =>
    all
      .slice(at + 1)
      .filter((b) => Math.abs(a.y - b.y) < height && a.left < b.right - 0.5 && b.left < a.right - 0.5)
      .map((b) => `${a.words} / ${b.words}`),
  );

/** Texts that pass the drawing's edge. */
export const outside = (svg: string): readonly string[] => {
  const { width, height } = viewBox(svg);
  return wordsOf(svg)
    .filter(({ left, right, y }) => left < -0.5 || right > width + 0.5 || y < 8 || y > height)
    .map(({ words }) => words);
};
