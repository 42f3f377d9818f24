/** How much a finding weighs against `--fail-on`. */
export type Severity = 'error' | 'warning' | 'advice';

/** A severity, or `off`: what a config, an override or `--rule` may set for a rule. */
export type Level = Severity | 'off';

/** Why something is reported: not there yet, wrong, a judgement of words, due by now, or a tip. */
export type Nature = 'gap' | 'fault' | 'wording' | 'time' | 'tip';

/** `likely` marks wording rules that weigh evidence; they never rise above a warning by themselves. */
export type Confidence = 'certain' | 'likely';

/** Keys and indexes from the top of the plan; ends in the missing key where one is missing. */
export type Path = readonly (string | number)[];

/** Half-open range of UTF-16 offsets into a file's text, a byte order mark counted. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a rule says of a place in a plan, before the machine has found the line and weighed it. */
export interface Remark {
  readonly path: Path;
  readonly message: string;
  /** Half-open range of UTF-16 offsets in the field's decoded text: the phrase that earned the remark. */
  readonly phrase?: Span;
  /** Overrides the rule's severity for this clause. */
  readonly severity?: Severity;
  /** Overrides the rule's nature for this clause. */
  readonly nature?: Nature;
  /** Overrides the rule's `rises` for this clause. */
  readonly rises?: boolean;
  readonly confidence?: Confidence;
  /** Where what is said to be lacking may stand after all: a fault there, or something to fill in, says it already. */
  readonly unless?: readonly Path[];
  /** Where the key stands that a misspelt one was meant for. */
  readonly meant?: Path;
  /** Points at the key instead of the value. */
  readonly at?: 'key' | 'value';
}

/** One fault in one file; the JSON contract of `lint` is a list of these. Positions are 1-based. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly nature: Nature;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: string;
  readonly path: Path;
  /** The nearest ancestor's id, task or number; null where there is none. */
  readonly item: string | null;
  /** One line: what to read or type next. */
  readonly help: string;
}
