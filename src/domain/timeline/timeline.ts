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
export const timelineOf = (person: Participant, window: Interval, zones: ZoneData): Timeline => {
  const whereabouts = whereaboutsOf(person.stays, window, zones);
  const laid = [...layCalendar(person.calendar), ...layPublished(person.published)];
  const local = whereabouts.flatMap((piece) => clipAll(layLocal(person, piece, zones), piece.window));
  return { whereabouts, stretches: [...local, ...clipAll(laid, window)] };
};

const layLocal = (person: Participant, piece: Whereabouts, zones: ZoneData): readonly Stretch[] => {
  const days = wallDaysOf(piece, zones);
  return [
    ...layWorkingWeek(person.work, days),
    ...layClosedDays(person.closedDays, days),
    ...layNights(person.night, days),
    ...layPatterns(person.patterns, days),
  ];
};

const clipAll = (stretches: readonly Stretch[], bounds: Interval): readonly Stretch[] => {
  const clipped: Stretch[] = [];
  for (const stretch of stretches) {
    const window = clip(stretch.window, bounds);
    if (window) clipped.push(window === stretch.window ? stretch : { ...stretch, window });
  }
  return clipped;
};
