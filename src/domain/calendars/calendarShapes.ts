import { among, record, type Shape, tagged, whole, within, wordsThat, yesOrNo } from "../shared/shape";
import { MINUTE } from "../time/timeShapes";
import { type Moment, PRAYER_METHODS, type WhenNoSun } from "./moment";
import type { Effect, Strength } from "./observance";
import type { Place, RegionId } from "./place";

/** A country, or a part of one. */
export const REGION: Shape<RegionId> = wordsThat(
  6,
  (text) => /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(text),
  "a region whose public holidays are known",
);

/** Where a person is. Coordinates are degrees. */
export const PLACE: Shape<Place> = record(
  { zone: wordsThat(100, (text) => text !== "") },
  { region: REGION, lat: within(-90, 90), lon: within(-180, 180) },
);

/** Reads a strength. */
export const STRENGTH: Shape<Strength> = among(["never", "avoid", "rather-not", "fine", "welcome"]);

const SHIFT = whole(-1440, 1440);

/** The fields of the moments that follow the sky. */
export const SKY_MOMENTS = {
  sun: record({ at: among(["sun"]), event: among(["sunrise", "sunset"]), plusMinutes: SHIFT }),
  "sun-angle": record({
    at: among(["sun-angle"]),
    degreesBelow: within(0, 90),
    half: among(["morning", "evening"]),
  }),
  prayer: record(
    {
      at: among(["prayer"]),
      prayer: among(["fajr", "dhuhr", "asr", "maghrib", "isha"]),
      plusMinutes: SHIFT,
      method: among(PRAYER_METHODS),
    },
    { madhab: among(["shafi", "hanafi"]) },
  ),
  jumuah: record({ at: among(["jumuah"]), plusMinutes: SHIFT }),
} as const;

/** A moment with clock times in minutes. */
export const MOMENT: Shape<Moment> = tagged("at", {
  clock: record({ at: among(["clock"]), minutes: MINUTE }),
  ...SKY_MOMENTS,
});

/** What counts on a day without a sunrise or sunset. */
export const NO_SUN: Shape<WhenNoSun> = tagged("use", {
  clock: record({ use: among(["clock"]), minutes: MINUTE }),
  "nearest-latitude-60": record({ use: among(["nearest-latitude-60"]) }),
  ask: record({ use: among(["ask"]) }),
});

/** Effects of which a part begins and ends at moments that `from` and `to` read. */
export const effectWith = (from: Shape<Moment>, to: Shape<Moment>): Shape<Effect> =>
  tagged("kind", {
    block: record(
      { kind: among(["block"]), strength: STRENGTH },
      { minutesBeforeSunset: whole(0, 240), endsDegreesBelow: within(0, 30) },
    ),
    "shorter-day": record({ kind: among(["shorter-day"]), minutesLess: whole(1, 1439) }),
    part: record({ kind: among(["part"]), from, to, strength: STRENGTH }, { onEve: yesOrNo }),
    "fresh-start": record({ kind: among(["fresh-start"]) }),
  });
