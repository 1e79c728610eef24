import { PRAYER_METHODS, type Moment, type Prayer, type SkyMoment } from "../../../domain/calendars/moment";
import type { MessageId, Text } from "../../../locales/text";
import { formatClock } from "../../format/calendar";

/** What a moment of the day can follow, as the screen offers it. */
export const MOMENT_KINDS = ["clock", "sunrise", "sunset", "dawn", "dark", "prayer", "jumuah"] as const;
type MomentKind = (typeof MOMENT_KINDS)[number];

export const PRAYERS: readonly Prayer[] = ["fajr", "dhuhr", "asr", "maghrib", "isha"];
/** By name, so that none stands before the others. */
export const METHODS = [...PRAYER_METHODS].sort();

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

/** A moment of the day in a few words: "13:00", "sunset", "18 minutes before sunset". */
export const momentWords = (moment: Moment, text: Text, locale: string): string => {
  if (moment.at === "clock") return formatClock(moment.minutes, locale);
  const name = text(nameOf(moment));
  const shift = moment.at === "sun-angle" ? 0 : moment.plusMinutes;
  if (shift === 0) return name;
  return text(shift < 0 ? "says.before" : "says.after", { minutes: Math.abs(shift), moment: name });
};

const nameOf = (moment: SkyMoment): MessageId => {
  switch (moment.at) {
    case "sun":
      return `says.${moment.event}`;
    case "sun-angle":
      return moment.half === "morning" ? "says.dawn" : "says.dark";
    case "prayer":
      return `prayer.${moment.prayer}`;
    case "jumuah":
      return "says.jumuah";
  }
};
