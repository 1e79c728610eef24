import type { Place, RegionId } from "../../domain/calendars/place";
import type {
  DailySpan,
  PublishedAvailability,
  PublishedWindow,
  Stay,
  WorkBlock,
} from "../../domain/people/myTime/availability";
import { isLocalDate } from "../../domain/time/localDate";
import type { LocalDate, Weekday } from "../../domain/time/zoneData";
import { isObject, numberOf, textOf } from "../transport/json";
import { isInstant, isWholeUpTo, readInterval, readList } from "./strictValues";

const MINUTES_A_DAY = 1_440;
/** A word that somebody chose for a window, not a story. */
const LONGEST_WORD = 80;

/** What somebody published about their time. Anything unreadable makes the whole unreadable; a field of a newer version is passed over. */
export const readAvailability = (body: unknown): PublishedAvailability | undefined => {
  if (!isObject(body)) return undefined;
  const stays = readList(body.stays, readStay);
  const work = readList(body.work, readWork);
  const closedDays = readList(body.closedDays, readWeekday);
  const overlay = readList(body.overlay, readWindow);
  const holidays = readList(body.holidays, readRegion);
  const night = body.night === null ? null : readSpan(body.night, MINUTES_A_DAY);
  const overlayUntil = isInstant(body.overlayUntil) ? body.overlayUntil : undefined;
  if (!stays || !work || !closedDays || !overlay || !holidays) return undefined;
  if (body.night !== undefined && night === undefined) return undefined;
  if (body.overlayUntil !== undefined && overlayUntil === undefined) return undefined;
  return {
    ...{ stays, work, closedDays, overlay },
    ...(night !== undefined && { night }),
    ...(body.holidays !== undefined && { holidays }),
    ...(overlayUntil !== undefined && { overlayUntil }),
  };
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

const readRegion = (value: unknown): RegionId | undefined =>
  typeof value === "string" && /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(value) ? value : undefined;

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
  if (!window || window.start >= window.end || !level) return undefined;
  if (value.word === undefined) return { window, level };
  const word = textOf(value.word);
  return word !== undefined && word.length <= LONGEST_WORD ? { window, level, word } : undefined;
};
