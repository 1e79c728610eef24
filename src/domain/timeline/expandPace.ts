import { costlyHours, type HardHours } from "../people/myTime/hardHours";
import type { CalendarItem } from "../people/myTime/calendarReader";
import type { Participant } from "../people/myTime/participant";
import type { OwnPace } from "../people/myTime/privateTime";
import { MS_PER_DAY, plusDays, plusMinutes, wholeMinutes, type Interval } from "../time/interval";
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
): readonly Span[] => {
  const spans: Span[] = [];
  if (minutesBefore === 0 && minutesAfter === 0) return spans;
  for (const { start, end } of busyIn(calendar)) {
    if (minutesAfter > 0)
      spans.push({ kind: "breath", window: { start: plusMinutes(start, -minutesAfter), end: start } });
    if (minutesBefore > 0) spans.push({ kind: "breath", window: { start: end, end: plusMinutes(end, minutesBefore) } });
  }
  return spans;
};

/** The local days on which as many meetings are as their owner wants. */
export const expandFullDays = (
  { meetingsADay }: OwnPace,
  calendar: Participant["calendar"],
  days: readonly WallDay[],
): readonly Span[] => {
  if (meetingsADay === undefined) return [];
  const origin = days[0]?.window.start ?? 0;
  const meetings = new Int32Array(days.length);
  for (const { start, end } of busyIn(calendar)) {
    // A day is 23 hours at least and 25 at most, so the day is looked for from a little before.
    for (let i = Math.max(0, Math.floor((start - origin) / MS_PER_DAY) - 1); i < days.length; i++) {
      const day = days[i]?.window;
      if (!day || day.start >= end) break;
      if (day.end > start) meetings[i] = (meetings[i] ?? 0) + 1;
    }
  }
  return days.flatMap(({ window }, i) =>
    (meetings[i] ?? 0) >= meetingsADay ? [{ kind: "full-day" as const, window }] : [],
  );
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
  const spans: Span[] = [];
  for (const day of days) {
    if (work.length > 0 && !isWorkingDay(day)) continue;
    for (const { fromMinutes, toMinutes, weight } of costly)
      spans.push({ kind: "own-hour", window: { start: day.at(fromMinutes), end: day.at(toMinutes) }, weight });
  }
  return spans;
};

const busyIn = (calendar: readonly CalendarItem[] | "unknown"): readonly Interval[] => {
  const busy: Interval[] = [];
  if (calendar === "unknown") return busy;
  for (const { show, window } of calendar)
    if (show === "busy" && window.start < window.end) busy.push(wholeMinutes(window));
  return busy;
};
