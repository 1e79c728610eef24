import { isWithinReach } from "../../domain/proposals/reach";
import { toInstant, type Instant, type Interval } from "../../domain/time/interval";
import type { JsonObject } from "../transport/json";

/** A list that is absent is empty (P8); a list with something unreadable in it is unreadable. */
export const readList = <T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
};

/** `start` and `end` as instants; the end is not before the start. */
export const readInterval = ({ start, end }: JsonObject): Interval | undefined =>
  isInstant(start) && isInstant(end) && start <= end ? { start, end } : undefined;

/** A whole number of milliseconds on a day that the engine can plan. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === "number" && Number.isSafeInteger(value) && isWithinReach(toInstant(value));

/** A whole number from 0 to `most`. */
export const isWholeUpTo = (most: number, value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;
