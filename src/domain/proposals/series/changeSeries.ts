import type { WorldCalendars } from "../../calendars/worldCalendars";
import type { Failure } from "../../shared/failure";
import { withoutPace } from "../../people/myTime/participant";
import type { PersonId } from "../../shared/ids";
import { err, ok, type Result } from "../../shared/result";
import { isSame, MS_PER_DAY, overlapMinutes, type Instant, type Interval } from "../../time/interval";
import { dayNumberOf, weekdayOfDay } from "../../time/localDate";
import type { Weekday, ZoneData } from "../../time/zoneData";
import { zoneAt } from "../../timeline/whereabouts";
import type { Limit, Proposal, SeriesMeeting, SeriesPlan } from "../answer";
import { checkRequest } from "../checkRequest";
import { checkBooked, checkSeries } from "./checkSeries";
import { limitsOf } from "../limits";
import type { Prepared, Prospect } from "../prepare";
import { withoutTheirOwn, type BookedMeeting } from "./repairCalendar";
import type { ProposeRequest, SeriesWish } from "../request";
import { weighSlots } from "../weighSlots";
import { planPeriods } from "./series";
import { periodOf, periodWindow, standingPeriodOf, type SeriesOption, type SeriesPeriod } from "./seriesPeriods";

/** A change that one person makes to a booked series (E20). */
export type SeriesEdit =
  /** What begins in this span does not take place then; to catch up, each meeting gets a later period. */
  | { readonly kind: "leave-out"; readonly from: Instant; readonly until: Instant; readonly catchUp: boolean }
  /** From a meeting on, it and every second one after it do not take place. */
  | { readonly kind: "every-second"; readonly from: Instant }
  /** From a meeting on, each gets another time in its own period, perhaps on a weekday of somebody's clock. */
  | {
      readonly kind: "move-on";
      readonly from: Instant;
      readonly on?: { readonly person: PersonId; readonly weekday: Weekday };
    };

/** A meeting that a change concerns. */
export interface ChangedMeeting extends BookedMeeting {
  /** Its other time. Absent: it is left out; or, to be moved, it stays, and `limits` says why. */
  readonly to?: SeriesMeeting;
  readonly limits: readonly Limit[];
}

/** What a change makes of a booked series. */
export interface SeriesChange extends Pick<SeriesPlan, "exact" | "leastHeaviest" | "notices"> {
  /** In the order of the meetings. */
  readonly changed: readonly ChangedMeeting[];
  /** Ledger plus all that the meetings ahead add as they are booked, by person. */
  readonly loadsBefore: ReadonlyMap<PersonId, number>;
  /** The same after the change. */
  readonly loads: ReadonlyMap<PersonId, number>;
}

/**
 * Computes a change of a booked series before anybody makes it (E20). New times are chosen together, as fairly as the
 * meetings that stay let them be. The ledger holds what is carried without these meetings. Pure, as planning is.
 */
export const changeSeries = (
  asked: ProposeRequest,
  wish: SeriesWish,
  booked: readonly BookedMeeting[],
  edit: SeriesEdit,
  zones: ZoneData,
  world: WorldCalendars,
): Result<SeriesChange, Failure> => {
  const problem = checkRequest(asked, zones) ?? checkSeries(asked, wish, zones) ?? checkBooked(booked, asked, zones);
  if (problem) return err(problem);
  const ahead = booked.filter(({ slot }) => slot.start >= asked.now).toSorted((a, b) => a.period - b.period);
  const onward = ahead.filter(({ slot }) => isConcerned(edit, slot));
  const concerned = edit.kind === "every-second" ? onward.filter((_, i) => i % 2 === 0) : onward;
  const withoutAll = withoutThem(asked, ahead);
  const standing = new Map(
    ahead.map((meeting) => [meeting, standingPeriodOf(withoutAll, meeting, wish, zones, world)]),
  );
  const placeOf = createPlaceSearch({ asked, wish, ahead, concerned, edit }, zones, world);
  const places = concerned.map((meeting) => ({ meeting, ...placeOf(meeting) }));
  const planWith = (open: typeof places): SeriesPlan => {
    const goes = new Set(edit.kind === "move-on" ? open.map(({ meeting }) => meeting) : concerned);
    const periods = [...standing].flatMap(([meeting, period]) => (goes.has(meeting) ? [] : [period]));
    return planPeriods(
      asked,
      [...periods, ...open.flatMap(({ place }) => place ?? [])].sort((a, b) => a.period - b.period),
      wish,
      zones,
      world,
    );
  };
  const first = planWith(places.filter(({ place }) => place !== undefined));
  // A month's late hours may leave no room for all of them (E17).
  const dropped = new Map(first.skipped.map(({ period, limits }) => [period, limits]));
  const open = places.filter(({ place }) => place !== undefined && !dropped.has(place.period));
  const plan = dropped.size > 0 ? planWith(open) : first;
  const { loads, exact, notices, leastHeaviest } = plan;
  return ok({
    changed: places.map(({ meeting: { period, slot }, place, limits }): ChangedMeeting => {
      const to = place && !dropped.has(place.period) ? meetingIn(plan, place.period) : undefined;
      return to
        ? { period, slot, to, limits: [] }
        : { period, slot, limits: dropped.get(place?.period ?? -1) ?? limits };
    }),
    loadsBefore: planPeriods(asked, [...standing.values()], wish, zones, world).loads,
    ...{ loads, exact, notices },
    ...(leastHeaviest !== undefined && { leastHeaviest }),
  });
};

/** A booked meeting of a series, and the time that somebody asks for. */
export interface AskedSlot {
  readonly slot: Interval;
  readonly to: Interval;
}

