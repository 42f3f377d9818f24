import type { Figure, Tag } from '../../kit/page.ts';
import type { Table } from '../../kit/table.ts';
import type { Line, ReportView } from './view-fields.ts';

/** A line of the contents. */
export type ContentsLine = {
  /** The section's anchor, `#risks`. */
  readonly href: string;
  /** Its number or letter. */
  readonly num: string;
  /** Its heading. */
  readonly title: string;
};

/** What `force-pip/pack` is given: all that the report is, and what follows. */
export type PackView = ReportView & {
  /** Said where the meeting is asked for nothing; else empty. */
  readonly noAsk: string;
  /** Heading of the counts: how many actions, how many open. */
  readonly standsTitle: string;
  /** The computed ratings, counted. */
  readonly tags: readonly Tag[];
  /** What leads judged, and where that differs. */
  readonly judged: string;
  /** Heading of the news: since when. */
  readonly newsTitle: string;
  /** As much news as the first page holds. */
  readonly firstNews: readonly Line[];
  /** How much more there is, and where; may be empty. */
  readonly newsMore: string;
  /** Why nobody can say what has changed; empty where that is known. */
  readonly newsUnknown: string;
  /** All the news. */
  readonly news: readonly Line[];
  /** What the marks in the table of travel mean, and how many measures more there are. */
  readonly travelMore: string;
  /** The plan's summary in full. */
  readonly summary: string;
  /** The sections of the paper. */
  readonly contents: readonly ContentsLine[];
  /** Actions by status as a drawing; none without actions. */
  readonly status: readonly Figure[];
  /** What is due by the meeting and by the next; none where nothing is. */
  readonly due: readonly Table[];
};
