import type { Instant } from "./interval";
import { parseInstant } from "./isoText";
import type { LocalDate } from "./zoneData";

/** The dates that the engine supports. Its step functions count minutes in 32 bits, which end in the year 6053. */
export const REACH = "from 1970-01-01 to 2999-12-31";

/** True for an instant that the engine supports. */
export const isWithinReach = (instant: Instant): boolean => instant >= 0 && instant < BEYOND;

/** True for a date that the engine supports. Dates compare as texts. */
export const isDateWithinReach = (date: LocalDate): boolean => date >= "1970-01-01" && date <= "2999-12-31";

const BEYOND = parseInstant("3000-01-01T00:00:00Z") ?? 0;
