import { parse as csv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import ICAL from 'ical.js';
import markdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse as html } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Attributes that carry a plan's words; of the others the value counts too. */
const WORDS = new Set([
  'title',
  'aria-label',
  'data-label',
  'alt',
  'content',
  'd',
  'x',
  'y',
  'points',
  'text-anchor',
]);

const htmlParts = (node: Node, at: string): string[] => {
  if (!('tagName' in node)) return node.nodeName === '#comment' ? [`${at} comment`] : [];
  const attributes = node.attrs.map(({ name, value }) => (WORDS.has(name) ? name : `${name}=${value}`));
  const here = `${at}/${node.tagName}`;
  const own = `${here}[${attributes.join(' ')}]`;
  return [own, ...node.childNodes.flatMap((child) => htmlParts(child, here))];
};

const md = markdownIt({ html: true }).enable('table');

interface Token {
  readonly type: string;
  readonly tag: string;
  readonly content: string;
  readonly attrs: readonly (readonly [string, string])[] | null;
  readonly children: readonly Token[] | null;
}

const mdParts = ({ type, tag, content, attrs, children }: Token): string[] => [
  ...(type === 'text' || type === 'softbreak'
    ? []
    : [
        `${type} ${tag} ${type.startsWith('html') || type === 'fence' ? content : ''}${JSON.stringify(attrs)}`,
      ]),
  ...(children ?? []).flatMap(mdParts),
];

const keysOf = (value: unknown, at = ''): string[] =>
  typeof value !== 'object' || value === null
    ? [`${at}: ${value === null ? 'null' : typeof value}`]
    : Object.entries(value).flatMap(([key, inner]) =>
        keysOf(inner, `${at}.${Array.isArray(value) ? '*' : key}`),
      );

const FORMULA = /^[=+\-@\t\r]/;

const csvParts = (text: string): string[] =>
  csv(text, { bom: true, relax_column_count: true }).map(
    (row: string[]) =>
      `${row.length} cells ${row.filter((cell) => FORMULA.test(cell) && !/^-?[\d.]+$/.test(cell)).length} formulas`,
  );

const icsParts = (text: string): string[] => {
  const walk = (component: ICAL.Component): string[] => [
    component.name,
    ...component.getAllProperties().map(({ name }) => `${component.name} ${name}`),
    ...component.getAllSubcomponents().flatMap(walk),
  ];
  return walk(new ICAL.Component(ICAL.parse(text)));
};

/** A command that a runner would obey, and what each line begins with. */
const textParts = (text: string): string[] =>
  text.split('\n').map((line) => /^\s*(?:::\w+|##\w*\[)?/.exec(line)?.[0] ?? '');

const parts: Readonly<Record<string, (text: string) => string[]>> = {
  html: (text) => html(text).childNodes.flatMap((node) => htmlParts(node, '')),
  md: (text) => (md.parse(text, {}) as readonly Token[]).flatMap(mdParts),
  json: (text) => keysOf(JSON.parse(text)),
  ndjson: (text) =>
    text
      .trim()
      .split('\n')
      .flatMap((line) => keysOf(JSON.parse(line))),
  xml: (text) => keysOf(new XMLParser({ ignoreAttributes: false, processEntities: true }).parse(text, true)),
  csv: csvParts,
  ics: icsParts,
  text: textParts,
};

/** What sort of text a name of a format or a file's ending stands for. */
export const sortOf = (name: string, text: string): string => {
  if (text.startsWith('BEGIN:VCALENDAR')) return 'ics';
  if (text.startsWith('<!DOCTYPE')) return 'html';
  const known: Readonly<Record<string, string>> = {
    markdown: 'md',
    sarif: 'json',
    gitlab: 'json',
    junit: 'xml',
    htm: 'html',
  };
  const sort = known[name] ?? name;
  return sort in parts ? sort : 'text';
};

/** The structure of an output as a real parser of its format sees it, without the words in it. */
export const skeleton = (name: string, text: string): string[] =>
  (parts[sortOf(name, text)] ?? textParts)(text);

/** Characters that no output may hold raw: controls but line ends and tab, and what turns the direction. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
export const RAW = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
