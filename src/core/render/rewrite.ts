import type {} from 'handlebars';
import { INLINE } from './check.ts';

/** The helper that prints a field in the format's own escaping; templates can't call it by name. */
export const SAY = 'say';

type Loose = { [key: string]: unknown };

const pathTo = (name: string, loc: hbs.AST.SourceLocation): hbs.AST.PathExpression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc,
});

const isCall = (node: hbs.AST.MustacheStatement): boolean =>
  node.params.length > 0 && INLINE.has((node.path as hbs.AST.PathExpression).original);

const rewriteMustache = (node: hbs.AST.MustacheStatement): void => {
  node.escaped = false;
  if (isCall(node)) return;
  node.params = [node.path as hbs.AST.Expression];
  node.path = pathTo(SAY, node.loc);
};

/**
 * Turns every printed field into a call of the format's escaper, and makes every lookup strict, those in `if` and
 * `each` too, which Handlebars would let pass. Changes the tree in place.
 */
export const rewrite = (node: unknown): void => {
  if (typeof node !== 'object' || node === null) return;
  const loose = node as Loose;
  for (const key of Object.keys(loose)) if (key !== 'loc') rewrite(loose[key]);
  if (loose['type'] === 'PathExpression') loose['strict'] = true;
  if (loose['type'] === 'MustacheStatement') rewriteMustache(node as hbs.AST.MustacheStatement);
};
