import type { Place } from "../domain/calendars/place";
import type { EntryContent, MeetingFacts } from "../domain/document/entry";
import type { DailySpan, PublishedAvailability, PublishedWindow, Stay, WorkBlock } from "../domain/people/availability";
import { isWithinReach } from "../domain/proposals/reach";
import type { Instant, Interval } from "../domain/time/interval";
import { isLocalDate } from "../domain/time/localDate";
import type { LocalDate, Weekday } from "../domain/time/zoneData";
import { isObject, numberOf, textOf, type JsonObject } from "./json";

/** Ten weeks of minutes. A larger burden is a mistake, and the pair would never be even again. */
const LARGEST_BURDEN = 100_000;
const MINUTES_A_DAY = 1_440;

/**
 * What an entry of `kind` carries. A kind or a shape that this version does not know is kept as it is, never dropped.
 *
 * Anybody may write by hand in the list, and the engine computes with what passes here: so this reads nothing by half.
 */
export const readContent = (kind: string, data: unknown): EntryContent => {
  if (kind === "note") return { kind };
  const body = isObject(data) ? data[kind] : undefined;
  const availability = kind === "availability" ? readAvailability(body) : undefined;
  if (availability) return { kind: "availability", availability };
  const meeting = kind === "meeting" ? readMeeting(body) : undefined;
  if (meeting) return { kind: "meeting", meeting };
  return { kind: "other", name: kind, data };
};

const readMeeting = (body: unknown): MeetingFacts | undefined => {
  if (!isObject(body) || !isObject(body.burden)) return undefined;
  const [slot, eventId] = [readInterval(body), textOf(body.eventId)];
  const burden = Object.entries(body.burden).flatMap(([person, minutes]) =>
    isWholeUpTo(LARGEST_BURDEN, minutes) ? [[person, minutes] as const] : [],
  );
  if (!slot || eventId === undefined || burden.length < Object.keys(body.burden).length) return undefined;
  return { ...slot, eventId, burden: Object.fromEntries(burden) };
};

/** A list that is absent is empty (P8); a list with something unreadable in it makes the whole unreadable. */
const readAvailability = (body: unknown): PublishedAvailability | undefined => {
  if (!isObject(body)) return undefined;
  const stays = readList(body.stays, readStay);
  const work = readList(body.work, readWork);
  const closedDays = readList(body.closedDays, readWeekday);
  const overlay = readList(body.overlay, readWindow);
  if (!stays || !work || !closedDays || !overlay) return undefined;
  if (body.night === undefined) return { stays, work, closedDays, overlay };
  const night = body.night === null ? null : readSpan(body.night, MINUTES_A_DAY);
  return night === undefined ? undefined : { stays, work, closedDays, night, overlay };
};

const readList = <T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] | undefined => {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read).filter((item) => item !== undefined);
  return items.length === value.length ? items : undefined;
};

const readStay = (value: unknown): Stay | undefined => {
  if (!isObject(value)) return undefined;
  const place = readPlace(value.place);
  const [from, to] = [value.from ?? undefined, value.to ?? undefined];
  if (!place || !isDateOrOpen(from) || !isDateOrOpen(to)) return undefined;
  if (from !== undefined && to !== undefined && to < from) return undefined;
  return { place, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

const isDateOrOpen = (value: unknown): value is LocalDate | undefined =>
  value === undefined || (typeof value === "string" && isLocalDate(value));

const readPlace = (value: unknown): Place | undefined => {
  if (!isObject(value)) return undefined;
  const [zone, region] = [textOf(value.zone), textOf(value.region)];
  const [lat, lon] = [numberOf(value.lat), numberOf(value.lon)];
  if (zone === undefined) return undefined;
  return {
    zone,
    ...(region !== undefined && { region }),
    ...(lat !== undefined && { lat }),
    ...(lon !== undefined && { lon }),
  };
};

const readWork = (value: unknown): WorkBlock | undefined => {
  const span = readSpan(value, 2 * MINUTES_A_DAY);
  const days = isObject(value) ? readList(value.days, readWeekday) : undefined;
  return span && days && span.fromMinutes < span.toMinutes ? { days, ...span } : undefined;
};

const readSpan = (value: unknown, latest: number): DailySpan | undefined => {
  if (!isObject(value)) return undefined;
  const { fromMinutes, toMinutes } = value;
  return isWholeUpTo(latest, fromMinutes) && isWholeUpTo(latest, toMinutes) ? { fromMinutes, toMinutes } : undefined;
};

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const readWeekday = (value: unknown): Weekday | undefined => WEEKDAYS.find((day) => day === value);

const readWindow = (value: unknown): PublishedWindow | undefined => {
  if (!isObject(value) || !isObject(value.window)) return undefined;
  const window = readInterval(value.window);
  const level = (["no", "rather-not"] as const).find((known) => known === value.level);
  return window && window.start < window.end && level ? { window, level } : undefined;
};

const readInterval = ({ start, end }: JsonObject): Interval | undefined =>
  isInstant(start) && isInstant(end) && start <= end ? { start, end } : undefined;

const isInstant = (value: unknown): value is Instant =>
  typeof value === "number" && Number.isSafeInteger(value) && isWithinReach(value as Instant);

const isWholeUpTo = (most: number, value: unknown): value is number =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 && value <= most;
