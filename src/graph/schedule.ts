import { isRecord } from "../domain/shared/shape";
import type { CalendarItem, MailboxHours, PersonCalendar, Show } from "../domain/people/myTime/calendarReader";
import { plusMinutes, type Instant } from "../domain/time/interval";
import { parseInstant } from "../domain/time/isoText";
import type { Weekday, ZoneData } from "../domain/time/zoneData";
import { arrayOf, textOf, type JsonObject } from "./transport/json";
import { readMailboxZone } from "./mailboxZone";

/** What a reading of schedules needs besides the answer. */
interface ScheduleReading {
  /** Start of the window that was asked for, and the length of one letter of `availabilityView`. */
  readonly start: Instant;
  readonly viewMinutes: number;
  readonly zones: Pick<ZoneData, "isKnown">;
}

/**
 * One `scheduleInformation` as a person's calendar. Subject, place and "private" of other people's meetings end here (D6):
 * only times and how they are shown are copied. A calendar that is refused, or in which one time cannot be read, is unknown.
 */
export const readSchedule = (schedule: JsonObject, reading: ScheduleReading): PersonCalendar => {
  const hours = readHours(schedule.workingHours, reading.zones);
  const items = isRecord(schedule.error) ? undefined : readItems(schedule, reading);
  return { ...(items ? { kind: "known", items } : { kind: "unknown" }), ...(hours && { hours }) };
};

const readItems = (schedule: JsonObject, reading: ScheduleReading): readonly CalendarItem[] | undefined => {
  if (!Array.isArray(schedule.scheduleItems)) return readView(textOf(schedule.availabilityView), reading);
  const items = schedule.scheduleItems.map(readItem);
  return items.every((item) => item !== undefined) ? items : undefined;
};

const SHOWN: ReadonlyMap<string, Show> = new Map([
  ["free", "free"],
  ["tentative", "tentative"],
  ["busy", "busy"],
  ["oof", "away"],
  ["workingelsewhere", "elsewhere"],
]);

/** An unknown status counts as busy: better one time too few than a clash. */
const readItem = (item: unknown): CalendarItem | undefined => {
  if (!isRecord(item)) return undefined;
  const [start, end] = [readUtcMoment(item.start), readUtcMoment(item.end)];
  if (start === undefined || end === undefined || end < start) return undefined;
  return { window: { start, end }, show: SHOWN.get((textOf(item.status) ?? "").toLowerCase()) ?? "busy" };
};

/** Accepts UTC only, because that is what we ask for. */
export const readUtcMoment = (moment: unknown): Instant | undefined =>
  isRecord(moment) && moment.timeZone === "UTC" ? parseInstant(`${textOf(moment.dateTime) ?? ""}Z`) : undefined;

const VIEW: Readonly<Record<string, Show>> = {
  "0": "free",
  "1": "tentative",
  "2": "busy",
  "3": "away",
  "4": "elsewhere",
};

/** Some people show their time only as one letter for each part of the window. */
const readView = (
  view: string | undefined,
  { start, viewMinutes }: ScheduleReading,
): readonly CalendarItem[] | undefined => {
  if (view === undefined) return undefined;
  const at = (index: number): Instant => plusMinutes(start, index * viewMinutes);
  return Array.from(view)
    .map((letter, i) => ({ window: { start: at(i), end: at(i + 1) }, show: VIEW[letter] ?? "busy" }))
    .filter(({ show }) => show !== "free");
};

const WEEK = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const readHours = (hours: unknown, zones: Pick<ZoneData, "isKnown">): MailboxHours | undefined => {
  if (!isRecord(hours)) return undefined;
  const named = new Set(arrayOf(hours.daysOfWeek).map((day) => String(day).toLowerCase()));
  const days = WEEKDAYS.filter((_, i) => named.has(WEEK[i] ?? ""));
  const [from, to] = [readWall(hours.startTime), readWall(hours.endTime)];
  const zone = readMailboxZone(hours.timeZone, zones);
  if (days.length === 0 || from === undefined || to === undefined || zone === undefined) return undefined;
  return { days, fromMinutes: from, toMinutes: to > from ? to : to + 24 * 60, zone };
};

const readWall = (text: unknown): number | undefined => {
  const wall = /^(\d{2}):(\d{2}):\d{2}/.exec(textOf(text) ?? "");
  return wall ? Number(wall[1]) * 60 + Number(wall[2]) : undefined;
};
