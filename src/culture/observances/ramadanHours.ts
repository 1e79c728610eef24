import type { RegionId } from "../../domain/calendars/place";

/** Legal working hours in Ramadan at one place. For display; never an input of the engine (P2). */
interface RamadanHours {
  readonly region: RegionId;
  readonly who: "everyone" | "people-who-fast";
  /** Hours less than on a usual day. */
  readonly hoursLessADay?: number;
  readonly mostHoursADay?: number;
  readonly mostHoursAWeek?: number;
  readonly source: string;
}

const GULF_NOTE = "Morgan Lewis, note on Ramadan working hours in the Gulf states, 10 February 2026";

/** By region, in alphabetical order. Zones with a law of their own (DIFC, ADGM) differ. */
export const RAMADAN_HOURS: readonly RamadanHours[] = [
  { region: "AE", who: "everyone", hoursLessADay: 2, source: GULF_NOTE },
  { region: "BH", who: "people-who-fast", mostHoursADay: 6, mostHoursAWeek: 36, source: GULF_NOTE },
  { region: "KW", who: "everyone", mostHoursAWeek: 36, source: GULF_NOTE },
  { region: "OM", who: "people-who-fast", mostHoursADay: 6, mostHoursAWeek: 36, source: GULF_NOTE },
  { region: "QA", who: "everyone", mostHoursAWeek: 36, source: GULF_NOTE },
  { region: "SA", who: "people-who-fast", mostHoursADay: 6, mostHoursAWeek: 36, source: GULF_NOTE },
];
