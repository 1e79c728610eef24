import type { Place } from "../../domain/calendars/place";
import type { DailySpan, PublishedWindow, Stay, WorkBlock } from "../../domain/people/myTime/availability";
import type { CalendarItem, Show } from "../../domain/people/myTime/calendarReader";
import type { PrivateTime } from "../../domain/people/myTime/privateTime";
import type { Participant } from "../../domain/people/myTime/participant";
import type { PersonId } from "../../domain/shared/ids";
import type { JsonReader, Spot } from "./jsonReader";
import {
  readClock,
  readDate,
  readDateSpan,
  readInterval,
  readNumber,
  readOneOf,
  readText,
  readWeekdays,
} from "./jsonValues";
import { readObservance } from "./parseObservance";
import { readOwnDate } from "./parseOwnDate";
import { readPattern } from "./parsePattern";

const FIELDS = [
  "id",
  "stays",
  "work",
  "closedDays",
  "night",
  "calendar",
  "holidays",
  "patterns",
  "observances",
  "ownDates",
  "schoolTerms",
  "published",
] as const;

const DEFAULT_NIGHT: DailySpan = { fromMinutes: 22 * 60, toMinutes: 7 * 60 };
const SHOWS: readonly [Show, ...Show[]] = ["busy", "away", "tentative", "elsewhere", "free"];

/** Reads one of `people`. A calendar that is not given is unknown, never free. */
export const readPerson = (reader: JsonReader, spot: Spot): Participant => {
  const fields = reader.fields(spot, FIELDS);
  const { holidays } = fields;
  return {
    id: readText(reader, fields.id) as PersonId,
    stays: reader.list(fields.stays, (stay) => readStay(reader, stay)),
    work: reader.list(fields.work, (block) => readWork(reader, block)),
    closedDays: fields.closedDays.value === undefined ? [] : readWeekdays(reader, fields.closedDays),
    night: readNight(reader, fields.night),
    calendar: readCalendar(reader, fields.calendar),
    ...(holidays.value === undefined ? {} : { holidays: reader.list(holidays, (region) => readText(reader, region)) }),
    ...readOwn(reader, fields),
    published: reader.list(fields.published, (window) => readPublished(reader, window)),
  };
};

/** What somebody declared in private; nothing when none of it is given. */
const readOwn = (
  reader: JsonReader,
  fields: Readonly<Record<keyof PrivateTime, Spot>>,
): { readonly own?: PrivateTime } => {
  const own: PrivateTime = {
    patterns: reader.list(fields.patterns, (pattern) => readPattern(reader, pattern)),
    observances: reader.list(fields.observances, (observance) => readObservance(reader, observance)),
    ownDates: reader.list(fields.ownDates, (date) => readOwnDate(reader, date)),
    schoolTerms: reader.list(fields.schoolTerms, (term) => readDateSpan(reader, term)),
  };
  return Object.values(own).some((list) => list.length > 0) ? { own } : {};
};

const readStay = (reader: JsonReader, spot: Spot): Stay => {
  const { place, from, to } = reader.fields(spot, ["place", "from", "to"]);
  const dates = {
    ...(from.value === undefined ? {} : { from: readDate(reader, from) }),
    ...(to.value === undefined ? {} : { to: readDate(reader, to) }),
  };
  if (dates.from !== undefined && dates.to !== undefined && dates.to < dates.from) {
    reader.refuse(to, `is before ${from.path} (${dates.from})`);
  }
  return { place: readPlace(reader, place), ...dates };
};

const readPlace = (reader: JsonReader, spot: Spot): Place => {
  const { zone, region, lat, lon } = reader.fields(spot, ["zone", "region", "lat", "lon"]);
  return {
    zone: readText(reader, zone),
    ...(region.value === undefined ? {} : { region: readText(reader, region) }),
    ...(lat.value === undefined ? {} : { lat: readNumber(reader, lat, -90, 90) }),
    ...(lon.value === undefined ? {} : { lon: readNumber(reader, lon, -180, 180) }),
  };
};

const readWork = (reader: JsonReader, spot: Spot): WorkBlock => {
  const { days, from, to } = reader.fields(spot, ["days", "from", "to"]);
  const fromMinutes = readClock(reader, from, "23:59");
  const toMinutes = readClock(reader, to, "24:00");
  if (toMinutes <= fromMinutes) {
    reader.refuse(to, `is not after ${from.path}; work past midnight is written as two blocks`);
  }
  return { days: readWeekdays(reader, days), fromMinutes, toMinutes };
};

const readNight = (reader: JsonReader, spot: Spot): DailySpan | null => {
  if (spot.value === undefined) return DEFAULT_NIGHT;
  if (spot.value === null) return null;
  const { from, to } = reader.fields(spot, ["from", "to"]);
  return { fromMinutes: readClock(reader, from, "23:59"), toMinutes: readClock(reader, to, "24:00") };
};

const readCalendar = (reader: JsonReader, spot: Spot): Participant["calendar"] => {
  if (spot.value === undefined || spot.value === "unknown") return "unknown";
  return reader.list(spot, (item): CalendarItem => {
    const { start, end, show } = reader.fields(item, ["start", "end", "show"]);
    return { window: readInterval(reader, start, end), show: readOneOf(reader, show, SHOWS) };
  });
};

const readPublished = (reader: JsonReader, spot: Spot): PublishedWindow => {
  const { start, end, level } = reader.fields(spot, ["start", "end", "level"]);
  return { window: readInterval(reader, start, end), level: readOneOf(reader, level, ["no", "rather-not"]) };
};
