import type { WorldCalendars } from "../calendars/worldCalendars";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { Participant } from "../people/myTime/participant";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { dayFactsOf, regionsOf } from "./dayFacts";
import { clip } from "./intervals";
import { layCalendar, layPublished } from "./layCalendar";
import { layHolidays, makeUpDays } from "./layHolidays";
import { layNights } from "./layNights";
import { layObservances } from "./layObservances";
import { layOwnDates, ownMakeUpDays } from "./layOwnDates";
import { layPatterns } from "./layPatterns";
import { layClosedDays, layWorkingWeek, workingHours } from "./layWeek";
import type { Stretch } from "./stretch";
import { wallDaysOf } from "./wallDays";
import type { Whereabouts } from "./whereabouts";
import { whereaboutsOf } from "./whereabouts";

/** Everything that is known about one person's time in a window. Stretches of different kinds may overlap. */
export interface Timeline {
  readonly whereabouts: readonly Whereabouts[];
  /** Clipped to the window, by kind in no particular order. */
  readonly stretches: readonly Stretch[];
}

/** Lays one person's facts out over `window`. Local facts follow the place where the person is on that date (E4, E5). */
export const timelineOf = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  calendars: WorldCalendars,
): Timeline => {
  const whereabouts = whereaboutsOf(person.stays, window, zones);
  const stretches: Stretch[] = [];
  for (const piece of whereabouts) {
    for (const laid of layLocal(person, piece, zones, calendars)) addClipped(laid, piece.window, stretches);
  }
  addClipped(layCalendar(person.calendar), window, stretches);
  addClipped(layPublished(person.published), window, stretches);
  return { whereabouts, stretches };
};

const layLocal = (
  person: Participant,
  piece: Whereabouts,
  zones: ZoneData,
  calendars: WorldCalendars,
): readonly (readonly Stretch[])[] => {
  const { work, closedDays, night, own = NOTHING_PRIVATE } = person;
  const days = wallDaysOf(piece, zones);
  const facts = dayFactsOf(regionsOf(person, piece), calendars);
  const makeUp = [...makeUpDays(facts, days), ...ownMakeUpDays(own.ownDates, days)];
  const hours = workingHours(work, days, makeUp);
  const around = { days, facts, calendars, sky: calendars.sky, place: piece.place };
  return [
    layWorkingWeek(work, hours, days, makeUp),
    layClosedDays(closedDays, days),
    layNights(night, days),
    layHolidays(facts, days),
    layPatterns(own, around),
    layObservances(own.observances, hours, around),
    layOwnDates(own.ownDates, days),
  ];
};

const addClipped = (laid: readonly Stretch[], bounds: Interval, to: Stretch[]): void => {
  for (const stretch of laid) {
    const window = clip(stretch.window, bounds);
    if (window) to.push(window === stretch.window ? stretch : { ...stretch, window });
  }
};
