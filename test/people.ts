import type { Pattern, PrivateTime } from "../src/domain/people/myTime/privateTime";
import { NOTHING_PRIVATE } from "../src/domain/people/myTime/privateTime";
import type { Participant } from "../src/domain/people/myTime/participant";
import type { ProposeRequest } from "../src/domain/proposals/request";
import type { PersonId } from "../src/domain/shared/ids";
import type { Instant, Interval } from "../src/domain/time/interval";
import { parseInstant } from "../src/domain/time/isoText";
import type { Weekday, Zone } from "../src/domain/time/zoneData";

/** Monday to Friday. */
export const MONDAY_TO_FRIDAY: readonly Weekday[] = [1, 2, 3, 4, 5];

/** `at("2026-12-01T09:00Z")`; throws for a text that is no instant, because that is a mistake in the test. */
export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`"${text}" is not an instant.`);
  return instant;
};

/** The time from one instant to another. */
export const between = (start: string, end: string): Interval => ({ start: at(start), end: at(end) });

/** `clock("08:30")` is 510 minutes after 00:00. */
export const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Working hours on some weekdays. */
export const work = (
  from: string,
  to: string,
  days: readonly Weekday[] = MONDAY_TO_FRIDAY,
): Participant["work"][number] => ({ days, fromMinutes: clock(from), toMinutes: clock(to) });

/** Somebody in `zone` who works 09:00 to 17:00 from Monday to Friday, with an empty calendar. Name only what matters. */
export const person = (id: string, zone: Zone, matters: Partial<Omit<Participant, "id">> = {}): Participant => ({
  id: id as PersonId,
  stays: [{ place: { zone } }],
  work: [work("09:00", "17:00")],
  closedDays: [],
  night: { fromMinutes: clock("22:00"), toMinutes: clock("07:00") },
  calendar: [],
  published: [],
  ...matters,
});

/** A weekly pattern between two times of the clock. */
export const onClock = (
  days: readonly Weekday[],
  from: string,
  to: string,
  strength: Pattern["strength"] = "never",
): Pattern => ({
  days,
  strength,
  from: { at: "clock", minutes: clock(from) },
  to: { at: "clock", minutes: clock(to) },
});

/** What somebody declared in private. Name only what matters. */
export const declared = (matters: Partial<PrivateTime>): PrivateTime => ({ ...NOTHING_PRIVATE, ...matters });

/** A request for an hour on the quarter-hour grid, asked the day before its horizon begins. Name only what matters. */
export const request = (
  people: readonly Participant[],
  horizon: Interval,
  matters: Partial<Omit<ProposeRequest, "people" | "horizon">> = {},
): ProposeRequest => ({
  now: (horizon.start - 86_400_000) as Instant,
  horizon,
  durationMinutes: 60,
  stepMinutes: 15,
  limit: 10_000,
  people,
  ledger: new Map(),
  ...matters,
});
