import type { z } from 'zod';
import type { Opened } from '../core/open.ts';
import type { Facets } from '../kit/facets.ts';
import type { Finding } from '../kit/finding.ts';
import type { History } from '../kit/history.ts';
import type { AnyKind } from '../kit/kind.ts';
import type { AnyRule } from '../kit/rule.ts';

/** A plan's text as read; `facets` is null where no plan could be made out. */
export interface Reading {
  readonly path: string;
  readonly opened: Opened;
  readonly facets: Facets | null;
}

/** A file of the house as the engine found it. */
export interface Verdict {
  readonly findings: readonly Finding[];
  /** What is wrong around the plan, such as a faulty config; null where nothing is. */
  readonly trouble: string | null;
}

/** The engine of `lint`, as the editor needs it. Paths are absolute; the edge gives disk, Git and clock. */
export interface Engine {
  /** The kind that a text names, by a look at the text alone. */
  readonly kindOf: (text: string) => AnyKind | null;
  /** Whether a text is a plan by the rules of discovery. */
  readonly isPlan: (path: string, text: string) => boolean;
  readonly read: (path: string, text: string) => Promise<Reading>;
  /** The plan's past, which only Git can tell; null where there is none. */
  readonly past: (reading: Reading) => Promise<History | null>;
  readonly judge: (reading: Reading, past: History | null) => Promise<Verdict>;
  /** What is wrong in `pip.config.yaml` itself; null where the file is another. */
  readonly config: (path: string, text: string) => readonly Finding[] | null;
  readonly schema: (kind: string) => Promise<z.ZodType | null>;
  readonly kinds: readonly string[];
  readonly ruleIds: (kind: string) => readonly string[];
  readonly rule: (id: string) => AnyRule | null;
  /** Where a rule comes from, in one line. */
  readonly citation: (rule: AnyRule) => string;
  readonly today: () => string;
  /** Reads the house's config anew before the next verdict. */
  readonly refresh: () => void;
}
