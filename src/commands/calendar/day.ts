import { prayersOn } from "../../culture/sky/prayers";
import { createSky } from "../../culture/sky/sky";
import type { PrayerMethod, SkyMoment } from "../../domain/calendars/moment";
import { PRAYER_METHODS } from "../../domain/calendars/moment";
import type { Place } from "../../domain/calendars/place";
import type { Failure } from "../../domain/shared/failure";
import type { Result } from "../../domain/shared/result";
import { ok } from "../../domain/shared/result";
import { plusMs, type Instant } from "../../domain/time/interval";
import { isLocalDate } from "../../domain/time/localDate";
import type { LocalDate, ZoneData } from "../../domain/time/zoneData";
import { createZoneData } from "../../domain/time/zones";
import { badArgument, numberWithin, readOptions, type Command } from "./command";
import { clockText } from "../../domain/time/zonedText";

const OPTIONS = ["zone", "lat", "lon", "region", "method", "madhab", "candle-minutes"];

const CANDLE_MINUTES = 18;
const MOST_CANDLE_MINUTES = 120;

/** Nightfall by three small stars, as most communities compute it. */
const NIGHTFALL_DEGREES = 8.5;

const NOON_MINUTES = 720;

interface Asked {
  readonly date: LocalDate;
  readonly place: Place & { readonly lat: number; readonly lon: number };
  readonly method: PrayerMethod;
  readonly madhab: "shafi" | "hanafi";
  readonly candleMinutes: number;
}

/** `day 2026-02-18 --zone Asia/Dubai --lat 25.2 --lon 55.3 --method Dubai`: sun and prayers as clock times there. */
export const day: Command = {
  usage: "day 2026-02-18 --zone Asia/Dubai --lat 25.2 --lon 55.3 [--method Dubai] [--madhab hanafi] [--region AE]",
  run: async (args) => {
    const zones = createZoneData();
    const asked = readAsked(args, zones);
    return asked.ok ? ok(answer(asked.value, zones)) : asked;
  },
};

const readAsked = (args: readonly string[], zones: ZoneData): Result<Asked, Failure> => {
  const read = readOptions(args, OPTIONS);
  if (!read.ok) return read;
  const { plain, options } = read.value;
  const [date, ...surplus] = plain;
  const { zone, region, method = "MuslimWorldLeague", madhab = "shafi" } = options;
  const lat = numberWithin(options["lat"] ?? "", -90, 90);
  const lon = numberWithin(options["lon"] ?? "", -180, 180);
  const candleMinutes = numberWithin(options["candle-minutes"] ?? String(CANDLE_MINUTES), 0, MOST_CANDLE_MINUTES);
  if (date === undefined || !isLocalDate(date))
    return badArgument("date", date ?? "nothing", "is not a day YYYY-MM-DD");
  if (surplus.length > 0) return badArgument("arguments", surplus.join(" "), "is more than a day");
  if (zone === undefined || !zones.isKnown(zone))
    return badArgument("zone", zone ?? "nothing", "is not an IANA time zone that this version knows");
  if (lat === undefined) return badArgument("lat", options["lat"] ?? "nothing", "is not degrees from -90 to 90");
  if (lon === undefined) return badArgument("lon", options["lon"] ?? "nothing", "is not degrees from -180 to 180");
  if (!isMethod(method)) return badArgument("method", method, `is not one of ${PRAYER_METHODS.join(", ")}`);
  if (madhab !== "shafi" && madhab !== "hanafi") return badArgument("madhab", madhab, "is not shafi or hanafi");
  if (candleMinutes === undefined)
    return badArgument("candle-minutes", options["candle-minutes"] ?? "", "is not minutes from 0 to 120");
  return ok({
    date,
    place: { zone, lat, lon, ...(region !== undefined && { region }) },
    method,
    madhab,
    candleMinutes,
  });
};

const isMethod = (text: string): text is PrayerMethod => PRAYER_METHODS.some((method) => method === text);

const answer = ({ date, place, method, madhab, candleMinutes }: Asked, zones: ZoneData): object => {
  const sky = createSky(zones);
  const shown = (instant: Instant | undefined): string | null => clockOn(date, place, instant, zones);
  const at = (moment: SkyMoment): string | null => {
    const found = sky.instantOf(moment, place, date);
    return shown(typeof found === "number" ? found : undefined);
  };
  const noon = zones.instantAt(place.zone, date, NOON_MINUTES);
  const { sunrise, ...prayers } = prayersOn(method, madhab, place, date, noon);
  return {
    schema: 1,
    date,
    place,
    method,
    madhab,
    sun: {
      sunrise: at({ at: "sun", event: "sunrise", plusMinutes: 0 }),
      sunset: at({ at: "sun", event: "sunset", plusMinutes: 0 }),
    },
    // A timetable's sunrise includes its method's margin.
    sunrise: shown(sunrise),
    sunset: at({ at: "sun", event: "sunset", plusMinutes: 0 }),
    prayers: Object.fromEntries(Object.entries(prayers).map(([name, instant]) => [name, shown(instant)])),
    jumuah: zones.readAt(place.zone, noon).weekday === 5 ? at({ at: "jumuah", plusMinutes: 0 }) : null,
    candleLighting: at({ at: "sun", event: "sunset", plusMinutes: -candleMinutes }),
    nightfall: at({ at: "sun-angle", degreesBelow: NIGHTFALL_DEGREES, half: "evening" }),
  };
};

/** `18:22`; `00:47+1` on the next date; null where there is no such time. To the nearest minute. */
const clockOn = (date: LocalDate, { zone }: Place, instant: Instant | undefined, zones: ZoneData): string | null => {
  if (instant === undefined) return null;
  const reading = zones.readAt(zone, plusMs(instant, 30_000));
  const text = clockText(reading.wallMinutes);
  if (reading.date === date) return text;
  return `${text}${reading.date > date ? "+1" : "-1"}`;
};
