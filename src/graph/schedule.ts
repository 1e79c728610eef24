import type { CalendarItem, MailboxHours, PersonCalendar, Show } from "../domain/people/myTime/calendarReader";
import { isRecord } from "../domain/shared/shape";
import { type Instant, plusMinutes } from "../domain/time/interval";
import { parseInstant } from "../domain/time/isoText";
import type { Weekday, Zone, ZoneData } from "../domain/time/zoneData";
import { arrayOf, type JsonObject, numberOf, textOf } from "./transport/json";
import { zoneByWindowsName } from "./windowsZones";

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
  const named = new Set(arrayOf(hours.daysOfWeek).map((day) => textOf(day)?.toLowerCase()));
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

/**
 * The zone of a mailbox's working hours; undefined when it cannot be understood, never UTC and never this device's own.
 *
 * A mailbox says a Windows name, an IANA name, or "Customized Time Zone" with rules, which are read as a `posix:` zone.
 */
export const readMailboxZone = (timeZone: unknown, zones: Pick<ZoneData, "isKnown">): Zone | undefined => {
  if (!isRecord(timeZone)) return undefined;
  const name = textOf(timeZone.name) ?? "";
  const zone = numberOf(timeZone.bias) === undefined ? (zoneByWindowsName.get(name) ?? name) : readRules(timeZone);
  return zone !== undefined && zones.isKnown(zone) ? zone : undefined;
};

/**
 * `bias` is minutes to add to local time to reach UTC, the sign that POSIX uses too: 480 and -60 in summer are Los Angeles.
 */
const readRules = ({ bias, standardOffset, daylightOffset }: JsonObject): Zone | undefined => {
  const standard = numberOf(bias);
  if (standard === undefined || Math.abs(standard) > 24 * 60) return undefined;
  const summerShift = isRecord(daylightOffset) ? (numberOf(daylightOffset.daylightBias) ?? 0) : 0;
  if (summerShift === 0 || isNever(standardOffset) || isNever(daylightOffset)) return `posix:STD${posixTime(standard)}`;
  const [start, end] = [readChange(daylightOffset), readChange(standardOffset)];
  if (start === undefined || end === undefined) return undefined;
  return `posix:STD${posixTime(standard)}DST${posixTime(standard + summerShift)},${start},${end}`;
};

/** Month 0 is how Windows writes "the clocks do not change". */
const isNever = (change: unknown): boolean => !isRecord(change) || (numberOf(change.month) ?? 0) === 0;

const DAYS = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/** `M3.2.0/2:00`. A change with a year happens once and is no rule; it cannot be read. */
const readChange = (change: unknown): string | undefined => {
  if (!isRecord(change) || (numberOf(change.year) ?? 0) !== 0) return undefined;
  const weekday = DAYS.indexOf((textOf(change.dayOfWeek) ?? "").toLowerCase());
  const [month, week] = [numberOf(change.month) ?? 0, numberOf(change.dayOccurrence) ?? 0];
  const time = /^(\d{2}):(\d{2}):\d{2}/.exec(textOf(change.time) ?? "");
  if (weekday < 0 || month > 12 || week < 1 || week > 5 || !time) return undefined;
  return `M${month}.${week}.${weekday}/${Number(time[1])}:${time[2]}`;
};

const posixTime = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
};
