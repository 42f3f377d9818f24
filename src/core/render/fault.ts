import { UserSlip } from '../../kit/user-slip.ts';

/** A place in a template, 1-based line, 0-based column as the parser counts. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong in a template before its file is known. */
export class Misplaced extends Error {
  readonly place: Place | null;
  constructor(message: string, place: Place | null) {
    super(message);
    this.place = place;
  }
}

/** A user's slip in a template file, with file, line and column. */
export const templateSlip = (file: string, message: string, place: Place | null): UserSlip =>
  new UserSlip(
    place === null ? `${file}: ${message}` : `${file}:${place.line}:${place.column + 1}: ${message}`,
  );

const ABSENT = /^"(.*)" not defined in /;

/** A field below one that is absent or is words: the engine breaks off in JavaScript's words, without a place. */
const WITHIN = /^Cannot (?:read properties of .*\(reading|use 'in' operator to search for) '(.*?)'/;

const placeOf = (error: object): Place | null => {
  const { lineNumber: line, column } = error as { readonly lineNumber?: unknown; readonly column?: unknown };
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : null;
};

/** Any failure of a template as a slip that names the file; one that has its file already stays as it is. */
export const located = (file: string, error: unknown): UserSlip => {
  if (error instanceof UserSlip) return error;
  if (error instanceof Misplaced) return templateSlip(file, error.message, error.place);
  if (error instanceof RangeError) return templateSlip(file, 'it calls itself without end', null);
  if (!(error instanceof Error)) return templateSlip(file, String(error), null);
  const [, absent] = ABSENT.exec(error.message) ?? WITHIN.exec(error.message) ?? [];
  const message =
    absent === undefined ? (error.message.split('\n')[0] ?? '') : `the view has no field "${absent}"`;
  return templateSlip(file, message, placeOf(error));
};
