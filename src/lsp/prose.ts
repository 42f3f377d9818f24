import type { Item } from '../kit/facets.ts';
import { inertLine } from '../kit/inert.ts';
import { cut, textList } from '../kit/words.ts';

/** Fields that say what an item is about, the first that is there wins. */
const ABOUT = [
  'title',
  'name',
  'action',
  'recommendation',
  'goal',
  'criterion',
  'commitment',
  'cause',
  'risk',
];
const ELSE = ['what', 'how', 'expected', 'purpose', 'body', 'summary', 'progress', 'note', 'date'];

/** What an item or log entry is about, in the plan's words on one line; empty where it does not say. */
export function about(value: Readonly<Record<string, unknown>>, length = 70): string {
  const said = [...ABOUT, ...ELSE].flatMap((key) => textList(value[key]))[0];
  return said === undefined ? '' : cut(inertLine(said), length);
}

/** An item's sort in words: `root cause`. */
export const sortName = ({ sort }: Item): string => sort.replaceAll('_', ' ');

/** The plan's own words in Markdown: nothing in them is a mark, a link or an image. */
export const literal = (text: string): string =>
  inertLine(text).replace(/[\\`*_{}[\]()#+\-.!|<>&~]/g, '\\$&');
