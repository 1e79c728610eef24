import type { Instant } from "../time/interval";
import type { LocalDate } from "../time/zoneData";
import type { Place } from "./place";

/** The five daily prayers. */
export type Prayer = "fajr" | "dhuhr" | "asr" | "maghrib" | "isha";

/** The published ways to compute prayer times; each names the authority that uses it. */
export const PRAYER_METHODS = [
  "MuslimWorldLeague",
  "Egyptian",
  "Karachi",
  "UmmAlQura",
  "Dubai",
  "MoonsightingCommittee",
  "NorthAmerica",
  "Kuwait",
  "Qatar",
  "Singapore",
  "Tehran",
  "Turkey",
] as const;

/** One of them. */
export type PrayerMethod = (typeof PRAYER_METHODS)[number];

/** A moment of a day that follows the sky or a community's table, at the place where the person is on that date (E5). */
export type SkyMoment =
  | { readonly at: "sun"; readonly event: "sunrise" | "sunset"; readonly plusMinutes: number }
  | { readonly at: "sun-angle"; readonly degreesBelow: number; readonly half: "morning" | "evening" }
  | {
      readonly at: "prayer";
      readonly prayer: Prayer;
      readonly plusMinutes: number;
      readonly method: PrayerMethod;
      readonly madhab?: "shafi" | "hanafi";
    }
  /** The Friday prayer: from a dated table where the place has one, else the noon prayer. */
  | { readonly at: "jumuah"; readonly plusMinutes: number };

/** A moment of a day: minutes after 00:00 on the wall clock, or something in the sky. */
export type Moment = { readonly at: "clock"; readonly minutes: number } | SkyMoment;

/** What counts on a day without a sunrise or sunset there, as its owner chose. "ask": undecided, the owner is asked. */
export type WhenNoSun =
  | { readonly use: "clock"; readonly minutes: number }
  | { readonly use: "nearest-latitude-60" }
  | { readonly use: "ask" };

/** Where sun, twilight, prayers and Friday prayers are looked up. Pure. */
export interface Sky {
  /**
   * When `moment` happens on that local date at that place. "none": not on this day there (polar day or night).
   * "no-place": the place has no coordinates.
   */
  readonly instantOf: (moment: SkyMoment, place: Place, date: LocalDate) => Instant | "none" | "no-place";
}
