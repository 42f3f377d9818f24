/** The documents that rules come from, and practice beyond them. */
export const sources = {
  college: {
    title: 'Developing a performance improvement plan',
    by: 'College of Policing',
    published: '2026-04-28',
  },
  mps: {
    title: 'MPS action plan (best value recommendations)',
    by: 'Metropolitan Police Service',
    published: '2003',
  },
  guide: {
    title: 'Personal development and performance improvement plans',
    by: 'engineering management guide',
  },
  practice: { title: 'Established practice beyond the three documents', by: 'named in the section' },
} as const;

/** A document by its short name. */
export type SourceId = keyof typeof sources;

/** A document and the heading of the section within it; for `practice`, what it rests on. */
export interface Cite {
  readonly source: SourceId;
  readonly section: string;
}

/** One for each document: cites a section of it by its heading. */
export const college = (section: string): Cite => ({ source: 'college', section });
export const mps = (section: string): Cite => ({ source: 'mps', section });
export const guide = (section: string): Cite => ({ source: 'guide', section });
export const practice = (section: string): Cite => ({ source: 'practice', section });
