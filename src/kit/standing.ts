/** Item statuses that leave nothing to do; an absent status counts as not started. */
const CLOSED = new Set(['complete', 'verified', 'dropped']);

/** Tells whether there is still something to do on an item. */
export const isOpen = ({ status }: { readonly status?: string | null | undefined }): boolean =>
  !CLOSED.has(status ?? '');

/** Tells whether an item is said to be done, checked or not. */
export const isClaimed = ({ status }: { readonly status?: string | null | undefined }): boolean =>
  status === 'complete' || status === 'verified';

/** Tells whether an item counts: it was not dropped. */
export const isKept = ({ status }: { readonly status?: string | null | undefined }): boolean =>
  status !== 'dropped';

/** Tells whether work has begun, or is over. */
export const isBegun = ({ status }: { readonly status?: string | null | undefined }): boolean =>
  status !== undefined && status !== null && status !== 'not_started';
