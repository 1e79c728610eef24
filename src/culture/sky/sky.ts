import type { Sky, SkyMoment } from "../../domain/calendars/moment";
import type { Place } from "../../domain/calendars/place";
import { type Instant, plusMinutes } from "../../domain/time/interval";
import type { LocalDate, ZoneData } from "../../domain/time/zoneData";
import { prayersOn } from "./prayers";
import { HORIZON_DEGREES, type Point, sunPasses } from "./sun";

const NOON_MINUTES = 720;

/** Methods differ on noon by at most a minute; this one adds no minutes. */
const FRIDAY_METHOD = "MuslimWorldLeague";

type Answer = Instant | "none" | "no-place";

/**
 * Sun by suncalc, prayers by adhan, Friday prayers by table. Results are cached: a plan queries the same days again.
 */
export const createSky = (zones: ZoneData): Sky => {
  const known = new Map<string, Answer>();
  return {
    instantOf: (moment, place, date) => {
      const key = `${keyOf(moment)}|${place.zone}|${place.region}|${place.lat}|${place.lon}|${date}`;
      let base = known.get(key);
      if (base === undefined) known.set(key, (base = baseOf(moment, place, date, zones)));
      return typeof base === "number" && moment.at !== "sun-angle" ? plusMinutes(base, moment.plusMinutes) : base;
    },
  };
};

/** Cache key of a moment, without the minutes added to it. */
const keyOf = (moment: SkyMoment): string => {
  if (moment.at === "sun") return moment.event;
  if (moment.at === "sun-angle") return `${moment.half}${moment.degreesBelow}`;
  if (moment.at === "prayer") return `${moment.prayer}${moment.method}${moment.madhab ?? "shafi"}`;
  return moment.at;
};

const baseOf = (moment: SkyMoment, place: Place, date: LocalDate, zones: ZoneData): Answer => {
  const byClock = moment.at === "jumuah" ? fridayPrayerMinutes(place, date) : undefined;
  if (byClock !== undefined) return zones.instantAt(place.zone, date, byClock);
  if (place.lat === undefined || place.lon === undefined) return "no-place";
  return found(moment, { lat: place.lat, lon: place.lon }, date, zones.instantAt(place.zone, date, NOON_MINUTES));
};

const found = (moment: SkyMoment, point: Point, date: LocalDate, noon: Instant): Instant | "none" => {
  if (moment.at === "sun")
    return sunPasses(HORIZON_DEGREES, moment.event === "sunrise" ? "morning" : "evening", point, noon) ?? "none";
  if (moment.at === "sun-angle") return sunPasses(moment.degreesBelow, moment.half, point, noon) ?? "none";
  if (moment.at === "prayer")
    return prayersOn(moment.method, moment.madhab ?? "shafi", point, date, noon)[moment.prayer] ?? "none";
  return prayersOn(FRIDAY_METHOD, "shafi", point, date, noon).dhuhr ?? "none";
};

/** A Friday prayer at a clock time set by an authority. */
interface FridayPrayer {
  readonly country: string;
  readonly from: LocalDate;
  /** After 00:00 local. */
  readonly minutes: number;
  readonly source: string;
}

/** Newest first. */
const TABLE: readonly FridayPrayer[] = [
  {
    country: "AE",
    from: "2026-01-02",
    minutes: 12 * 60 + 45,
    source: "General Authority of Islamic Affairs, Endowments and Zakat (Awqaf UAE): 12:45 from 2 January 2026",
  },
  {
    country: "AE",
    from: "2022-01-07",
    minutes: 13 * 60 + 15,
    source: "UAE government, new working week: unified sermon and prayer at 13:15 from January 2022",
  },
];

/** Minutes after 00:00 of the Friday prayer in the place's own table; undefined: it follows noon there. */
const fridayPrayerMinutes = ({ region }: Place, date: LocalDate): number | undefined =>
  TABLE.find(({ country, from }) => region?.split("-")[0] === country && date >= from)?.minutes;
