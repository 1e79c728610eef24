import { costlyHours, type HardHours } from "../people/myTime/hardHours";
import type { CalendarItem } from "../people/myTime/calendarReader";
import type { Participant } from "../people/myTime/participant";
import type { OwnPace } from "../people/myTime/privateTime";
import { plusDays, plusMinutes, wholeMinutes, type Interval } from "../time/interval";
import { dateOfDay, dayNumberOf } from "../time/localDate";
import type { ZoneData } from "../time/zoneData";
import { clip } from "./intervals";
import type { Span } from "./span";
import type { WallDay } from "./wallDays";
import { whereaboutsOf } from "./whereabouts";

/** The minutes beside other meetings that their owner wants free. */
export const expandBreath = (
  { minutesBefore = 0, minutesAfter = 0 }: OwnPace,
  calendar: Participant["calendar"],
): readonly Span[] =>
  busyIn(calendar).flatMap(({ start, end }): readonly Span[] => [
    { kind: "breath", window: { start: plusMinutes(start, -minutesAfter), end: start } },
    { kind: "breath", window: { start: end, end: plusMinutes(end, minutesBefore) } },
  ]);

/** The local days on which as many meetings are as their owner wants. */
export const expandFullDays = (
  { meetingsADay }: OwnPace,
  calendar: Participant["calendar"],
  days: readonly WallDay[],
): readonly Span[] => {
  if (meetingsADay === undefined) return [];
  const busy = busyIn(calendar);
  return days
    .filter(({ window }) => busy.filter((meeting) => clip(meeting, window)).length >= meetingsADay)
    .map(({ window }) => ({ kind: "full-day", window }));
};

/** The first days in another time zone, in `window` or reaching into it. */
export const expandJourneys = (
  { softDays = 0 }: OwnPace,
  stays: Participant["stays"],
  window: Interval,
  zones: ZoneData,
): readonly Span[] => {
  if (softDays === 0) return [];
  const places = whereaboutsOf(stays, { start: plusDays(window.start, -softDays - 1), end: window.end }, zones);
  return places.flatMap(({ place: { zone }, window: here }, i): readonly Span[] => {
    const before = places[i - 1];
    if (!before || before.place.zone === zone) return [];
    const arrival = dayNumberOf(zones.readAt(zone, here.start).date);
    const rest = clip({ start: here.start, end: zones.instantAt(zone, dateOfDay(arrival + softDays), 0) }, here);
    return rest ? [{ kind: "after-journey", window: rest }] : [];
  });
};

/** The hours of the curve on the days on which there is work, or on all where no work is known: a day off costs as ever. */
export const expandHardHours = (
  hard: HardHours,
  { work, night }: Pick<Participant, "work" | "night">,
  days: readonly WallDay[],
  isWorkingDay: (day: WallDay) => boolean,
): readonly Span[] => {
  const costly = costlyHours(hard, night);
  return days
    .filter((day) => work.length === 0 || isWorkingDay(day))
    .flatMap((day) =>
      costly.map(({ fromMinutes, toMinutes, weight }): Span => ({
        kind: "own-hour",
        window: { start: day.at(fromMinutes), end: day.at(toMinutes) },
        weight,
      })),
    );
};

const busyIn = (calendar: readonly CalendarItem[] | "unknown"): readonly Interval[] => {
  const items = calendar === "unknown" ? [] : calendar;
  return items.flatMap(({ show, window }) =>
    show === "busy" && window.start < window.end ? [wholeMinutes(window)] : [],
  );
};
