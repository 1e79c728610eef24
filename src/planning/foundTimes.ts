import type { Holiday } from "../domain/calendars/holiday";
import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import type { NotedMeeting } from "../domain/document/bookedMeetings";
import type { Participant } from "../domain/people/myTime/participant";
import type { Pair } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import type { ProposeAnswer } from "../domain/proposals/answer";
import { nothingEarlier, type NothingEarlier } from "../domain/proposals/nothingEarlier";
import type { ProposeRequest } from "../domain/proposals/request";
import { sharedBurdenOf } from "../domain/proposals/findings";
import type { Failure } from "../domain/shared/failure";
import type { PersonId } from "../domain/shared/ids";
import type { Result } from "../domain/shared/result";
import { overlapMinutes, plusMinutes, type Instant, type Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import { bandsOf, type Band } from "../domain/timeline/bands";
import { holidaysDuring } from "../domain/timeline/dayFacts";
import { whereaboutsOf, zoneAt } from "../domain/timeline/whereabouts";

/** Whom to meet. The signed-in person always takes part and is not in `people`. */
export type Company =
  /** With `guests`, who come to this one meeting and read nothing of the pair. */
  | { readonly kind: "pair"; readonly pair: Pair; readonly guests?: readonly Person[] }
  | { readonly kind: "people"; readonly people: readonly Person[] };

/**
 * Source of a person's place. "shared": published to the pair, or from their mailbox. "own-device": of the signed-in
 * person, from their device, invisible to others. "unknown": their local time cannot be shown.
 */
type PlaceKnown = "shared" | "own-device" | "unknown";

/** One person of a search, as the engine and as the whole pair sees them. */
export interface KnownPerson {
  readonly person: Person;
  /** As this screen may see them: the viewer includes their private time. */
  readonly participant: Participant;
  /** As everybody in the pair sees them. Every shared text is computed from this (P1). */
  readonly shared: Participant;
  readonly place: PlaceKnown;
  /** What they like to be called, where their card says it. */
  readonly called?: string;
  /** Burden carried so far, in weighted minutes. */
  readonly carried: number;
  /** The end of the times that they told to be none: whether a later hour suits, nobody else knows. */
  readonly toldUntil?: Instant;
}

/** One person of found times, with what a screen shows. */
interface FoundPerson extends Person, Pick<KnownPerson, "toldUntil"> {
  /** Their name for a screen. `name`, the service's, is for what leaves the pair. */
  readonly called: string;
  readonly place: PlaceKnown;
  /** Burden carried so far, in weighted minutes. */
  readonly carried: number;
  /** False: no working hours are known, so no hour is early or late. */
  readonly hoursKnown: boolean;
  /** Whose clock it is at `at`. Says nothing where their place is "unknown". */
  readonly zoneAt: (at: Instant) => Zone;
  /** False: whether they are free, nobody could read. */
  readonly isCalendarKnown: boolean;
  /** Their time in `window`, in paint order. Lazy: a screen draws few of its times. */
  readonly bandsIn: (window: Interval) => readonly Band[];
  /** The public holidays on the local days that `window` touches. */
  readonly holidaysIn: (window: Interval) => readonly Holiday[];
  /** The words that they chose to tell the pair about their time in `window`: the same on every screen (P1). */
  readonly toldIn: (window: Interval) => readonly string[];
}

/** What everybody in the pair knows of a slot: the only source of shared texts (P1). */
export interface SharedTimes {
  /** People whose place everybody knows, with their zone at the start of the slot. */
  readonly zonesAt: (slot: Interval) => readonly { readonly person: Person; readonly zone: Zone }[];
  /** The burden of a slot in weighted minutes, for those people. */
  readonly burdenOf: (slot: Interval) => ReadonlyMap<PersonId, number>;
}

/** A further question to the engine: such as the days of a month, or a change that would help. */
type Query<T> = (request: ProposeRequest, zones: ZoneData, world: WorldCalendars) => Result<T, Failure>;

/** Further queries on found times: the same engine, the same facts. */
interface TimesOutlook {
  readonly durationMinutes: number;
  /** Why nothing before the best time was proposed; undefined when only nights and closed days lie before it. */
  readonly earlier: () => NothingEarlier | undefined;
  /** Whoever asks brings the question, so that its code comes with the screen that shows the answer. */
  readonly ask: <T>(query: Query<T>) => T;
}

/** The engine's answer, and what screens draw and write of it. */
export interface FoundTimes {
  readonly answer: ProposeAnswer;
  /** The viewer first. Same order as `answer.proposals[].people`. */
  readonly people: readonly FoundPerson[];
  readonly shared: SharedTimes;
  /** What guests may know besides, where there are some: of mailboxes alone, since they cannot read what the pair was told. */
  readonly toGuests?: SharedTimes;
  /** Absent for times that were chosen before. */
  readonly outlook?: TimesOutlook;
  /** The pair's meetings and their burdens, earliest first. */
  readonly history: readonly NotedMeeting[];
  /** Why the pair's document could not be read, when the search went on without it. */
  readonly withoutDocument?: Failure;
  /** Why calendars could not be read, when the times were weighed without them. */
  readonly withoutCalendars?: Failure;
  /** True when a member waits for an answer to offered times. */
  readonly hasOffers: boolean;
}

/** Inputs of found times. */
export interface TimesFacts extends Pick<FoundTimes, "history" | "withoutDocument" | "withoutCalendars"> {
  readonly people: readonly KnownPerson[];
  /** The same people as their guests know them; absent without guests. */
  readonly asGuestsKnow?: readonly KnownPerson[];
  readonly world: WorldCalendars;
  /**
   * Loaded for what everybody published, and for nothing else (P1). What both see is computed with it: otherwise a
   * private part that cannot be fetched would change their numbers.
   */
  readonly sharedWorld: WorldCalendars;
}

/** Makes found times of an answer. With the original request, the engine can answer further queries. */
export const foundTimesOf = (
  { people, asGuestsKnow, world, sharedWorld, ...known }: TimesFacts,
  answer: ProposeAnswer,
  zones: ZoneData,
  { request, hasOffers = false }: { readonly request?: ProposeRequest; readonly hasOffers?: boolean } = {},
): FoundTimes => ({
  answer,
  hasOffers,
  history: known.history,
  people: people.map(({ person, participant, shared, place, carried, called, toldUntil }) => ({
    ...person,
    ...(toldUntil !== undefined && { toldUntil }),
    called: called ?? person.name,
    place,
    carried,
    hoursKnown: participant.work.length > 0,
    zoneAt: (at) => zoneAt(whereaboutsOf(participant.stays, { start: at, end: plusMinutes(at, 1) }, zones), at),
    isCalendarKnown: participant.calendar !== "unknown",
    bandsIn: (window) => bandsOf(participant, window, zones, world),
    holidaysIn: (window) => holidaysDuring(participant, window, zones, world),
    toldIn: (window) => toldDuring(shared, window),
  })),
  shared: sharedTimesOf(people, zones, sharedWorld),
  ...(asGuestsKnow && { toGuests: sharedTimesOf(asGuestsKnow, zones, sharedWorld) }),
  ...(request !== undefined && { outlook: outlookOf(request, answer, zones, world) }),
  ...(known.withoutDocument && { withoutDocument: known.withoutDocument }),
  ...(known.withoutCalendars && { withoutCalendars: known.withoutCalendars }),
});

const toldDuring = ({ published }: Participant, window: Interval): readonly string[] => [
  ...new Set(published.flatMap((told) => (overlapMinutes(told.window, window) > 0 ? (told.word ?? []) : []))),
];

/** P1: a place known only to a person's own device never reaches shared text. */
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

/** What an invitation may say, since everybody in it reads it: with guests, nothing that only the pair was told. */
export const inInvitation = (
  { shared, toGuests }: Pick<FoundTimes, "shared" | "toGuests">,
  guests: readonly Person[] = [],
): SharedTimes => toGuests ?? (guests.length > 0 ? NOTHING_TOLD : shared);

const NOTHING_TOLD: SharedTimes = { zonesAt: () => [], burdenOf: () => new Map() };

const outlookOf = (
  request: ProposeRequest,
  { proposals: [best] }: ProposeAnswer,
  zones: ZoneData,
  world: WorldCalendars,
): TimesOutlook => ({
  durationMinutes: request.durationMinutes,
  earlier: () => best && accepted(nothingEarlier(request, best, zones, world)),
  ask: (query) => accepted(query(request, zones, world)),
});

/** The engine accepted this request before, so a refusal is a bug. */
const accepted = <T>(answer: Result<T, Failure>): T => {
  if (!answer.ok) throw new Error(`An accepted request was refused: ${answer.error.type}. Maybe it was changed?`);
  return answer.value;
};
