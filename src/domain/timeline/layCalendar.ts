import type { PublishedWindow } from "../people/myTime/availability";
import type { CalendarItem } from "../people/myTime/calendarReader";
import { wholeMinutes, type Interval } from "../time/interval";
import type { Stretch } from "./stretch";

/** Calendar time that says something: free time and working elsewhere do not. */
export const layCalendar = (calendar: readonly CalendarItem[] | "unknown"): readonly Stretch[] => {
  const laid: Stretch[] = [];
  for (const { show, window } of calendar === "unknown" ? [] : calendar) {
    if (show === "free" || show === "elsewhere" || isEmpty(window)) continue;
    laid.push({ kind: show, window: wholeMinutes(window) });
  }
  return laid;
};

/** The published overlay: plain windows without a reason. */
export const layPublished = (published: readonly PublishedWindow[]): readonly Stretch[] =>
  published
    .filter(({ window }) => !isEmpty(window))
    .map(({ level, window }) => ({ kind: `published-${level}`, window: wholeMinutes(window) }));

/** A calendar may hold a reminder that takes no time. */
const isEmpty = ({ start, end }: Interval): boolean => start >= end;

/** Calendars may hold seconds; burden is counted in whole minutes, so a minute that is partly taken is taken. */
