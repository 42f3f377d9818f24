import type { GridDrawing } from '../../kit/drawing.ts';
import { headings, type Picture, row } from './picture.ts';
import { rect, svg, text, unit } from './svg.ts';

type Risk = GridDrawing['risks'][number];

const CELL = 50;
const LEFT = 38;
const TOP = 8;
const FIVE = [1, 2, 3, 4, 5];

const shade = (score: number): string => (score <= 4 ? 'b1' : score <= 9 ? 'b2' : score <= 16 ? 'b3' : 'b4');

const at = (likelihood: number, impact: number) => ({
  x: LEFT + (impact - 1) * CELL,
  y: TOP + (5 - likelihood) * CELL,
});

const drawCell = (likelihood: number, impact: number): string => {
  const { x, y } = at(likelihood, impact);
  const score = likelihood * impact;
  return rect(`cell ${shade(score)}`, x, y, CELL, CELL) + text(x + 4, y + 13, `${score}`, { class: 'tiny' });
};

const rated = (value: string): number | null => (/^[1-5]$/.test(value) ? Number(value) : null);

/** A ringed id about a place; a long one makes the ring an oval, and is cut where its room ends. */
const ring = (x: number, y: number, id: string, room: number, height: number): string => {
  const letters = [...id];
  const most = Math.floor((room - 6) / 6);
  const words = letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : id;
  const width = Math.max(20, [...words].length * 6 + 6);
  const box = `x="${unit(x - width / 2)}" y="${unit(y - height / 2)}" width="${unit(width)}" height="${height}"`;
  const label = text(x, y + 4, words, { class: 'strong tiny', anchor: 'middle' });
  return `<rect class="ring" ${box} rx="${height / 2}"/>${label}`;
};

/** Places in a cell, under its score: one in the middle, two side by side, up to four two by two. */
const spots = (many: number): readonly (readonly [number, number])[] => {
  if (many === 1) return [[25, 31]];
  const rows = many === 2 ? [31] : [23, 40];
  return rows.flatMap((y): [number, number][] => [
    [13, y],
    [37, y],
  ]);
};

const drawRisks = (likelihood: number, impact: number, ids: readonly string[]): string => {
  const { x, y } = at(likelihood, impact);
  const [first = ''] = ids;
  if (ids.length > 4) return ring(x + 25, y + 31, `${first} +${ids.length - 1}`, CELL - 2, 20);
  const room = ids.length === 1 ? CELL - 2 : CELL / 2 - 1;
  return spots(ids.length)
    .slice(0, ids.length)
    .map(([dx, dy], index) => ring(x + dx, y + dy, ids[index] ?? '', room, ids.length > 2 ? 15 : 20))
    .join('');
};

const axes = (): readonly string[] => [
  ...FIVE.map((n) => text(LEFT - 8, at(n, 1).y + 29, `${n}`, { anchor: 'end' })),
  ...FIVE.map((n) => text(at(1, n).x + 25, 275, `${n}`, { anchor: 'middle' })),
  text(11, 133, 'Likelihood', { class: 'soft', anchor: 'middle', turn: -90 }),
  text(LEFT + 125, 291, 'Impact', { class: 'soft', anchor: 'middle' }),
];

const desc = (risks: readonly Risk[]): string => {
  const said = risks.map(({ id, likelihood, impact }) =>
    rated(likelihood) === null || rated(impact) === null
      ? `${id} not rated`
      : `${id} likelihood ${likelihood}, impact ${impact}`,
  );
  return said.length === 0 ? 'No risks.' : `${said.join('; ')}.`;
};

const heads = headings('Risk', '>Likelihood', '>Impact', '>Score');

const scoreRow = ({ id, likelihood, impact }: Risk) => {
  const [l, i] = [rated(likelihood), rated(impact)];
  return row(heads, id, likelihood, impact, l === null || i === null ? '' : `${l * i}`);
};

/** Five by five, likelihood up and impact to the right, each cell with its score; ids stand in their cells. */
export const riskGrid = (data: GridDrawing): Picture => {
  const cells = FIVE.flatMap((likelihood) => FIVE.map((impact) => [likelihood, impact] as const));
  const inCell = (likelihood: number, impact: number) =>
    data.risks.filter((risk) => rated(risk.likelihood) === likelihood && rated(risk.impact) === impact);
  const rings = cells.map(([l, i]) => {
    const ids = inCell(l, i).map(({ id }) => id);
    return ids.length === 0 ? '' : drawRisks(l, i, ids);
  });
  const { prefix, title } = data;
  const canvas = { prefix, title, desc: desc(data.risks), width: 300, height: 296, kind: 'is-grid' };
  const wide = svg(canvas, [...cells.map(([l, i]) => drawCell(l, i)), ...axes(), ...rings]);
  return { wide, narrow: '', sentence: '', head: heads, rows: data.risks.map(scoreRow) };
};
