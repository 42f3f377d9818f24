import type { Path } from '../../kit/finding.ts';
import type { ListShape, MapShape, RecordShape, Shape } from '../../kit/shape.ts';
import { fits } from './fits.ts';

/** What a schema refuses at a path, in the three sorts that need words of their own. */
export type Issue =
  | { readonly code: 'unrecognized_keys'; readonly path: Path; readonly keys: readonly string[] }
  | { readonly code: 'invalid_union'; readonly path: Path; readonly errors: readonly (readonly Issue[])[] }
  | { readonly code: 'wrong'; readonly path: Path; readonly goesOn?: true };

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const wrong: Issue = { code: 'wrong', path: [] };

/** Of the right type, so that zod goes on with its other checks: a text that is no day, a number out of bounds. */
const offBounds: Issue = { code: 'wrong', path: [], goesOn: true };

const goesOn = (issue: Issue): boolean =>
  issue.code === 'unrecognized_keys' || (issue.code === 'wrong' && issue.goesOn === true);

const under = (key: string | number, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [key, ...issue.path] }));

/**
 * What the zod schema that a shape was generated from refuses of data: the same places with the same branches of a
 * choice of forms, so that zod need not be loaded to say so. A test holds the two together.
 */
export function issuesOf(data: unknown, shape: Shape): readonly Issue[] {
  switch (shape.is) {
    case 'map':
      return mapIssues(data, shape);
    case 'record':
      return recordIssues(data, shape);
    case 'list':
      return listIssues(data, shape);
    case 'either':
      return oneOf(shape.of.map((form) => () => issuesOf(data, form)));
    default:
      if (fits(data, shape)) return [];
      return isOfType(data, shape) ? [offBounds] : [wrong];
  }
}

const isOfType = (data: unknown, { is }: Shape): boolean =>
  is === 'day' ? typeof data === 'string' : is === 'integer' && Number.isSafeInteger(data);

function mapIssues(data: unknown, { keys, required }: MapShape): readonly Issue[] {
  if (!isMap(data)) return [wrong];
  const missing = (required ?? []).filter((key) => data[key] === undefined);
  const known = Object.keys(keys).filter((key) => data[key] !== undefined && Object.hasOwn(data, key));
  const foreign = Object.keys(data).filter((key) => !Object.hasOwn(keys, key));
  return [
    ...missing.flatMap((key) => under(key, [wrong])),
    ...known.flatMap((key) => under(key, keys[key] ? issuesOf(data[key], keys[key]) : [])),
    ...(foreign.length > 0 ? [{ code: 'unrecognized_keys', path: [], keys: foreign } as const] : []),
  ];
}

function recordIssues(data: unknown, { value }: RecordShape): readonly Issue[] {
  if (!isMap(data)) return [wrong];
  return Object.keys(data).flatMap((key) => under(key, issuesOf(data[key], value)));
}

function listIssues(data: unknown, { item, one }: ListShape): readonly Issue[] {
  const items = () =>
    Array.isArray(data) ? data.flatMap((value, i) => under(i, issuesOf(value, item))) : [wrong];
  return one ? oneOf([() => issuesOf(data, item), items]) : items();
}

function oneOf(forms: readonly (() => readonly Issue[])[]): readonly Issue[] {
  const errors: (readonly Issue[])[] = [];
  for (const form of forms) {
    const issues = form();
    if (issues.length === 0) return [];
    errors.push(issues);
  }
  // As zod does: where one form alone was of the right type, what is wrong is said of that one.
  const near = errors.filter((issues) => issues.every(goesOn));
  return near.length === 1 ? (near[0] ?? []) : [{ code: 'invalid_union', path: [], errors }];
}
