/** Something that stands on one day of a calendar. */
export interface Happening {
  /** Stays the same when the day moves, so that calendars move the entry instead of adding one. */
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly title: string;
  /** Lines below the title; may be empty. */
  readonly detail: string;
}
