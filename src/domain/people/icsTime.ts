import { MS_PER_MINUTE, type Instant, type Interval } from "../time/interval";
import { dayNumberOf, isLocalDate } from "../time/localDate";
import type { LocalDate, Zone, ZoneData } from "../time/zoneData";
import type { IcsProperty } from "./icsComponents";

/** A moment of a calendar file: a date, or a wall-clock time in a zone. */
export interface IcsTime {
  readonly date: LocalDate;
  /** Absent for a whole day. */
  readonly minutes?: number;
  readonly zone: Zone;
}

/** What is asked of a calendar file. */
export interface IcsQuestion {
  readonly window: Interval;
  /** Where times count that name no zone, and whole days. */
  readonly ownZone: Zone;
  readonly zones: ZoneData;
  readonly zoneByWindowsName: ReadonlyMap<string, Zone>;
}

/** Which zone a `TZID` means; undefined when nobody can say. */
export type ZoneOfTzid = (tzid: string) => Zone | undefined;

const TIME = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/** Reads one value of a time property. `ownZone` counts for times and days that name no zone. */
export const readIcsTime = (
  { params }: Pick<IcsProperty, "params">,
  value: string,
  ownZone: Zone,
  zoneOf: ZoneOfTzid,
): IcsTime | undefined => {
  const [, year, month, day, hour, minute, , utc] = TIME.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  if (!isLocalDate(date)) return undefined;
  if (hour === undefined) return { date, zone: ownZone };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const tzid = params.get("TZID");
  const zone = utc === "Z" ? "Etc/UTC" : tzid === undefined ? ownZone : zoneOf(tzid);
  return zone === undefined ? undefined : { date, minutes: Number(hour) * 60 + Number(minute), zone };
};

/** When it is, the date being moved by `days`. */
export const instantOf = ({ date, minutes = 0, zone }: IcsTime, zones: ZoneData): Instant =>
  zones.instantAt(zone, date, minutes);

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Whole days and milliseconds of `P1DT2H`. Days follow the clock on the wall, hours do not. */
export const readDuration = (text: string): { readonly days: number; readonly ms: number } | undefined => {
  const match = DURATION.exec(text.trim());
  if (!match || match[1] === "-") return undefined;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  return {
    days: (weeks ?? 0) * 7 + (days ?? 0),
    ms: ((hours ?? 0) * 60 + (minutes ?? 0)) * MS_PER_MINUTE + (seconds ?? 0) * 1000,
  };
};

/** Days from one date to another. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumberOf(to) - dayNumberOf(from);
