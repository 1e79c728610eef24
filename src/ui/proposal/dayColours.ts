// Day is light and night is dark in every theme. No token of Fluent is: each follows the theme.
// A file of its own: styles are computed while the app is built, and can read only plain constants.

/** Working hours. */
export const DAY_COLOUR = "#ffeaa3";
/** Early and late hours. */
export const DUSK_COLOUR = "#b7bfdc";
/** The night. */
export const NIGHT_COLOUR = "#1f2f66";
/** Busy time on a day. */
export const BUSY_COLOUR = "#6b5200";
/** Below the slanted lines of what somebody asked for, whose ink is that of busy time. */
export const ASKED_COLOUR = "#fff6d6";
/** Words on a day. */
export const DAY_INK = "#3d2b00";
