import { withoutPace } from "../domain/people/myTime/participant";
import { weighSlots } from "../domain/proposals/weighSlots";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { earliest, plusMs, MS_PER_HOUR, type Interval } from "../domain/time/interval";
import type { FindTimesParts } from "./findTimes";
import { foundTimesOf, type Company, type FoundTimes } from "./foundTimes";
import { requestPeople, withoutOwn } from "./planningData";

/**
 * Everybody's time around one booked meeting, which is the only proposal of the answer, also when it fits no more or has
 * begun. Its own events in the calendars are left out. Goes on without calendars: the meeting stands either way.
 */
export type LookAtMeeting = (
  company: Company,
  meeting: Interval,
  signal: AbortSignal,
) => Promise<Result<FoundTimes, Failure>>;

/** A drawing shows a whole day of one of the clocks. Unread hours would look free (P9). */
const DRAWN_AROUND_MS = 25 * MS_PER_HOUR;

/** Looks at one meeting through the engine. */
export const createLookAtMeeting =
  ({ clock, zones, loadData }: FindTimesParts): LookAtMeeting =>
  async (company, { start, end }, signal) => {
    const slot = { start, end };
    const window = { start: plusMs(start, -DRAWN_AROUND_MS), end: plusMs(end, DRAWN_AROUND_MS) };
    const data = await loadData(company, window, "wished", signal);
    if (!data.ok) return data;
    const known = withoutOwn(data.value, { window: slot, isSent: true });
    const asked = requestPeople(known);
    // It is booked: what its owner wants of new meetings is no reason against it (E17).
    const people = asked.people.map(withoutPace);
    const request = { ...asked, people, now: earliest(clock.now(), plusMs(start, -1)) };
    const weighed = weighSlots([slot], request, zones, known.world);
    return weighed.ok ? ok(foundTimesOf(known, weighed.value, zones)) : weighed;
  };
