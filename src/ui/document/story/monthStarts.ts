import type { LocalDate } from "../../../domain/time/zoneData";

/** The first days of the months between two dates. */
export const monthStarts = (from: LocalDate, to: LocalDate): readonly LocalDate[] => {
  const starts: LocalDate[] = [];
  let [year = 0, month = 1] = from.split("-").map(Number);
  for (let start = ""; start < to && starts.length < 24;) {
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year += 1;
    start = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
    if (start <= to) starts.push(start);
  }
  return starts;
};
