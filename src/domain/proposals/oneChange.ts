import type { WorldCalendars } from "../calendars/worldCalendars";
import type { WorkBlock } from "../people/myTime/availability";
import type { Participant } from "../people/myTime/participant";
import type { Failure } from "../shared/failure";
import { err, ok, type Result } from "../shared/result";
import type { Weekday, ZoneData } from "../time/zoneData";
import type { Proposal, ProposeAnswer } from "./answer";
import { propose } from "./propose";
import type { ProposeRequest } from "./request";

/**
 * A change that the viewer could make: to the request or to their own limits. The limits of others are not theirs to
 * change.
 */
export type Change =
  | { readonly kind: "shorter"; readonly durationMinutes: number }
  /** Working hours that begin or end `byMinutes` earlier or later. */
  | { readonly kind: "start-earlier" | "end-later"; readonly byMinutes: number }
  /** A night that ends or begins `byMinutes` earlier or later. */
  | { readonly kind: "night-ends-earlier" | "night-begins-later"; readonly byMinutes: number }
  | { readonly kind: "open-day"; readonly weekday: Weekday };

/** A change, and the best time that it makes possible. */
export interface OneChange {
  readonly change: Change;
  readonly best: Proposal;
}

const LENGTHS_MINUTES = [15, 30, 45, 60, 75, 90, 120] as const;
const STEPS_MINUTES = [30, 60, 90] as const;

/**
 * Single changes that would help a search, the smallest of each kind.
 * Where no time fits, a change helps when one does. Where times fit but burden a person, it helps when one burdens
 * nobody. Where a time burdens nobody, no change is needed, and where somebody is away all the time none helps. Nights
 * and closed days are only questioned where they are why nothing fits.
 */
export const oneChanges = (
  request: ProposeRequest,
  zones: ZoneData,
  world: WorldCalendars,
): Result<readonly OneChange[], Failure> => {
  const answerTo = (asked: ProposeRequest): Result<ProposeAnswer, Failure> =>
    propose({ ...asked, limit: 1 }, zones, world);
  const bestOf = (asked: ProposeRequest): Result<Proposal | undefined, Failure> => {
    const answer = answerTo(asked);
    return answer.ok ? ok(answer.value.proposals[0]) : err(answer.error);
  };
  const now = answerTo(request);
  if (!now.ok) return now;
  const { none } = now.value;
  const [first] = now.value.proposals;
  if (none && none.awayUntil.length > 0) return ok([]);
  if (first && burdenOf(first) === 0) return ok([]);
  const helps = (best: Proposal): boolean => first === undefined || burdenOf(best) === 0;
  const isInWay = (kind: "night" | "closed-day"): boolean => none?.limits.some((limit) => limit.kind === kind) ?? false;
  const found: OneChange[] = [];
  for (const smallestFirst of changesFor(request, isInWay("night"), isInWay("closed-day"))) {
    for (const change of smallestFirst) {
      const best = bestOf(withChange(request, change));
      if (!best.ok) return best;
      if (!best.value || !helps(best.value)) continue;
      found.push({ change, best: best.value });
      break;
    }
  }
  return ok(found);
};

const burdenOf = ({ score }: Proposal): number => [...score.added.values()].reduce((sum, minutes) => sum + minutes, 0);

/** Kinds of change, each from the smallest to the largest. */
const changesFor = (
  { durationMinutes, people, viewer }: ProposeRequest,
  isNightInWay: boolean,
  isClosedDayInWay: boolean,
): readonly (readonly Change[])[] => {
  const shorter = LENGTHS_MINUTES.filter((minutes) => minutes < durationMinutes)
    .toReversed()
    .map((minutes): Change => ({ kind: "shorter", durationMinutes: minutes }));
  const me = people.find(({ id }) => id === viewer);
  if (!me) return [shorter];
  const by = (kind: "start-earlier" | "end-later" | "night-ends-earlier" | "night-begins-later"): readonly Change[] =>
    STEPS_MINUTES.map((byMinutes) => ({ kind, byMinutes }));
  return [
    shorter,
    ...(me.work.length > 0 ? [by("start-earlier"), by("end-later")] : []),
    ...(me.night && isNightInWay ? [by("night-ends-earlier"), by("night-begins-later")] : []),
    (isClosedDayInWay ? me.closedDays : []).map((weekday): Change => ({ kind: "open-day", weekday })),
  ];
};

const withChange = (request: ProposeRequest, change: Change): ProposeRequest =>
  change.kind === "shorter"
    ? { ...request, durationMinutes: change.durationMinutes }
    : {
        ...request,
        people: request.people.map((person) => (person.id === request.viewer ? changed(person, change) : person)),
      };

const changed = (me: Participant, change: Exclude<Change, { readonly kind: "shorter" }>): Participant => {
  switch (change.kind) {
    case "start-earlier":
      return { ...me, work: me.work.map((block) => widened(block, me.work, change.byMinutes, 0)) };
    case "end-later":
      return { ...me, work: me.work.map((block) => widened(block, me.work, 0, change.byMinutes)) };
    case "night-ends-earlier":
      return { ...me, night: shorterNight(me.night, 0, change.byMinutes) };
    case "night-begins-later":
      return { ...me, night: shorterNight(me.night, change.byMinutes, 0) };
    case "open-day":
      return { ...me, closedDays: me.closedDays.filter((day) => day !== change.weekday) };
  }
};

/** Only the first block of a day begins earlier, and only the last ends later: a lunch break stays. */
const widened = (block: WorkBlock, all: readonly WorkBlock[], earlier: number, later: number): WorkBlock => {
  const sameDays = all.filter(({ days }) => days.some((day) => block.days.includes(day)));
  const isFirst = sameDays.every(({ fromMinutes }) => fromMinutes >= block.fromMinutes);
  const isLast = sameDays.every(({ toMinutes }) => toMinutes <= block.toMinutes);
  return {
    days: block.days,
    fromMinutes: Math.max(0, block.fromMinutes - (isFirst ? earlier : 0)),
    toMinutes: block.toMinutes + (isLast ? later : 0),
  };
};

const MINUTES_PER_DAY = 1440;

/** null when nothing of the night is left. */
const shorterNight = (night: Participant["night"], later: number, earlier: number): Participant["night"] => {
  if (!night) return null;
  const { fromMinutes, toMinutes } = night;
  const length = toMinutes > fromMinutes ? toMinutes - fromMinutes : toMinutes + MINUTES_PER_DAY - fromMinutes;
  if (length <= later + earlier) return null;
  const onClock = (minutes: number): number => (minutes + MINUTES_PER_DAY) % MINUTES_PER_DAY;
  return { fromMinutes: onClock(fromMinutes + later), toMinutes: onClock(toMinutes - earlier) };
};
