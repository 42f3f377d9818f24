/** Done, and nothing at or above the fail level. */
export const OK = 0;
/** Findings at or above the fail level, or more warnings than allowed. */
export const FINDINGS = 1;
/** Could not do it: a bad call, config or path, no plan, an answer needed and no terminal. */
export const UNABLE = 2;
/** A bug of the program. */
export const BUG = 3;
/** Stopped by Ctrl-C. */
export const INTERRUPTED = 130;
