import { type Document, isScalar, parseDocument, Scalar, visit } from 'yaml';
import { random } from './random.ts';

/** A way to write a plan otherwise that says the same. */
export interface Rewriting {
  readonly name: string;
  readonly rewrite: (text: string) => string;
}

/** Writes the document anew after a change of its nodes; comments stay with what they stand beside. */
const anew =
  (change: (document: Document) => void, options: Parameters<Document['toString']>[0] = {}) =>
  (text: string): string => {
    const document = parseDocument(text);
    change(document);
    return document.toString({ lineWidth: 0, ...options });
  };

const quoted = (type: Scalar.Type) =>
  anew((document) =>
    visit(document, {
      Scalar(_, node) {
        if (typeof node.value === 'string') node.type = type;
      },
    }),
  );

/** Every map's keys in another order. */
const reordered = anew((document) => {
  const { shuffled } = random('order');
  visit(document, {
    Map(_, map) {
      map.items = shuffled(map.items);
    },
  });
});

const flowing = anew((document) =>
  visit(document, {
    Collection(key, node) {
      if (key === 'value') node.flow = true;
    },
    Scalar(_, node) {
      if (typeof node.value === 'string') node.type = Scalar.QUOTE_DOUBLE;
    },
  }),
);

const blocks = anew((document) =>
  visit(document, {
    Collection(_, node) {
      node.flow = false;
    },
    Pair(_, { value }) {
      if (isScalar(value) && typeof value.value === 'string' && value.value.length > 40)
        value.type = Scalar.BLOCK_FOLDED;
    },
  }),
);

const literal = anew((document) =>
  visit(document, {
    Pair(_, { value }) {
      if (isScalar(value) && typeof value.value === 'string' && value.value.length > 40)
        value.type = Scalar.BLOCK_LITERAL;
    },
  }),
);

const commented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (/^\s*(?:- )?[\w"]+:\s*$/.test(line) ? `${line}   # a word on it` : line))
    .join('\n')
    .replace(/^(?=[a-z_]+:)/gm, '# before\n\n');

/** The comments taken out; where they set rules aside the plan would say something else. */
const bare = (text: string): string => {
  if (text.includes('lint-disable')) return text;
  return `${JSON.stringify(parseDocument(text).toJS(), null, 2)}\n`;
};

export const rewritings: readonly Rewriting[] = [
  { name: 'as it is', rewrite: (text) => text },
  { name: 'line ends of Windows', rewrite: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'a byte order mark', rewrite: (text) => `\ufeff${text}` },
  { name: 'markers of a document', rewrite: (text) => `---\n${text}...\n` },
  { name: 'no line end at the end', rewrite: (text) => text.trimEnd() },
  { name: 'comments and empty lines', rewrite: commented },
  { name: 'single quotes', rewrite: quoted(Scalar.QUOTE_SINGLE) },
  { name: 'double quotes', rewrite: quoted(Scalar.QUOTE_DOUBLE) },
  { name: 'keys in another order', rewrite: reordered },
  { name: 'flow', rewrite: flowing },
  { name: 'blocks and folded text', rewrite: blocks },
  { name: 'literal text', rewrite: literal },
  { name: 'indent of four', rewrite: anew(() => {}, { indent: 4 }) },
  { name: 'dashes flush', rewrite: anew(() => {}, { indentSeq: false }) },
  { name: 'lines of sixty', rewrite: anew(() => {}, { lineWidth: 60 }) },
  { name: 'JSON', rewrite: bare },
];
