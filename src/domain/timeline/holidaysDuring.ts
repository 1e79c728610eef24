import type { Holiday } from "../calendars/holiday";
import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/myTime/participant";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { dayFactsOf, regionsOf } from "./dayFacts";
import { wallDaysOf } from "./wallDays";
import { whereaboutsOf } from "./whereabouts";

/** What the public calendars of this person's place say about the local days that `window` touches. For naming them. */
export const holidaysDuring = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  calendars: WorldCalendars,
): readonly Holiday[] =>
  whereaboutsOf(person.stays, window, zones).flatMap((piece) => {
    const facts = dayFactsOf(regionsOf(person, piece), calendars);
    const touched = wallDaysOf(piece, zones).filter(
      (day) => day.window.start < piece.window.end && piece.window.start < day.window.end,
    );
    return facts ? touched.flatMap(({ date }) => facts(date)) : [];
  });
