import type { Failure } from "../../shared/failure";
import { err, ok, type Result } from "../../shared/result";
import type { Instant, Interval } from "../../time/interval";
import type { Zone, ZoneData } from "../../time/zoneData";
import { occurrencesOf, readIcsEvent, readRule, type IcsEvent } from "./icsEvents";
import { parseIcs, propertiesOf, propertyOf, type IcsComponent, type IcsQuestion, type ZoneOfTzid } from "./icsText";

/** Busy times of a calendar file. Titles and places are never read. */
export interface IcsBusy {
  /** Inside the requested window, by start. They may overlap. */
  readonly busy: readonly Interval[];
  /** Number of events that could not be parsed, and so are not in `busy`. */
  readonly unread: number;
}

/** Reads the busy times of an `.ics` file. Another kind of file is a failure; an unreadable event is counted. */
export const icsBusy = (file: string, question: IcsQuestion): Result<IcsBusy, Failure> => {
  const calendars = parseIcs(file);
  if (calendars.length === 0) {
    return err({ type: "BadInput", field: "file", value: file.slice(0, 15), problem: "holds no VCALENDAR" });
  }
  const busy: Interval[] = [];
  let unread = 0;
  for (const calendar of calendars) {
    const zoneOf = zonesOfCalendar(calendar, question.zones, question.zoneByWindowsName);
    const components = calendar.inside.filter(({ name }) => name === "VEVENT");
    const read = components.map((component) => ({ component, event: readIcsEvent(component, question, zoneOf) }));
    unread += read.filter(({ component, event }) => !event && takesTime(component)).length;
    const events = read.filter((each): each is Read => each.event !== undefined);
    const moved = movedIn(events);
    for (const { component, event } of events) {
      if (!takesTime(component)) continue;
      const times = occurrencesOf(event, question, moved.get(event.uid) ?? NOTHING_MOVED);
      if (times) busy.push(...times);
      else unread++;
    }
  }
  return ok({ busy: busy.sort((a, b) => a.start - b.start || a.end - b.end), unread });
};

interface Read {
  readonly component: IcsComponent;
  readonly event: IcsEvent;
}

const NOTHING_MOVED: ReadonlySet<Instant> = new Set();

/** By event: occurrences with an entry of their own, moved or cancelled. */
const movedIn = (events: readonly Read[]): ReadonlyMap<string, ReadonlySet<Instant>> => {
  const moved = new Map<string, Set<Instant>>();
  for (const { event } of events) {
    if (event.instead === undefined) continue;
    moved.set(event.uid, (moved.get(event.uid) ?? new Set()).add(event.instead));
  }
  return moved;
};

/** Cancelled events, and those shown as free or working elsewhere, take no time. */
const takesTime = (component: IcsComponent): boolean => {
  const says = (name: string, values: RegExp): boolean =>
    propertiesOf(component, name).some(({ value }) => values.test(value.trim()));
  return !(
    says("STATUS", /^CANCELLED$/i) ||
    says("TRANSP", /^TRANSPARENT$/i) ||
    says("X-MICROSOFT-CDO-BUSYSTATUS", /^(FREE|WORKINGELSEWHERE)$/i) ||
    propertyOf(component, "DTSTART") === undefined
  );
};

/**
 * Zones of a calendar's `TZID`s: an IANA zone, a Windows name (by `zoneByWindowsName`), or the file's own rules as a
 * `posix:` zone. Unreadable ones have no zone; nothing is guessed.
 */
const zonesOfCalendar = (
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
  // Daylight time without a rule ended with its last year.
  if (!daylight || !propertyOf(daylight, "RRULE")) return `posix:STD${posixTime(-standardOffset)}`;
  const daylightOffset = readOffset(daylight);
  const [start, end] = [readChange(daylight), readChange(standard)];
  if (daylightOffset === undefined || start === undefined || end === undefined) return undefined;
  return `posix:STD${posixTime(-standardOffset)}DST${posixTime(-daylightOffset)},${start},${end}`;
};

/** The part with the latest start: a zone may list its whole history. */
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
