import type { WorldCalendars } from "../calendars/worldCalendars";
import type { Participant } from "../people/participant";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { clip } from "./intervals";
import { layCalendar, layPublished } from "./layCalendar";
import { layNights, layPatterns } from "./layDaily";
import { layClosedDays, layWorkingWeek } from "./layWeek";
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

/** Lays one person's facts out over `window`. Wall-clock facts follow the place where the person is on that date (E4). */
export const timelineOf = (
  person: Participant,
  window: Interval,
  zones: ZoneData,
  _calendars: WorldCalendars,
): Timeline => {
  const whereabouts = whereaboutsOf(person.stays, window, zones);
  const stretches: Stretch[] = [];
  for (const piece of whereabouts) {
    for (const laid of layLocal(person, piece, zones)) addClipped(laid, piece.window, stretches);
  }
  addClipped(layCalendar(person.calendar), window, stretches);
  addClipped(layPublished(person.published), window, stretches);
  return { whereabouts, stretches };
};

const layLocal = (person: Participant, piece: Whereabouts, zones: ZoneData): readonly (readonly Stretch[])[] => {
  const days = wallDaysOf(piece, zones);
  return [
    layWorkingWeek(person.work, days),
    layClosedDays(person.closedDays, days),
    layNights(person.night, days),
    layPatterns(person.own?.patterns ?? [], days),
  ];
};

const addClipped = (laid: readonly Stretch[], bounds: Interval, to: Stretch[]): void => {
  for (const stretch of laid) {
    const window = clip(stretch.window, bounds);
    if (window) to.push(window === stretch.window ? stretch : { ...stretch, window });
  }
};
