import type { WorldCalendars } from "../domain/calendars/worldCalendars";
import { foldEntries, type FoldedEntry } from "../domain/document/fold";
import { carriedIn, meetingsOf, type NotedMeeting } from "../domain/document/bookedMeetings";
import type { Ledger } from "../domain/fairness/ledger";
import type { CalendarReader, PersonCalendar } from "../domain/people/myTime/calendarReader";
import { NOTHING_DECLARED, type MyTime, type MyTimeStore } from "../domain/people/myTime/myTime";
import { others } from "../domain/people/pair";
import { type Participant, needsOf, type CalendarTime } from "../domain/people/myTime/participant";
import type { Person } from "../domain/people/person";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { PairReader, Reading } from "../sync/pairReader";
import type { Company, PlaceKnown } from "../ui/services";
import { participantOf } from "./participant";
import { worldOrNothing, type LoadWorld } from "./worldNeeds";
import { availabilityOf } from "../domain/document/members";

export interface PlanningSources {
  readonly me: Person;
  readonly zones: ZoneData;
  /** The zone of the signed-in person's device: used for that person alone, and only when nothing better is known. */
  readonly zone: Zone;
  readonly calendars: CalendarReader;
  readonly pairReader: PairReader;
  readonly myTime: Pick<MyTimeStore, "load">;
  readonly loadWorld: LoadWorld;
}

/** Everybody who should meet, with all that this screen may know of their time. The viewer comes first in each list. */
export interface PlanningData {
  readonly people: readonly Person[];
  readonly participants: readonly Participant[];
  readonly shared: readonly Participant[];
  readonly places: readonly PlaceKnown[];
  readonly carried: readonly number[];
  readonly ledger: Ledger;
  readonly history: readonly NotedMeeting[];
  readonly world: WorldCalendars;
  /** The document of the pair. */
  readonly written: readonly FoldedEntry[];
  readonly withoutDocument?: Failure;
  readonly withoutCalendars?: Failure;
}

/** "needed": without calendars there is no answer. "wished": somebody else has chosen the times, and calendars only help. */
export type CalendarsAre = "needed" | "wished";

export type LoadPlanningData = (
  company: Company,
  window: Interval,
  calendarsAre: CalendarsAre,
  signal: AbortSignal,
) => Promise<Result<PlanningData, Failure>>;

/**
 * Asks for calendars and the pair's document in the same turn, so that they travel as one request. What the person declared
 * and the calendars of the world come from the device and from our own site, at the same time.
 */
export const createLoadPlanningData =
  ({ me, zones, zone, calendars, pairReader, myTime, loadWorld }: PlanningSources): LoadPlanningData =>
  async (company, window, calendarsAre, signal) => {
    const people = [me, ...companyOf(company, me)];
    const { known, readOn } = company.kind === "pair" ? await pairReader(company.pair) : NOTHING_WRITTEN;
    const declaring = declaredBy(myTime, signal);
    const [read, entries, declared] = await Promise.all([
      calendars.read(
        people.map((person) => person.address),
        window,
        signal,
      ),
      readOn(signal),
      declaring,
      // Most often these are all that will be needed. What the document says anew is fetched when it is known.
      declaring.then((mine) => worldOrNothing(loadWorld(needsOf(worldlyTimes(people, foldEntries(known), mine))))),
    ]);
    if (!read.ok && (calendarsAre === "needed" || read.error.type === "Cancelled")) return read;
    if (!entries.ok && !mayGoWithout(entries.error)) return entries;
    const written = foldEntries(entries.ok ? entries.value : []);
    const world = await worldOrNothing(loadWorld(needsOf(worldlyTimes(people, written, declared))));
    const each = people.map((person) =>
      participantOf(
        person.id,
        (read.ok ? read.value.get(person.address) : undefined) ?? NOT_READ,
        availabilityOf(written, person.id),
        zones,
        person.id === me.id ? { deviceZone: zone, myTime: declared } : undefined,
      ),
    );
    const history = meetingsOf(written);
    const carried = carriedBy(people, carriedIn(history));
    return ok({
      ...{ people, carried, world, written },
      history,
      participants: each.map(({ participant }) => participant),
      shared: each.map(({ shared }) => shared),
      places: each.map(({ place }) => place),
      ledger: new Map(people.map((person, index) => [person.id, carried[index] ?? 0])),
      ...(!entries.ok && { withoutDocument: entries.error }),
      ...(!read.ok && { withoutCalendars: read.error }),
    });
  };

/** A document that is gone or closed must not keep two people from meeting; one that is only slow to answer can be waited for. */
const mayGoWithout = ({ type }: Failure): boolean =>
  type === "NotFound" || type === "NotAllowed" || type === "ConsentMissing";

/** Nobody has to declare anything (P8), and a folder that cannot be read keeps nobody from meeting. */
const declaredBy = async (myTime: Pick<MyTimeStore, "load">, signal: AbortSignal): Promise<MyTime> => {
  const answer = await myTime.load(signal);
  return answer.ok ? answer.value : NOTHING_DECLARED;
};

const worldlyTimes = (
  people: readonly Person[],
  folded: readonly FoldedEntry[],
  { stays, holidays, ...own }: MyTime,
): readonly CalendarTime[] => [
  { stays, own, ...(holidays !== undefined && { holidays }) },
  ...people.flatMap(({ id }) => availabilityOf(folded, id) ?? []),
];

/** Only people who take part count: somebody who left a circle may still be in its ledger. */
const carriedBy = (people: readonly Person[], ledger: Ledger): readonly number[] =>
  people.map(({ id }) => ledger.get(id) ?? 0);

const NOTHING_WRITTEN: Reading = { known: [], readOn: () => Promise.resolve(ok([])) };
const NOT_READ: PersonCalendar = { kind: "unknown" };

const companyOf = (company: Company, me: Person): readonly Person[] =>
  company.kind === "pair" ? others(company.pair, me.id) : company.people;
