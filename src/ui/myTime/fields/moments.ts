import type { Moment, Prayer, PrayerMethod } from "../../../domain/calendars/moment";

/** What a moment of the day can follow, as the screen offers it. */
export type MomentKind = "clock" | "sunrise" | "sunset" | "dawn" | "dark" | "prayer" | "jumuah";

export const MOMENT_KINDS: readonly MomentKind[] = ["clock", "sunrise", "sunset", "dawn", "dark", "prayer", "jumuah"];
export const PRAYERS: readonly Prayer[] = ["fajr", "dhuhr", "asr", "maghrib", "isha"];
/** By name, so that none stands before the others. */
export const METHODS: readonly PrayerMethod[] = [
  "Dubai",
  "Egyptian",
  "Karachi",
  "Kuwait",
  "MoonsightingCommittee",
  "MuslimWorldLeague",
  "NorthAmerica",
  "Qatar",
  "Singapore",
  "Tehran",
  "Turkey",
  "UmmAlQura",
];

export const momentKindOf = (moment: Moment): MomentKind => {
  if (moment.at === "sun") return moment.event;
  if (moment.at === "sun-angle") return moment.half === "morning" ? "dawn" : "dark";
  return moment.at;
};

/** A moment of that kind to begin with. Three stars of medium size are seen at 8.5 degrees. */
export const momentOf = (kind: MomentKind): Moment => {
  switch (kind) {
    case "clock":
      return { at: "clock", minutes: 720 };
    case "sunrise":
    case "sunset":
      return { at: "sun", event: kind, plusMinutes: 0 };
    case "dawn":
      return { at: "sun-angle", degreesBelow: 8.5, half: "morning" };
    case "dark":
      return { at: "sun-angle", degreesBelow: 8.5, half: "evening" };
    case "prayer":
      return { at: "prayer", prayer: "dhuhr", plusMinutes: 0, method: "MuslimWorldLeague" };
    case "jumuah":
      return { at: "jumuah", plusMinutes: 0 };
  }
};

/** True for a moment that the sun, a prayer or a table decides. */
export const followsSky = ({ at }: Moment): boolean => at !== "clock";
