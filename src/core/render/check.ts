import type {} from 'handlebars';
import { Misplaced } from './fault.ts';

/** Helpers that open a block, with what they take, and those that stand in the text. */
export const BLOCKS = new Set(['if', 'unless', 'each', 'with', 'draw']);
export const INLINE = new Set(['link', 'lines']);

/** `@` names that a template may read; the rest reaches into the machine. */
const DATA = new Set(['index', 'first', 'last', 'key']);

/** Names that every object answers to, whatever its data. */
const inherited = (name: string): boolean => name === 'prototype' || name in Object.prototype;

const refuse = (node: hbs.AST.Node, message: string): never => {
  throw new Misplaced(message, node.loc?.start ?? null);
};

const isPath = (node: hbs.AST.Node): node is hbs.AST.PathExpression => node.type === 'PathExpression';

const checkPath = (path: hbs.AST.PathExpression): void => {
  const names = path.parts;
  const bad = names.find(inherited);
  if (bad !== undefined) refuse(path, `"${bad}" is no field of a view`);
  if (path.data && (names.length !== 1 || !DATA.has(names[0] ?? '')))
    refuse(path, `"${path.original}" may not be read`);
};

const checkValue = (node: hbs.AST.Expression): void => {
  if (node.type === 'SubExpression') refuse(node, 'an expression in brackets is not known here');
  if (isPath(node)) checkPath(node);
};

const checkCall = (
  node: hbs.AST.MustacheStatement | hbs.AST.BlockStatement,
  known: ReadonlySet<string>,
  wants: string,
): void => {
  const name = isPath(node.path) ? node.path.original : '';
  if (!known.has(name)) refuse(node, `"${name}" is not known; ${wants}`);
  if (node.hash !== undefined && node.hash.pairs.length > 0) refuse(node, `"${name}" takes no named values`);
  node.params.forEach(checkValue);
};

const checkMustache = (node: hbs.AST.MustacheStatement): void => {
  if (!node.escaped) refuse(node, 'text is always escaped; use two braces');
  if (node.params.length > 0 || node.hash !== undefined)
    checkCall(node, INLINE, `fields stand alone, helpers are ${[...INLINE].join(', ')}`);
  else if (isPath(node.path)) checkPath(node.path);
  else refuse(node, 'only a field of the view may be printed');
};

const checkBlock = (node: hbs.AST.BlockStatement, partials: ReadonlySet<string>): void => {
  checkCall(node, BLOCKS, `blocks are ${[...BLOCKS].join(', ')}`);
  if (node.program?.blockParams?.length || node.inverse?.blockParams?.length)
    refuse(node, 'names after "as" are not known here; fields of the block stand by themselves');
  if (node.program) checkProgram(node.program, partials);
  if (node.inverse) checkProgram(node.inverse, partials);
};

const checkPartial = (node: hbs.AST.PartialStatement, partials: ReadonlySet<string>): void => {
  const name = isPath(node.name as hbs.AST.Node) ? (node.name as hbs.AST.PathExpression).original : '';
  if (name === '') refuse(node, 'a partial is called by its name, not by a field');
  if (!partials.has(name)) refuse(node, `there is no partial "${name}"`);
  node.params.forEach(checkValue);
  for (const pair of node.hash?.pairs ?? []) {
    if (inherited(pair.key)) refuse(pair, `"${pair.key}" is no field of a view`);
    checkValue(pair.value);
  }
};

/**
 * Checks a template's syntax tree: fields, the few helpers, partials by name. Everything else that Handlebars can do
 * (raw output, decorators, lookups by value, the root, an object's own machinery) is refused with its place.
 */
export const checkProgram = (program: hbs.AST.Program, partials: ReadonlySet<string>): void => {
  for (const node of program.body) {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') continue;
    if (node.type === 'MustacheStatement') checkMustache(node as hbs.AST.MustacheStatement);
    else if (node.type === 'BlockStatement') checkBlock(node as hbs.AST.BlockStatement, partials);
    else if (node.type === 'PartialStatement') checkPartial(node as hbs.AST.PartialStatement, partials);
    else refuse(node, 'decorators and blocks for partials are not known here');
  }
};
