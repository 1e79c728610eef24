import { corrections } from "./corrections";
import { MS_PER_MINUTE, MS_PER_HOUR, MS_PER_DAY, toInstant, plusMs, type Instant } from "./interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "./localDate";
import type { OffsetTable } from "./offsetTable";
import { createOffsetTable } from "./offsetTable";
import { parsePosixRule, posixOffsetAt } from "./posixRule";
import type { Zone, ZoneData } from "./zoneData";

/** Offsets of one zone: corrected, and as the runtime has them. */
interface ZoneTables {
  readonly used: OffsetTable;
  /** Absent without corrections. */
  readonly runtime?: OffsetTable;
}

/** Zone rules of the runtime with our dated corrections. Tables live as long as the result. */
export const createZoneData = (): ZoneData => {
  const corrected = corrections();
  const tables = new Map<Zone, ZoneTables | "unknown">();
  const find = (zone: Zone): ZoneTables | undefined => {
    let known = tables.get(zone);
    if (known === undefined) tables.set(zone, (known = createTables(zone, corrected) ?? "unknown"));
    return known === "unknown" ? undefined : known;
  };
  const get = (zone: Zone): ZoneTables => {
    const found = find(zone);
    if (!found) throw new Error(`Unknown zone "${zone}". Maybe it was not checked with isKnown?`);
    return found;
  };
  const isCorrected = (zone: Zone, instant: Instant): boolean => {
    const { used, runtime } = get(zone);
    return runtime !== undefined && runtime.offsetAt(instant) !== used.offsetAt(instant);
  };
  return {
    isKnown: (zone) => find(zone) !== undefined,
    offsetMinutesAt: (zone, instant) => get(zone).used.offsetAt(instant),
    readAt: (zone, instant) => readWall(instant, get(zone).used.offsetAt(instant)),
    instantAt: (zone, date, wallMinutes) =>
      instantOfWall(get(zone).used, dayNumberOf(date) * MS_PER_DAY + wallMinutes * MS_PER_MINUTE),
    mayBeCorrected: (zone) => get(zone).runtime !== undefined,
    isCorrected,
  };
};

/** Zones whose rules in this runtime differ from ours within a year of `around` (E14), in alphabetical order. */
export const staleZones = (zones: ZoneData, around: Instant): readonly Zone[] => {
  const isStale = (zone: Zone): boolean => {
    for (let day = -365; day <= 365; day++) {
      for (let hour = 0; hour < 24; hour++) {
        if (zones.isCorrected(zone, plusMs(around, day * MS_PER_DAY + hour * MS_PER_HOUR))) return true;
      }
    }
    return false;
  };
  return [...corrections().keys()].filter((zone) => zones.isKnown(zone) && isStale(zone)).sort();
};

const createTables = (zone: Zone, corrected: ReturnType<typeof corrections>): ZoneTables | undefined => {
  if (zone.startsWith("posix:")) {
    const rule = parsePosixRule(zone.slice("posix:".length));
    return rule && { used: createOffsetTable((epochMs) => posixOffsetAt(rule, epochMs)) };
  }
  const format = formatFor(zone);
  if (!format) return undefined;
  const probe = (epochMs: number): number => offsetShownBy(format, epochMs);
  const correction = corrected.get(zone) ?? corrected.get(format.resolvedOptions().timeZone);
  if (!correction) return { used: createOffsetTable(probe) };
  const { sinceMs, untilMs, rule } = correction;
  const correctedProbe = (epochMs: number): number =>
    epochMs >= sinceMs && epochMs < untilMs ? posixOffsetAt(rule, epochMs) : probe(epochMs);
  return { used: createOffsetTable(correctedProbe), runtime: createOffsetTable(probe) };
};

const formatFor = (zone: Zone): Intl.DateTimeFormat | undefined => {
  // Newer runtimes accept "+05:30" as a zone, and all of them read "" or undefined as the host's own.
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
};

const offsetShownBy = (format: Intl.DateTimeFormat, epochMs: number): number => {
  // "11/24/2026, 09:30:00": of all locales, only en-US keeps a fixed order.
  const [month = 1, day = 1, year = 0, hour = 0, minute = 0, second = 0] = format
    .format(epochMs)
    .split(/\D+/)
    .map(Number);
  const ahead = Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(epochMs / 1000) * 1000;
  // Of all zones since 1970 one had a part of a minute: Monrovia, 44:30 behind until January 1972.
  return Math.round(ahead / MS_PER_MINUTE);
};

const readWall = (instant: Instant, offsetMinutes: number): ReturnType<ZoneData["readAt"]> => {
  const local = instant + offsetMinutes * MS_PER_MINUTE;
  const day = Math.floor(local / MS_PER_DAY);
  const wallMinutes = Math.floor((local - day * MS_PER_DAY) / MS_PER_MINUTE);
  return { date: dateOfDay(day), weekday: weekdayOfDay(day), wallMinutes, offsetMinutes };
};

/**
 * `localMs` is the wall reading as if it were UTC. Offsets a day before and after show whether the clock changes near
 * it.
 */
const instantOfWall = ({ offsetAt }: OffsetTable, localMs: number): Instant => {
  const before = offsetAt(localMs - MS_PER_DAY);
  const byBefore = localMs - before * MS_PER_MINUTE;
  if (offsetAt(byBefore) === before) return toInstant(byBefore);
  const after = offsetAt(localMs + MS_PER_DAY);
  const byAfter = localMs - after * MS_PER_MINUTE;
  // Neither offset is consistent in a gap: the old one then moves the time forward by the gap.
  return toInstant(offsetAt(byAfter) === after ? byAfter : byBefore);
};
