import type { Participant } from "../../people/myTime/participant";
import type { Interval } from "../../time/interval";

/** A meeting of a series that is in people's calendars. */
export interface BookedMeeting {
  /** Its period, counted from 0. */
  readonly period: number;
  readonly slot: Interval;
}

/**
 * People without the series' own meetings in their calendars, which would otherwise block themselves. Calendars show
 * times without names, so an entry with exactly the meeting's time is removed. One entry for each meeting: a second one
 * at the same time still counts.
 */
export const withoutTheirOwn = (
  people: readonly Participant[],
  booked: readonly Pick<BookedMeeting, "slot">[],
): readonly Participant[] =>
  people.map((person) => {
    if (person.calendar === "unknown") return person;
    const own = new Set(booked.map(({ slot }) => timesOf(slot)));
    return { ...person, calendar: person.calendar.filter(({ window }) => !own.delete(timesOf(window))) };
  });

const timesOf = ({ start, end }: Interval): string => `${start} ${end}`;
