/**
 * A kind's schema boiled down to plain data: what the reader needs to tell text from numbers, and what each field
 * means to the shared rules. Generated from the zod schema, so that linting a clean plan need not load zod.
 */
export type Shape = TextShape | ScalarShape | MapShape | RecordShape | ListShape | EitherShape;

/** What a text field is to the rules that read across kinds. */
export interface Meaning {
  /** An id: the sort of thing that the map around it is (`concern`, `action`, …). */
  readonly names?: string;
  /** The sorts of thing that this text refers to by id within the plan. */
  readonly ref?: readonly string[];
  /** A file that this text points to, and the kind that it must have. */
  readonly link?: string;
  /** A person or post who answers (`owner`, `lead`, …) or otherwise takes part. */
  readonly who?: string;
  /** Text judged by the wording rules: which field of theirs it is. */
  readonly prose?: string;
  /** Somebody else's words, or facts as seen: never taken for a placeholder. */
  readonly verbatim?: true;
  /** What a date or time is: `due`, `start`, `end`, `log`, … */
  readonly time?: string;
}

export interface TextShape extends Meaning {
  readonly is: 'text' | 'id' | 'day' | 'when';
}

export interface ScalarShape extends Meaning {
  readonly is: 'number' | 'integer' | 'flag' | 'choice' | 'scalar' | 'free';
  /** The words that a choice takes. */
  readonly of?: readonly string[];
  readonly min?: number;
  readonly max?: number;
}

export interface MapShape extends Meaning {
  readonly is: 'map';
  readonly keys: { readonly [key: string]: Shape };
  readonly required?: readonly string[];
  /** What a list item of this map is (`action`, `risk`, …), where it is a thing of its own. */
  readonly sort?: string;
}

export interface RecordShape extends Meaning {
  readonly is: 'record';
  readonly value: Shape;
  /** The sorts of thing that the keys refer to. */
  readonly keyRef?: readonly string[];
}

export interface ListShape extends Meaning {
  readonly is: 'list';
  readonly item: Shape;
  /** One item will do without a list. */
  readonly one?: true;
}

/** One of several shapes; the node's own form (scalar, map, list) picks. */
export interface EitherShape extends Meaning {
  readonly is: 'either';
  readonly of: readonly Shape[];
}
