import type { Zone, ZoneData } from "../time/zoneData";
import { propertyOf, type IcsComponent } from "./icsComponents";
import type { ZoneOfTzid } from "./icsTime";
import { readRule } from "./icsRule";

/**
 * What the `TZID`s of a calendar mean: an IANA zone, a Windows name (by `zoneByWindowsName`), or rules that the file
 * spells out itself, read as a `posix:` zone. What cannot be understood has no zone, and is never guessed.
 */
export const zonesOfCalendar = (
  calendar: IcsComponent,
  zones: Pick<ZoneData, "isKnown">,
  zoneByWindowsName: ReadonlyMap<string, Zone>,
): ZoneOfTzid => {
  const spelt = new Map(
    calendar.inside
      .filter(({ name }) => name === "VTIMEZONE")
      .map((zone) => [propertyOf(zone, "TZID")?.value ?? "", zone] as const),
  );
  return (tzid) => {
    const component = spelt.get(tzid);
    const names = [tzid, tzid.split("/").slice(-2).join("/"), propertyOf(component ?? NONE, "X-LIC-LOCATION")?.value];
    const named = names.flatMap((name) => (name === undefined ? [] : [zoneByWindowsName.get(name), name]));
    if (/^tzone:\/\/Microsoft\/Utc$/i.test(tzid)) return "Etc/UTC";
    const candidates = [...named, component && posixZone(component)];
    return candidates.find((zone): zone is Zone => zone !== undefined && zones.isKnown(zone));
  };
};

const NONE: IcsComponent = { name: "", properties: [], inside: [] };

const posixZone = (component: IcsComponent): Zone | undefined => {
  const standard = newest(component, "STANDARD");
  const daylight = newest(component, "DAYLIGHT");
  const standardOffset = standard && readOffset(standard);
  if (!standard || standardOffset === undefined) return undefined;
  // Daylight time that has no rule was over after its last year.
  if (!daylight || !propertyOf(daylight, "RRULE")) return `posix:STD${posixTime(-standardOffset)}`;
  const daylightOffset = readOffset(daylight);
  const [start, end] = [readChange(daylight), readChange(standard)];
  if (daylightOffset === undefined || start === undefined || end === undefined) return undefined;
  return `posix:STD${posixTime(-standardOffset)}DST${posixTime(-daylightOffset)},${start},${end}`;
};

/** The rules that began last: a zone may tell its whole history. */
const newest = ({ inside }: IcsComponent, name: string): IcsComponent | undefined =>
  inside
    .filter((part) => part.name === name)
    .sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1))
    .at(-1);

const startOf = (part: IcsComponent): string => propertyOf(part, "DTSTART")?.value ?? "";

const readOffset = (part: IcsComponent): number | undefined => {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})/.exec(propertyOf(part, "TZOFFSETTO")?.value ?? "") ?? [];
  return sign === undefined ? undefined : (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
};

/** `M3.5.0/2:00` from `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU` and the time of day of DTSTART. */
const readChange = (part: IcsComponent): string | undefined => {
  const rule = readRule(propertyOf(part, "RRULE")?.value ?? "");
  const [day, month] = [rule?.days[0], rule?.months[0]];
  const [, hour, minute] = /T(\d{2})(\d{2})/.exec(startOf(part)) ?? [];
  if (!day || month === undefined || hour === undefined) return undefined;
  const week = day.nth === -1 ? 5 : day.nth;
  if (week < 1 || week > 5) return undefined;
  return `M${month}.${week}.${day.weekday % 7}/${Number(hour)}:${minute}`;
};

const posixTime = (minutes: number): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : ""}${Math.floor(size / 60)}:${String(size % 60).padStart(2, "0")}`;
};
