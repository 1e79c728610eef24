import type { Moment } from "../../../domain/calendars/moment";
import type { Text } from "../../../locales/text";
import { formatClock } from "../../format/calendar";
import { momentKindOf } from "./moments";

/** A moment of the day in a few words: "13:00", "sunset", "18 minutes before sunset". */
export const momentWords = (moment: Moment, text: Text, locale: string): string => {
  if (moment.at === "clock") return formatClock(moment.minutes, locale);
  const name = moment.at === "prayer" ? text(`prayer.${moment.prayer}`) : text(`says.${kindNamed(moment)}`);
  const shift = moment.at === "sun-angle" ? 0 : moment.plusMinutes;
  if (shift === 0) return name;
  return text(shift < 0 ? "says.before" : "says.after", { minutes: Math.abs(shift), moment: name });
};

const kindNamed = (moment: Exclude<Moment, { readonly at: "clock" | "prayer" }>) => {
  const kind = momentKindOf(moment);
  // Both are told in another way above.
  return kind === "clock" || kind === "prayer" ? "jumuah" : kind;
};
