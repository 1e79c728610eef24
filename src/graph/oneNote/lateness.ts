/** A change was seen to take seconds to show in OneNote. Until then "not there" proves nothing about what was just sent. */
export const SHOWS_WITHIN_MS = 30_000;
