import type { Holiday } from "../domain/calendars/holiday";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { NotedMeeting } from "../domain/document/bookedMeetings";
import type { Participant } from "../domain/people/myTime/participant";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { ProposeAnswer } from "../domain/proposals/answer";
import { dayByDay, type DayOutlook } from "../domain/proposals/dayByDay";
import { oneChanges, type OneChange } from "../domain/proposals/oneChange";
import type { ProposeRequest } from "../domain/proposals/request";
import { sharedBurdenOf } from "../domain/proposals/sharedBurden";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import type { Result } from "../domain/shared/result";
import type { Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import { bandsOf, type Band } from "../domain/timeline/bands";
import { holidaysDuring } from "../domain/timeline/dayFacts";
import { whereaboutsOf, zoneAt } from "../domain/timeline/whereabouts";

/** Whom to find a time with. The signed-in person always takes part and is not in `people`. */
export type Company =
  { readonly kind: "pair"; readonly pair: Pair } | { readonly kind: "people"; readonly people: readonly Person[] };

/**
 * How we know where a person is. "shared": published to the pair, or said by their mailbox. "own-device": the signed-in
 * person, from their own device, which nobody else can see. "unknown": their local time cannot be said.
 */
export type PlaceKnown = "shared" | "own-device" | "unknown";

/** One person of a search, as the engine sees them and as the whole pair sees them. */
export interface KnownPerson {
  readonly person: Person;
  /** As this screen may see them: the viewer with what they keep to themselves. */
  readonly participant: Participant;
  /** As everybody in the pair sees them. What is written anywhere is computed from this (P1). */
  readonly shared: Participant;
  readonly place: PlaceKnown;
  /** Burden carried so far, in weighted minutes. */
  readonly carried: number;
}

/** One person of found times, with what a screen draws and says of them. */
export interface FoundPerson extends Person {
  readonly place: PlaceKnown;
  /** Burden carried so far, in weighted minutes. */
  readonly carried: number;
  /** False: no working hours are known, so no hour is early or late. */
  readonly hoursKnown: boolean;
  /** Their time in `window`, in paint order. Expanded when asked for: a screen draws few of the times that it has. */
  readonly bandsIn: (window: Interval) => readonly Band[];
  /** The public holidays on the local days that `window` touches. */
  readonly holidaysIn: (window: Interval) => readonly Holiday[];
}

/** What everybody in the pair knows of a slot: all that is ever written of it (P1). */
export interface SharedTimes {
  /** Those whose place everybody knows, with the zone of their clock when the slot begins. */
  readonly zonesAt: (slot: Interval) => readonly { readonly person: Person; readonly zone: Zone }[];
  /** The burden of a slot in weighted minutes, for those people. */
  readonly burdenOf: (slot: Interval) => ReadonlyMap<PersonId, number>;
}

/** Further questions about found times, answered by the same engine with the same facts. */
export interface TimesOutlook {
  readonly durationMinutes: number;
  /** Every day of the horizon: its best time, or what stands in the way. */
  readonly days: () => readonly DayOutlook[];
  /** The one thing that the viewer could change to help. */
  readonly changes: () => readonly OneChange[];
}

/** What a screen gets: the engine's answer and what is drawn, said and written of it. */
export interface FoundTimes {
  readonly answer: ProposeAnswer;
  /** The viewer first. Same order as `answer.proposals[].people`. */
  readonly people: readonly FoundPerson[];
  readonly shared: SharedTimes;
  /** Absent for times that were chosen before. */
  readonly outlook?: TimesOutlook;
  /** The pair's meetings so far and what each cost whom, the earliest first. */
  readonly history: readonly NotedMeeting[];
  /** Why the pair's document could not be read, when the times were made without what it says. */
  readonly withoutDocument?: Failure;
  /** Why no calendar could be read, when the times were weighed without. */
  readonly withoutCalendars?: Failure;
  /** True when somebody in the pair waits for an answer to offered times. */
  readonly hasOffers: boolean;
}

/** The facts that found times are made of. */
export interface TimesFacts extends Pick<FoundTimes, "history" | "withoutDocument" | "withoutCalendars"> {
  readonly people: readonly KnownPerson[];
  readonly world: WorldCalendars;
}

/** Found times of an answer. With the request that was asked, the engine can be asked further. */
export const foundTimesOf = (
  { people, world, ...known }: TimesFacts,
  answer: ProposeAnswer,
  zones: ZoneData,
  { request, hasOffers = false }: { readonly request?: ProposeRequest; readonly hasOffers?: boolean } = {},
): FoundTimes => ({
  answer,
  hasOffers,
  history: known.history,
  people: people.map(({ person, participant, place, carried }) => ({
    ...person,
    place,
    carried,
    hoursKnown: participant.work.length > 0,
    bandsIn: (window) => bandsOf(participant, window, zones, world),
    holidaysIn: (window) => holidaysDuring(participant, window, zones, world),
  })),
  shared: sharedTimesOf(people, zones, world),
  ...(request !== undefined && { outlook: outlookOf(request, zones, world) }),
  ...(known.withoutDocument && { withoutDocument: known.withoutDocument }),
  ...(known.withoutCalendars && { withoutCalendars: known.withoutCalendars }),
});

/** P1: what only a person's own device knows about where they are reaches no shared place. */
export const sharedTimesOf = (people: readonly KnownPerson[], zones: ZoneData, world: WorldCalendars): SharedTimes => {
  const placed = people.filter(({ place }) => place === "shared");
  return {
    zonesAt: (slot) =>
      placed.map(({ person, shared }) => ({
        person,
        zone: zoneAt(whereaboutsOf(shared.stays, slot, zones), slot.start),
      })),
    burdenOf: (slot) =>
      sharedBurdenOf(
        slot,
        placed.map(({ shared }) => shared),
        zones,
        world,
      ),
  };
};

const outlookOf = (request: ProposeRequest, zones: ZoneData, world: WorldCalendars): TimesOutlook => ({
  durationMinutes: request.durationMinutes,
  days: () => accepted(dayByDay(request, zones, world)),
  changes: () => accepted(oneChanges(request, zones, world)),
});

/** What the engine accepted once it cannot refuse, so a refusal is a bug. */
const accepted = <T>(answer: Result<T, Failure>): T => {
  if (!answer.ok) throw new Error(`An accepted request was refused: ${answer.error.type}. Maybe it was changed?`);
  return answer.value;
};
