import { plusMinutes, type Instant } from "../../domain/time/interval";
import { graphText, parseInstant } from "../../domain/time/isoText";
import { isLocalDate } from "../../domain/time/localDate";
import type { Zone, ZoneData } from "../../domain/time/zoneData";
import { type CustomZone, people } from "../seed/people";
import { isGraphObject, errorPage, refuse } from "./answers";
import type { Json, GraphObject } from "./rows";
import type { Middleware, World } from "./world";

/** Windows zone names of the seed's mailboxes and of the documented examples. */
const WINDOWS: Readonly<Record<string, Zone>> = {
  "Pacific Standard Time": "America/Los_Angeles",
  "Eastern Standard Time": "America/New_York",
  "China Standard Time": "Asia/Shanghai",
  ...Object.fromEntries(people.map(({ mailboxZone, zone }) => [mailboxZone, zone])),
};

/** The IANA zone of a name that Graph accepts: UTC, Windows or IANA. */
export const zoneNamed = (name: string, zones: ZoneData): Zone | undefined => {
  if (/^(utc|tzone:\/\/microsoft\/utc)$/i.test(name)) return "Etc/UTC";
  const zone = WINDOWS[name] ?? name;
  return zones.isKnown(zone) && !zone.startsWith("posix:") ? zone : undefined;
};

const LOCAL = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/;

/** Reads a `dateTimeTimeZone`; undefined when it is none. */
export const parseDateTime = (value: Json | undefined, zones: ZoneData): Instant | undefined => {
  if (!isGraphObject(value) || typeof value.dateTime !== "string") return undefined;
  const name = value.timeZone ?? "UTC";
  const zone = typeof name === "string" ? zoneNamed(name, zones) : undefined;
  if (zone === undefined) return undefined;
  const [, date, hours, minutes] = LOCAL.exec(value.dateTime) ?? [];
  // With an offset in the text, the zone is ignored.
  if (date === undefined || !isLocalDate(date)) return parseInstant(value.dateTime);
  return zones.instantAt(zone, date, Number(hours) * 60 + Number(minutes));
};

/** Formats a `dateTimeTimeZone` in the requested zone. */
export const dateTimeIn = (instant: Instant, name: string, zones: ZoneData): GraphObject => {
  const zone = zoneNamed(name, zones) ?? "Etc/UTC";
  const shifted = plusMinutes(instant, zones.offsetMinutesAt(zone, instant));
  return { dateTime: graphText(shifted), timeZone: name };
};

/** The zone of `Prefer: outlook.timezone="…"`: UTC when absent, undefined without double quotes. */
export const preferredZone = (prefer: string | undefined): string | undefined => {
  const [, value] = /outlook\.timezone\s*=\s*([^,;]+)/i.exec(prefer ?? "") ?? [];
  if (value === undefined) return "UTC";
  return /^"([^"]+)"\s*$/.exec(value)?.[1];
};

/** A mailbox's zone as getSchedule shows it. */
export const timeZoneOf = (zone: string | CustomZone): GraphObject =>
  typeof zone === "string" ? { name: zone } : customTimeZone(zone);

const customTimeZone = ({ bias, standard, daylight }: CustomZone): GraphObject => {
  const at = { time: "02:00:00.0000000", dayOfWeek: "sunday", year: 0 };
  return {
    "@odata.type": "#microsoft.graph.customTimeZone",
    bias,
    name: "Customized Time Zone",
    standardOffset: { ...at, dayOccurrence: standard.dayOccurrence, month: standard.month },
    daylightOffset: { daylightBias: -60, ...at, dayOccurrence: daylight.dayOccurrence, month: daylight.month },
  };
};

/** `Prefer: outlook.timezone`: the real service fails on a malformed value and rejects an unknown zone. */
export const withZoneWish =
  (world: World): Middleware =>
  async (c, next) => {
    const zone = preferredZone(c.req.header("Prefer"));
    if (zone === undefined) return errorPage(500, "Internal Server Error");
    if (zoneNamed(zone, world.zones) !== undefined) return next();
    const message = `The following TimeZone value is not supported: '${zone}'.`;
    return refuse({ clock: world.clock, request: c.req.raw }, 400, "TimeZoneNotSupportedException", message);
  };
