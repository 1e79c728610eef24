import type { Instant } from "../time/interval";
import { parseInstant } from "../time/isoText";

/** The days that the engine can plan. Its lines count minutes in 32 bits, and no zone rules are known beyond. */
export const REACH = "from 1970-01-01 to 2999-12-31";

/** Is this an instant that the engine can compute with? */
export const isWithinReach = (instant: Instant): boolean => instant >= 0 && instant < BEYOND;

const BEYOND = parseInstant("3000-01-01T00:00:00Z") ?? 0;
