import type { PublishedWindow } from "../people/myTime/availability";
import type { CalendarItem } from "../people/myTime/calendarReader";
import { wholeMinutes, type Interval } from "../time/interval";
import type { Span } from "./span";

/** Spans of calendar items; free time and working elsewhere have none. */
export const expandCalendar = (calendar: readonly CalendarItem[] | "unknown"): readonly Span[] => {
  const spans: Span[] = [];
  for (const { show, window } of calendar === "unknown" ? [] : calendar) {
    if (show === "free" || show === "elsewhere" || isEmpty(window)) continue;
    spans.push({ kind: show, window: wholeMinutes(window) });
  }
  return spans;
};

/** Spans of the published overlay: plain windows without a reason. */
export const expandPublished = (published: readonly PublishedWindow[]): readonly Span[] =>
  published
    .filter(({ window }) => !isEmpty(window))
    .map(({ level, window }) => ({ kind: `published-${level}`, window: wholeMinutes(window) }));

/** A calendar may hold a reminder of no length. */
const isEmpty = ({ start, end }: Interval): boolean => start >= end;

/** Calendars may hold seconds. Burden is counted in whole minutes, so a partly busy minute is busy. */
