import type { Instant } from "../../domain/time/interval";
import { isLocalDate } from "../../domain/time/localDate";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import { clockText } from "../../domain/time/zonedText";

/** What a `datetime-local` field shows of an instant, on the clock of `zone`. */
export const localText = (instant: Instant, zone: Zone, zones: ZoneData): string => {
  const { date, wallMinutes } = zones.readAt(zone, instant);
  return `${date}T${clockText(wallMinutes)}`;
};

/** The way back; undefined while somebody is still typing. */
export const instantOfText = (text: string, zone: Zone, zones: ZoneData): Instant | undefined => {
  const [, date, hours, minutes] = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/.exec(text) ?? [];
  if (date === undefined || !isLocalDate(date)) return undefined;
  return zones.instantAt(zone, date, Number(hours) * 60 + Number(minutes));
};
