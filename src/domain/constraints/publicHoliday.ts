import type { Constraint } from "./constraint";
import { costs, ruledOut } from "./constraint";
import { WEIGHTS } from "./weights";

/** Nobody is asked to meet on a public holiday of the place where they are. */
export const publicHoliday: Constraint = { id: "public-holiday", ...ruledOut("holiday") };

/** On a half day nobody is asked to meet from the hour on at which it is off. */
export const halfDay: Constraint = { id: "half-day", ...ruledOut("half-day") };

/** A day of public mourning is kept as its place keeps it. */
export const mourningDay: Constraint = { id: "mourning-day", ...ruledOut("mourning") };

/** A holiday whose date is still to be announced is kept free if another time can be found. */
export const uncertainHoliday: Constraint = {
  id: "uncertain-holiday",
  ...costs("holiday-uncertain", WEIGHTS.uncertainDate),
};
