import type { EntryContent, MeetingFacts } from "../domain/document/entry";
import type {
  DailySpan,
  Place,
  PublishedAvailability,
  PublishedWindow,
  Stay,
  WorkBlock,
} from "../domain/people/availability";
import type { Instant } from "../domain/time/interval";
import type { Weekday } from "../domain/time/zoneData";
import { isObject, numberOf, textOf } from "./json";

/** What an entry of `kind` carries. A kind or a shape that this version does not know is kept as it is, never dropped. */
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
  const [start, end, eventId] = [instantOf(body.start), instantOf(body.end), textOf(body.eventId)];
  const burden = Object.entries(body.burden).flatMap(([person, minutes]) =>
    typeof minutes === "number" ? [[person, minutes] as const] : [],
  );
  if (start === undefined || end === undefined || eventId === undefined) return undefined;
  return { start, end, eventId, burden: Object.fromEntries(burden) };
};

/** A list that is absent is empty (P8); a list with something unreadable in it makes the whole unreadable. */
const readAvailability = (body: unknown): PublishedAvailability | undefined => {
  if (!isObject(body)) return undefined;
  const stays = readList(body.stays, readStay);
  const work = readList(body.work, readWork);
  const closedDays = readList(body.closedDays, readWeekday);
  const overlay = readList(body.overlay, readWindow);
  const night = body.night === null || body.night === undefined ? body.night : readSpan(body.night);
  if (!stays || !work || !closedDays || !overlay) return undefined;
  return { stays, work, closedDays, overlay, ...(night !== undefined && { night }) };
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
  const [from, to] = [textOf(value.from), textOf(value.to)];
  return place && { place, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
};

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
  const span = readSpan(value);
  const days = isObject(value) ? readList(value.days, readWeekday) : undefined;
  return span && days && { days, ...span };
};

const readSpan = (value: unknown): DailySpan | undefined => {
  if (!isObject(value)) return undefined;
  const { fromMinutes, toMinutes } = value;
  return typeof fromMinutes === "number" && typeof toMinutes === "number" ? { fromMinutes, toMinutes } : undefined;
};

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const readWeekday = (value: unknown): Weekday | undefined => WEEKDAYS.find((day) => day === value);

const readWindow = (value: unknown): PublishedWindow | undefined => {
  if (!isObject(value) || !isObject(value.window)) return undefined;
  const [start, end] = [instantOf(value.window.start), instantOf(value.window.end)];
  const level = (["no", "rather-not"] as const).find((known) => known === value.level);
  return start !== undefined && end !== undefined && level ? { window: { start, end }, level } : undefined;
};

const instantOf = (value: unknown): Instant | undefined => (typeof value === "number" ? (value as Instant) : undefined);
