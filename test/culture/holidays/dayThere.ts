import type { Holiday, RegionCalendar } from "../../../src/domain/calendars/holiday";
import { loadRegion } from "../../../src/culture/holidays/load";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../../../src/domain/time/localDate";

/** A region that must be there. */
export const load = async (id: string): Promise<RegionCalendar> => {
  const calendar = await loadRegion(id);
  if (!calendar) throw new Error(`${id} is missing`);
  return calendar;
};

export const on = ({ holidays }: RegionCalendar, date: string): Holiday | undefined =>
  holidays.find((day) => day.date === date);
export const isOff = (day: Holiday | undefined): boolean => day?.kind === "public" || day?.kind === "substitute";

/** What people do on a date there: their week, unless a holiday or an exchanged day says otherwise. */
export const dayThere = (calendar: RegionCalendar, date: string): "off" | "half" | "working" => {
  const day = on(calendar, date);
  if (day?.kind === "make-up-workday") return "working";
  if (isOff(day)) return "off";
  const weekday = weekdayOfDay(dayNumberOf(date));
  const week = calendar.weeks.find(({ from = "", to = "9" }) => from <= date && date <= to);
  if (week?.off.includes(weekday)) return "off";
  return week?.half?.some((half) => half.day === weekday) ? "half" : "working";
};

/** `days` dates from `start` on. */
export const spread = (start: string, days: number): readonly string[] =>
  Array.from({ length: days }, (_, i) => dateOfDay(dayNumberOf(start) + i));

/** Those of `days` dates from `start` on that are public holidays there. */
export const closedOn = async (region: string, start: string, days = 1): Promise<readonly string[]> => {
  const calendar = await load(region);
  return spread(start, days).filter((date) => isOff(on(calendar, date)));
};
