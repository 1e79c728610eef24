import {
  belongsWith,
  carriedIn,
  upcomingIn,
  type BookedSlot,
  type NotedMeeting,
} from "../domain/document/bookedMeetings";
import type { AskedMove } from "../domain/document/entry";
import type { Pair } from "../domain/people/pair";
import type { Limit, Proposal } from "../domain/proposals/answer";
import { changeSeries, weighAsked, type SeriesChange, type SeriesEdit } from "../domain/proposals/series/changeSeries";
import type { ProposeRequest } from "../domain/proposals/request";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { lengthMinutes, MS_PER_DAY, plusDays, plusMinutes, type Instant, type Interval } from "../domain/time/interval";
import { dateOfDay, dayNumberOf, weekdayOfDay } from "../domain/time/localDate";
import type { ZoneData } from "../domain/time/zoneData";
import type { BookedMeetings } from "./bookedMeetings";
import { foundTimesOf, type FoundTimes } from "./foundTimes";
import { horizonFrom, STEP_MINUTES, type FindTimesParts } from "./findTimes";
import { requestPeople, type PlanningData } from "./planningData";

/** One booked meeting of a change. What stays has no other time in its week, because of `limits`. */
export type MeetingChange = { readonly meeting: NotedMeeting } & (
  | { readonly becomes: "moved"; readonly to: Proposal }
  | { readonly becomes: "left-out" }
  | { readonly becomes: "stays"; readonly limits: readonly Limit[] }
);

/** A change of several booked meetings as it would be. */
export interface MeetingsChange extends Pick<SeriesChange, "loads" | "loadsBefore" | "exact"> {
  readonly meetings: readonly MeetingChange[];
}

/** What one person booked from now on, of one length, and what a change would make of it. */
export interface SeriesAhead {
  readonly found: FoundTimes;
  /** Computed anew each time: about as long as planning a series. */
  readonly change: (edit: SeriesEdit) => Result<MeetingsChange, Failure>;
  /** The same of times that somebody else asks for. What is not as they saw it, or lies outside of this look, is left out. */
  readonly asAsked: (moves: readonly AskedMove[]) => Result<MeetingsChange, Failure>;
}

/**
 * Everybody's time over the meetings that `meeting` belongs with: of the same length, by the same person, one in each
 * week. `last` is when the last of them begins, as the screen knows it.
 */
export type LookAtSeries = (
  pair: Pair,
  meeting: BookedSlot,
  last: Instant,
  signal: AbortSignal,
) => Promise<Result<SeriesAhead, Failure>>;

const DAYS_PER_WEEK = 7;
const MOST_WEEKS = 26;
/** Weeks after the last meeting in which one can catch up. */
const CATCH_UP_WEEKS = 6;

/** Looks at a booked series through the engine (E20). */
export const createLookAtSeries =
  ({ clock, zones, loadData }: FindTimesParts): LookAtSeries =>
  async (pair, meeting, last, signal) => {
    const { start: soonest } = horizonFrom(clock.now(), DAYS_PER_WEEK);
    const weeks = Math.ceil((last - soonest) / (DAYS_PER_WEEK * MS_PER_DAY)) + 1 + CATCH_UP_WEEKS;
    const count = Math.min(MOST_WEEKS, weeks);
    const window = { start: plusDays(soonest, -DAYS_PER_WEEK - 1), end: plusDays(soonest, count * DAYS_PER_WEEK) };
    const data = await loadData({ kind: "pair", pair }, window, "needed", signal);
    if (!data.ok) return data;
    const known = data.value;
    const found = foundTimesOf(known, { proposals: [], notices: [] }, zones);
    const horizonStart = mondayOf(soonest, found, zones);
    const weekOf = ({ start }: Interval): number => Math.floor((start - horizonStart) / (DAYS_PER_WEEK * MS_PER_DAY));
    const series = seriesOf(known, pair, meeting, soonest, weekOf).filter((one) => weekOf(one) < count);
    const ids = new Set(series.map(({ eventId }) => eventId));
    const isOther = ({ author, eventId }: NotedMeeting): boolean => author !== meeting.author || !ids.has(eventId);
    const request: ProposeRequest = {
      ...requestPeople(known),
      now: soonest,
      horizon: { start: horizonStart, end: plusDays(horizonStart, count * DAYS_PER_WEEK) },
      durationMinutes: lengthMinutes(meeting),
      stepMinutes: STEP_MINUTES,
      limit: 1,
      ledger: carriedIn(known.history.filter(isOther), known.entries, pair.members),
    };
    const wish = { count, everyDays: DAYS_PER_WEEK, windowDays: DAYS_PER_WEEK };
    const booked = series.map((one) => ({ period: weekOf(one), slot: { start: one.start, end: one.end } }));
    return ok({
      found,
      change: (edit) => {
        const change = changeSeries(request, wish, booked, edit, zones, known.world);
        return change.ok ? ok(meetingsOfChange(change.value, edit, series)) : change;
      },
      asAsked: (moves) => {
        // Whoever asks may stand in another zone, where weeks begin at another hour: all of them are looked at.
        const all = upcomingIn(known.entries, pair, soonest).filter(
          (one) => belongsWith(meeting, one) && one.start >= soonest,
        );
        const isAside = ({ author, eventId }: NotedMeeting): boolean =>
          author !== meeting.author || !all.some((own) => own.eventId === eventId);
        const wanted = all.flatMap((one) => {
          const move = moves.find(({ eventId, start }) => eventId === one.eventId && start === one.start);
          const isSeen = move && move.to >= soonest && move.to + (one.end - one.start) <= window.end;
          const to = move && { start: move.to, end: plusMinutes(move.to, lengthMinutes(one)) };
          return isSeen && to ? [{ meeting: one, slot: { start: one.start, end: one.end }, to }] : [];
        });
        const asked = { ...request, ledger: carriedIn(known.history.filter(isAside), known.entries, pair.members) };
        const change = weighAsked(
          asked,
          all.map(({ start, end }) => ({ start, end })),
          wanted,
          zones,
          known.world,
        );
        if (!change.ok) return change;
        const { changed, loads, loadsBefore } = change.value;
        return ok({
          ...{ loads, loadsBefore, exact: true },
          meetings: wanted.flatMap(({ meeting: one, slot }): readonly MeetingChange[] => {
            const found = changed.find((other) => other.slot.start === slot.start);
            if (!found) return [];
            return found.proposal.score.away === 0
              ? [{ meeting: one, becomes: "moved", to: found.proposal }]
              : [{ meeting: one, becomes: "stays", limits: found.limits }];
          }),
        });
      },
    });
  };

