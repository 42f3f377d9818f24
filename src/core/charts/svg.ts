import { escapeHtml } from '../render/escape.ts';

/** A length or place in a drawing's units, to a tenth: the same bytes whatever the sums before. */
export const unit = (value: number): string => `${Math.round(value * 10) / 10 + 0}`;

/** Estimated width of text at the drawings' 13 units; a little wide rather than narrow, since fonts differ. */
export const widthOf = (text: string, bold = false): number => [...text].length * (bold ? 7 : 6.4);

/** Other fonts draw the same text by so much wider: kept free at the right edge. */
const SLACK = 1.2;

/** Estimated width in a wide font. */
export const widestOf = (text: string, bold = false): number => widthOf(text, bold) * SLACK;

/** Text that fits a width, cut at a word (within one where it alone is too long) and marked so. */
export const cutTo = (text: string, width: number, bold = false): string => {
  if (widthOf(text, bold) <= width) return text;
  const room = Math.max(0, Math.floor(width / (bold ? 7 : 6.4)) - 1);
  const start = [...text].slice(0, room + 1).join('');
  const word = start.lastIndexOf(' ');
  return `${(word > room / 2 ? start.slice(0, word) : start.slice(0, -1)).replace(/[\s,;:.]+$/, '')}…`;
};

export interface Style {
  readonly class?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees about the text's own place. */
  readonly turn?: number;
}

const attribute = (name: string, value: string | undefined): string => (value ? ` ${name}="${value}"` : '');

/** Words at a place; escaped here and nowhere else. */
export const text = (x: number, y: number, words: string, style: Style = {}): string => {
  const at = style.turn
    ? ` transform="translate(${unit(x)} ${unit(y)}) rotate(${style.turn})"`
    : ` x="${unit(x)}" y="${unit(y)}"`;
  const anchor = style.anchor === 'start' ? undefined : style.anchor;
  return `<text${attribute('class', style.class)}${at}${attribute('text-anchor', anchor)}>${escapeHtml(words)}</text>`;
};

/** An id in bold before its words, as one text. */
export const named = (x: number, y: number, id: string, words: string): string => {
  const inner = `<tspan class="strong">${escapeHtml(id)}</tspan> ${escapeHtml(words)}`;
  return `<text class="halo" x="${unit(x)}" y="${unit(y)}">${inner}</text>`;
};

export const path = (style: string, d: string): string => `<path class="${style}" d="${d}"/>`;

/** A straight line between two places. */
export const line = (style: string, x1: number, y1: number, x2: number, y2: number): string => {
  const to = y1 === y2 ? `H${unit(x2)}` : x1 === x2 ? `V${unit(y2)}` : `L${unit(x2)} ${unit(y2)}`;
  return path(style, `M${unit(x1)} ${unit(y1)}${to}`);
};

export const rect = (style: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${style}" x="${unit(x)}" y="${unit(y)}" width="${unit(width)}" height="${unit(height)}"/>`;

export const circle = (style: string, x: number, y: number, r: number): string =>
  `<circle class="${style}" cx="${unit(x)}" cy="${unit(y)}" r="${unit(r)}"/>`;

/** A shape of the page's sprite, with a ground that hides what lies behind it. */
export const use = (shape: string, x: number, y: number, size: number): string => {
  const ground = circle('sign-ground', x + size / 2, y + size / 2, size / 2);
  return `${ground}<use class="sign ${shape}" href="#${shape}" x="${unit(x)}" y="${unit(y)}" width="${unit(size)}" height="${unit(size)}"/>`;
};

export interface Canvas {
  /** Begins the ids of title and description, so that none is used twice on a page. */
  readonly prefix: string;
  readonly title: string;
  readonly desc: string;
  readonly width: number;
  readonly height: number;
  /** A class beside `drawing`. */
  readonly kind: string;
}

const safeId = (prefix: string): string =>
  prefix.replace(/[^A-Za-z0-9-]/g, '-').replace(/^(?![A-Za-z])/, 'd');

/** A drawing that says what it is and what it shows; without width and height, so that it fills its place. */
export const svg = (canvas: Canvas, parts: readonly string[]): string => {
  const id = safeId(canvas.prefix);
  return (
    `<svg class="drawing ${canvas.kind}" viewBox="0 0 ${unit(canvas.width)} ${unit(canvas.height)}" role="img" ` +
    `aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${escapeHtml(canvas.title)}</title>` +
    `<desc id="${id}-desc">${escapeHtml(canvas.desc)}</desc>${parts.join('')}</svg>`
  );
};
