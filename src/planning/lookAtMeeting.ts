import { weighSlots } from "../domain/proposals/weighSlots";
import { withoutTheirOwn } from "../domain/proposals/repairCalendar";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { earliest, plusMs, MS_PER_HOUR, type Interval } from "../domain/time/interval";
import type { FindTimesParts } from "./findTimes";
import { foundTimesOf, type Company, type FoundTimes } from "./foundTimes";
import { requestPeople } from "./planningData";

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
    const before = withoutTheirOwn(
      data.value.people.map(({ participant }) => participant),
      [{ period: 0, slot }],
    );
    const people = data.value.people.map((one, index) => ({ ...one, participant: before[index] ?? one.participant }));
    const request = { ...requestPeople({ ...data.value, people }), now: earliest(clock.now(), plusMs(start, -1)) };
    const weighed = weighSlots([slot], request, zones, data.value.world);
    return weighed.ok ? ok(foundTimesOf({ ...data.value, people }, weighed.value, zones)) : weighed;
  };
