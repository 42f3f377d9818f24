import ts from 'typescript';
import { read } from './files.ts';

/** What a field of a view may hold. */
export type Holds =
  | { readonly is: 'text' }
  | { readonly is: 'flag' }
  | { readonly is: 'word'; readonly words: readonly string[] }
  | { readonly is: 'list'; readonly of: Holds }
  | { readonly is: 'group'; readonly name: string; readonly fields: readonly Field[] }
  | { readonly is: 'either'; readonly name: string; readonly of: readonly Holds[] };

export interface Field {
  readonly name: string;
  readonly holds: Holds;
  /** Its sentence. */
  readonly about: string;
}

/** The types that some files declare. */
export interface ViewTypes {
  /** Throws where no file declares the type, so that the contract can't lose a part unseen. */
  readonly of: (name: string) => Holds;
  readonly has: (name: string) => boolean;
  /** The comment above a type, as one line. */
  readonly about: (name: string) => string;
}

type Declared = ts.TypeAliasDeclaration | ts.InterfaceDeclaration;

const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .flatMap((doc) => (ts.isJSDoc(doc) ? [ts.getTextOfJSDocComment(doc.comment) ?? ''] : []))
    .join(' ')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\s+/g, ' ')
    .trim();

const union = (parts: readonly Holds[]): Holds =>
  parts.every((one) => one.is === 'word')
    ? { is: 'word', words: parts.flatMap((one) => one.words) }
    : { is: 'either', name: '', of: parts };

const fieldsOf = (holds: Holds): readonly Field[] => {
  if (holds.is !== 'group') throw new Error(`only groups of fields can be joined, not ${holds.is}`);
  return holds.fields;
};

type Named = (name: string) => Holds;

const group = (fields: readonly Field[]): Holds => ({ is: 'group', name: '', fields });

const members = (elements: readonly ts.TypeElement[], named: Named): readonly Field[] =>
  elements.filter(ts.isPropertySignature).map((one) => {
    if (!one.type) throw new Error(`the field ${one.name.getText()} has no type`);
    return { name: one.name.getText(), holds: holdsOf(one.type, named), about: commentOf(one) };
  });

/** A name, or `Pick` of some fields of a type. */
const reference = (type: ts.TypeReferenceNode, named: Named): Holds => {
  const [whole, chosen] = type.typeArguments ?? [];
  if (type.typeName.getText() !== 'Pick' || !whole || !chosen) return named(type.typeName.getText());
  const names = holdsOf(chosen, named);
  return group(
    fieldsOf(holdsOf(whole, named)).filter(({ name }) => names.is === 'word' && names.words.includes(name)),
  );
};

function holdsOf(type: ts.TypeNode, named: Named): Holds {
  const inner = (one: ts.TypeNode): Holds => holdsOf(one, named);
  if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) return inner(type.type);
  if (ts.isArrayTypeNode(type)) return { is: 'list', of: inner(type.elementType) };
  if (type.kind === ts.SyntaxKind.StringKeyword) return { is: 'text' };
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return { is: 'flag' };
  if (ts.isLiteralTypeNode(type)) return { is: 'word', words: [type.literal.getText().slice(1, -1)] };
  if (ts.isTypeLiteralNode(type)) return group(members(type.members, named));
  if (ts.isIntersectionTypeNode(type)) return group(type.types.flatMap((one) => fieldsOf(inner(one))));
  if (ts.isUnionTypeNode(type)) return union(type.types.map(inner));
  if (ts.isTypeReferenceNode(type)) return reference(type, named);
  throw new Error(`views have no fields of the type ${type.getText()}`);
}

/** Reads the types of views out of TypeScript files, relative to the package; types of the same name are one. */
export function viewTypes(files: readonly string[]): ViewTypes {
  const declared = new Map<string, Declared>();
  for (const file of files)
    for (const node of ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022, true).statements)
      if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
        declared.set(node.name.text, node);
  const of: Named = (name) => {
    const node = declared.get(name);
    if (!node) throw new Error(`no file of views declares the type ${name}`);
    if (ts.isInterfaceDeclaration(node)) return { is: 'group', name, fields: members(node.members, of) };
    const holds = holdsOf(node.type, of);
    return holds.is === 'group' || holds.is === 'either' ? { ...holds, name } : holds;
  };
  const about = (name: string): string => {
    const node = declared.get(name);
    return node ? commentOf(node) : '';
  };
  return { of, has: (name) => declared.has(name), about };
}
