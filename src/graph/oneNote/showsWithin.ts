/** Observed: a change takes seconds to show in OneNote. Until then "not found" proves nothing about what was just sent. */
export const SHOWS_WITHIN_MS = 30_000;
