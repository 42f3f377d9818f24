/** The largest plan file, in KiB of UTF-8. */
export const KIBIBYTES = 512;

/** How deep maps and lists may nest; the whole plan is level 1. */
export const LEVELS = 40;

/** How many keys, values, maps and lists a plan may hold together. */
export const NODES = 50_000;

/** How long one text may be, in UTF-16 units. */
export const CHARACTERS = 65_536;