const meetingsOfChange = (
  { changed, loads, loadsBefore, exact }: SeriesChange,
  { kind }: SeriesEdit,
  series: readonly NotedMeeting[],
): MeetingsChange => ({
  ...{ loads, loadsBefore, exact },
  meetings: changed.flatMap(({ slot, to, limits }): readonly MeetingChange[] => {
    const meeting = series.find(({ start }) => start === slot.start);
    if (!meeting) return [];
    if (to) return [{ meeting, becomes: "moved", to }];
    return [kind === "move-on" ? { meeting, becomes: "stays", limits } : { meeting, becomes: "left-out" }];
  }),
});

/** Of two in one week the one that was chosen belongs, else the earlier: the other is to everybody a busy time. */
const seriesOf = (
  { entries }: PlanningData,
  pair: Pair,
  chosen: BookedSlot,
  from: Instant,
  weekOf: (meeting: Interval) => number,
): readonly NotedMeeting[] => {
  const isChosen = ({ eventId }: BookedSlot): boolean => eventId === chosen.eventId;
  const byWeek = new Map<number, NotedMeeting>();
  for (const meeting of upcomingIn(entries, pair, from)) {
    if (!belongsWith(chosen, meeting) || meeting.start < from) continue;
    const week = weekOf(meeting);
    if (!byWeek.has(week) || isChosen(meeting)) byWeek.set(week, meeting);
  }
  return [...byWeek.values()];
};

/** Midnight at which the reader's week begins. */
const mondayOf = (at: Instant, { people }: FoundTimes, zones: ZoneData): Instant => {
  const zone = people[0]?.zoneAt(at) ?? "Etc/UTC";
  const day = dayNumberOf(zones.readAt(zone, at).date);
  return zones.instantAt(zone, dateOfDay(day - (weekdayOfDay(day) - 1)), 0);
};

/** What a change made has come to. */
export interface ChangeMade {
  readonly moved: number;
  readonly leftOut: number;
  /** Times that somebody took meanwhile: these meetings stay. */
  readonly taken: number;
  /** The text of an invitation that was written in Outlook still says the old time. */
  readonly saysOldTime: boolean;
}

/**
 * Makes a change, in the calendars and in the pair's document: the last meeting first, so that the one on the screen stays
 * until all is done. Stops where one fails; `done` holds the ids of what need not be done again.
 */
export const makeChange = async (
  { move, callOff }: Pick<BookedMeetings, "move" | "callOff">,
  { found }: Pick<SeriesAhead, "found">,
  changes: readonly MeetingChange[],
  pair: Pair,
  done: Map<string, "moved" | "left-out" | "taken">,
  onStep: () => void,
): Promise<Result<ChangeMade, Failure>> => {
  let saysOldTime = false;
  for (const change of changes.toReversed()) {
    const { meeting, becomes } = change;
    if (becomes === "stays" || done.has(meeting.eventId)) continue;
    const made = becomes === "moved" ? await move(found, meeting, change.to, pair) : await callOff(meeting, pair);
    if (!made.ok && made.error.type !== "HourTaken") return made;
    if (made.ok && "saysOldTime" in made.value && made.value.saysOldTime) saysOldTime = true;
    done.set(meeting.eventId, made.ok ? becomes : "taken");
    onStep();
  }
  const count = (wanted: string): number => [...done.values()].filter((became) => became === wanted).length;
  return ok({ moved: count("moved"), leftOut: count("left-out"), taken: count("taken"), saysOldTime });
};