/** What asked times would make of a series. */
interface AskedChange extends Pick<SeriesChange, "loads" | "loadsBefore"> {
  readonly changed: readonly (AskedSlot & { readonly proposal: Proposal; readonly limits: readonly Limit[] })[];
}

/**
 * Weighs the times that somebody asks for, those and no others (E20): where one fits nobody may be unavailable. `booked` are
 * all meetings of the series, which do not stand in their own way. The ledger holds what is carried without them.
 */
export const weighAsked = (
  asked: Omit<ProposeRequest, "horizon" | "durationMinutes" | "stepMinutes" | "limit">,
  booked: readonly Interval[],
  moves: readonly AskedSlot[],
  zones: ZoneData,
  world: WorldCalendars,
): Result<AskedChange, Failure> => {
  const anew = withoutThem(
    asked,
    booked.map((slot) => ({ slot })),
  );
  const weighed = weighSlots(
    moves.map(({ to }) => to),
    anew,
    zones,
    world,
  );
  if (!weighed.ok) return weighed;
  const standing = weighSlots(booked, { ...anew, people: anew.people.map(withoutPace) }, zones, world);
  if (!standing.ok) return standing;
  const changed = moves.flatMap((move) => {
    const proposal = weighed.value.proposals.find(({ slot }) => isSame(slot, move.to));
    if (!proposal) return [];
    const hard = proposal.people.flatMap(({ findings }) => findings.filter((finding) => finding.hard));
    return [{ ...move, proposal, limits: hard.map(({ person, kind }): Limit => ({ person, kind, slots: 1 })) }];
  });
  const goes = changed.filter(({ proposal }) => proposal.score.away === 0);
  const stays = standing.value.proposals.filter(({ slot }) => !goes.some((move) => isSame(move.slot, slot)));
  return ok({
    changed,
    loadsBefore: loadsWith(asked, standing.value.proposals),
    loads: loadsWith(asked, [...stays, ...goes.map(({ proposal }) => proposal)]),
  });
};

const loadsWith = (
  { people, ledger }: Pick<ProposeRequest, "people" | "ledger">,
  meetings: readonly Proposal[],
): ReadonlyMap<PersonId, number> =>
  new Map(
    people.map(({ id }) => [
      id,
      meetings.reduce((sum, { score }) => sum + (score.added.get(id) ?? 0), ledger.get(id) ?? 0),
    ]),
  );

const isConcerned = (edit: SeriesEdit, { start }: Interval): boolean =>
  start >= edit.from && (edit.kind !== "leave-out" || start < edit.until);

const meetingIn = ({ meetings }: SeriesPlan, period: number): SeriesMeeting | undefined =>
  meetings.find((meeting) => meeting.period === period);

/** Calendars and late hours without these meetings, which may be elsewhere. */
const withoutThem = <T extends Pick<ProposeRequest, "people" | "held">>(
  asked: T,
  meetings: readonly Pick<BookedMeeting, "slot">[],
): T => ({
  ...asked,
  people: withoutTheirOwn(asked.people, meetings),
  held: (asked.held ?? []).filter((held) => !meetings.some(({ slot }) => isSame(slot, held))),
});

/** The period in which a meeting may be instead, with its options; without it, `limits` says what is in the way. */
interface Place {
  readonly place?: SeriesPeriod;
  readonly limits: readonly Limit[];
}

interface PlaceSearch {
  readonly asked: ProposeRequest;
  readonly wish: SeriesWish;
  readonly ahead: readonly BookedMeeting[];
  readonly concerned: readonly BookedMeeting[];
  readonly edit: SeriesEdit;
}

/** Looks in the meeting's own period to move it, and in the next period without a meeting to catch up. */
const createPlaceSearch = (
  { asked, wish, ahead, concerned, edit }: PlaceSearch,
  zones: ZoneData,
  world: WorldCalendars,
): ((meeting: BookedMeeting) => Place) => {
  const anew = withoutThem(asked, concerned);
  const stays = ahead.filter((meeting) => !concerned.includes(meeting)).map(({ slot }) => slot);
  // The calendars show them too, where these can be read.
  const taken = [...stays, ...(anew.held ?? [])];
  const isFree = (window: Interval): boolean => taken.every((other) => overlapMinutes(window, other) === 0);
  const find = (period: number, isWanted: (option: SeriesOption, prospect: Prospect) => boolean): Place => {
    const found = periodOf(anew, wish, period, zones, world);
    const { prospect } = found;
    const options = prospect ? found.options.filter((option) => isFree(option.slot) && isWanted(option, prospect)) : [];
    if (options.length > 0) return { place: { ...found, options }, limits: [] };
    return { limits: prospect ? limitsOf(prospect.people, prospect.grid) : [] };
  };
  if (edit.kind === "move-on") {
    const { on } = edit;
    const index = asked.people.findIndex(({ id }) => id === on?.person);
    return ({ period, slot }) =>
      find(
        period,
        (option, { people }) =>
          overlapMinutes(option.slot, slot) === 0 &&
          (on === undefined || weekdayAt(option.slot.start, people[index], zones) === on.weekday),
      );
  }
  if (edit.kind === "every-second") return () => ({ limits: [] });
  let next = Math.ceil((edit.until - asked.horizon.start) / (wish.everyDays * MS_PER_DAY));
  return () => {
    for (; edit.catchUp && next < wish.count; next++) {
      if (!isFree(periodWindow(asked, wish, next))) continue;
      const found = find(next, () => true);
      if (!found.place) continue;
      next++;
      return found;
    }
    return { limits: [] };
  };
};

const weekdayAt = (start: Instant, person: Prepared | undefined, zones: ZoneData): Weekday | undefined =>
  person && weekdayOfDay(dayNumberOf(zones.readAt(zoneAt(person.timeline.whereabouts, start), start).date));
