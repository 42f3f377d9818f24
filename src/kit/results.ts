import type { Finding, Nature } from './finding.ts';

/** What was found in one file. */
export interface FileResult {
  /** Relative to where the command ran, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Findings set aside by waivers, inline disables or a baseline. */
  readonly suppressed: number;
  /** The plan is about one person, or may be: its kind could not be read. */
  readonly people?: boolean;
}

/** What was found in all files, counted: by severity, by nature, and what was set aside. */
export interface Summary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly advice: number;
  readonly suppressed: number;
  readonly byNature: Readonly<Record<Nature, number>>;
}

/** What `lint` hands to a reporter. */
export interface Results {
  readonly tool: { readonly name: string; readonly version: string };
  /** The day of the verdict. */
  readonly asOf: string;
  readonly files: readonly FileResult[];
  readonly summary: Summary;
  /** What the reporter may say of a rule: its help text and where it comes from. */
  readonly rules: readonly RuleFacts[];
}

/** The part of a rule that reporters print. */
export interface RuleFacts {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly help: string;
  readonly nature: Nature;
  readonly severity: Finding['severity'];
  readonly cites: readonly { readonly source: string; readonly section: string }[];
}

/** What a reporter may know of the place that it writes for. */
export interface Surroundings {
  /** Where the output goes shows colours. */
  readonly colour: boolean;
  readonly columns: number;
  /** The output is a log of CI, which more people read than the plan. */
  readonly inCi?: boolean;
  /** From where the command ran to the repository's root, `` or `plans/` with a final slash. */
  readonly prefix: string;
  /** The name that was typed: `pip`, `pdp`, `pip-plan`, … */
  readonly program: string;
  /** sha256 in hex; hashing comes from the edge. */
  readonly hash: (text: string) => string;
}

/** The whole contract of a reporter. */
export interface Reporter {
  readonly id: string;
  /** One line for the help. */
  readonly about: string;
  /** Machine formats leave stdout empty when the command fails. */
  readonly machine: boolean;
  readonly report: (results: Results, surroundings: Surroundings) => string;
}
