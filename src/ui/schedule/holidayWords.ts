import type { Holiday, HolidayKind } from "../../domain/calendars/holiday";
import type { Interval } from "../../domain/time/interval";
import type { FoundTimes } from "../../planning/foundTimes";
import { whoIs } from "./whoIs";
import type { Format } from "../services";

/** Days of these kinds close a day or a part of it. */
const TOLD: ReadonlySet<HolidayKind> = new Set<HolidayKind>(["public", "substitute", "half-day", "mourning"]);

/** Which public holidays of whose place fall on the days of `window`, each said once. "unsure" tells only of dates that may still change. */
export const holidayWords = (
  found: FoundTimes,
  window: Interval,
  which: "all" | "unsure",
  { text, locale }: Pick<Format, "text" | "locale">,
): readonly string[] => {
  const sentences = found.people.flatMap(({ id, holidaysIn }) =>
    holidaysIn(window)
      .filter(({ kind, confidence }) => TOLD.has(kind) && (which === "all" || confidence === "tentative"))
      .map((holiday) =>
        text("holiday.is", {
          ...whoIs(found, id),
          holiday: nameIn(holiday, locale),
          sure: holiday.confidence === "tentative" ? "no" : "yes",
        }),
      ),
  );
  return [...new Set(sentences)];
};

/** In the reader's language where the calendar has it, else in English. */
const nameIn = ({ names }: Holiday, locale: string): string =>
  names[locale] ?? names[locale.split("-")[0] ?? ""] ?? names.en ?? "";
