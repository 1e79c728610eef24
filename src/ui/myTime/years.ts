import type { LocalDate } from "../../domain/time/zoneData";

/** The year of a date, and the one after it. */
export const yearsFrom = (today: LocalDate): readonly [number, number] => {
  const year = Number(today.slice(0, 4));
  return [year, year + 1];
};

/** From October on, people look at the next year. */
export const isLate = (today: LocalDate): boolean => Number(today.slice(5, 7)) >= 10;
