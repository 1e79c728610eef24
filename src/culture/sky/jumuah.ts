import type { Place } from "../../domain/calendars/place";
import type { LocalDate } from "../../domain/time/zoneData";

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
export const fridayPrayerMinutes = ({ region }: Place, date: LocalDate): number | undefined =>
  TABLE.find(({ country, from }) => region?.split("-")[0] === country && date >= from)?.minutes;
