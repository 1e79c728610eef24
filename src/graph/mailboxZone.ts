import { isRecord } from "../domain/shared/shape";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import { numberOf, textOf, type JsonObject } from "./transport/json";
import { zoneByWindowsName } from "./windowsZones";

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
