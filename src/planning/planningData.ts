import { NO_CALENDARS, type WorldCalendars } from "../domain/calendars/worldCalendars";
import type { WorldNeeds } from "../domain/calendars/calendarCatalogue";
import type { Entry } from "../domain/document/entry";
import { foldEntries, type FoldedEntry } from "../domain/document/fold";
import { carriedIn, meetingsOf } from "../domain/document/bookedMeetings";
import type { Ledger } from "../domain/fairness/burden";
import type { CalendarReader, PersonCalendar } from "../domain/people/myTime/calendarReader";
import { NOTHING_DECLARED, type MyTime, type MyTimeStore } from "../domain/people/myTime/myTime";
import { others, type Pair } from "../domain/people/pair";
import { needsOf, type CalendarTime, type Participant } from "../domain/people/myTime/participant";
import { withoutTheirOwn } from "../domain/proposals/series/repairCalendar";
import type { ProposeRequest } from "../domain/proposals/request";
import type { Person } from "../domain/people/person";
import type { PersonId } from "../domain/shared/ids";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { isSame, type Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { Company, KnownPerson, TimesFacts } from "./foundTimes";
import { guestsOf } from "./guests";
import { knownPersonOf } from "./knownPerson";
import { calledIn } from "../domain/document/calledNames";
import { availabilityOf } from "../domain/document/members";

/** Where planning data comes from. */
interface PlanningSources {
  readonly me: Person;
  readonly zones: ZoneData;
  /** Zone of the signed-in person's device: the fallback for that person alone. */
  readonly zone: Zone;
  readonly calendars: CalendarReader;
  /** The device's copy of a pair's document, and the way to read on. */
  readonly pairReader: (pair: Pair) => Promise<{
    readonly known: readonly Entry[];
    readonly readOn: (signal?: AbortSignal) => Promise<Result<readonly Entry[], Failure>>;
  }>;
  readonly myTime: Pick<MyTimeStore, "load">;
  readonly loadWorld: LoadWorld;
}

/** Loads the world's calendars that these times need. */
export type LoadWorld = (needs: WorldNeeds) => Promise<WorldCalendars>;

/**
 * What both know, and what the person at the screen knows besides, each loaded by itself. If a part cannot be fetched,
 * plans without it: the answer says what was not known, and people can still meet.
 */
const loadWorlds = async (
  loadWorld: LoadWorld,
  { published, declared }: Times,
): Promise<Pick<TimesFacts, "world" | "sharedWorld">> => {
  const [sharedWorld, own] = await Promise.all([
    worldOrNothing(loadWorld(needsOf(published))),
    loadWorld(needsOf([declared, ...published])).catch(() => undefined),
  ]);
  return { sharedWorld, world: own ?? sharedWorld };
};

/** Plans without calendars that cannot be fetched. */
export const worldOrNothing = (loading: Promise<WorldCalendars>): Promise<WorldCalendars> =>
  loading.catch(() => NO_CALENDARS);

/** All people of a search, with everything that this screen may know of their time. */
export interface PlanningData extends TimesFacts {
  readonly ledger: Ledger;
  /** When the pair has met and will meet. */
  readonly held: readonly Interval[];
  /** Those of the people who are no members. */
  readonly guests: ReadonlySet<PersonId>;
  readonly entries: readonly FoldedEntry[];
}

/** A meeting that stands in calendars already and is planned anew: there it must not count against itself. */
export interface OwnEvent {
  readonly window: Interval;
  /** False: others have no invitation yet. What they have at this very time is something else. */
  readonly isSent: boolean;
}

/** The same people without their events of `own`, and without what it costs them where their document has it. */
export const withoutOwn = (known: PlanningData, own: OwnEvent | undefined): PlanningData => {
  if (!own) return known;
  const data = withoutBurden(known, own.window);
  const booked = [{ period: 0, slot: own.window }];
  const without = (person: Participant): Participant => withoutTheirOwn([person], booked)[0] ?? person;
  const people = data.people.map((one, index) =>
    own.isSent || index === 0 ? { ...one, participant: without(one.participant), shared: without(one.shared) } : one,
  );
  return { ...data, people, held: data.held.filter((meeting) => !isSame(meeting, own.window)) };
};

const withoutBurden = (data: PlanningData, window: Interval): PlanningData => {
  const history = data.history.filter((meeting) => !isSame(meeting, window));
  if (history.length === data.history.length) return data;
  const people = data.people.map(({ person }) => person);
  const carried = carriedIn(history, data.entries, people);
  const each = data.people.map((one) => ({ ...one, carried: carried.get(one.person.id) ?? 0 }));
  return { ...data, people: each, ledger: ledgerOf(each, ({ id }) => data.guests.has(id)) };
};

/** The people of `data` for a request, viewer first. */
export const requestPeople = ({
  people,
  ledger,
  held,
}: PlanningData): Pick<ProposeRequest, "people" | "ledger" | "viewer" | "held"> => {
  const [me] = people;
  return { people: people.map(({ participant }) => participant), ledger, held, ...(me && { viewer: me.person.id }) };
};

/**
 * "needed": without calendars there is no answer. "wished": another person chose the times, and calendars only help.
 */
type CalendarsAre = "needed" | "wished";

/** Loads what the engine needs to know of a company in `window`. */
export type LoadPlanningData = (
  company: Company,
  window: Interval,
  calendarsAre: CalendarsAre,
  signal: AbortSignal,
) => Promise<Result<PlanningData, Failure>>;

/**
 * Requests calendars and the pair's document in the same turn, so that they travel as one batch. In parallel,
 * declarations come from the device and the world's calendars from our own site.
 */
export const createLoadPlanningData =
  ({ me, zones, zone, calendars, pairReader, myTime, loadWorld }: PlanningSources): LoadPlanningData =>
  async (company, window, calendarsAre, signal) => {
    const people = [me, ...companyOf(company, me)];
    const guests = guestsOf(company);
    const isGuest = ({ id }: Person): boolean => guests.some((guest) => guest.id === id);
    const { known, readOn } = company.kind === "pair" ? await pairReader(company.pair) : NOTHING_READ;
    const declaring = declaredBy(myTime, signal);
    const [read, changed, declared] = await Promise.all([
      calendars.read(
        people.map((person) => person.address),
        window,
        signal,
      ),
      readOn(signal),
      declaring,
      // Prefetch: most often these are all that is needed. What newer entries need is loaded later.
      declaring.then((mine) => loadWorlds(loadWorld, worldlyTimes(people, foldEntries(known), mine))),
    ]);
    if (!read.ok && (calendarsAre === "needed" || read.error.type === "Cancelled")) return read;
    if (!changed.ok && !mayGoWithout(changed.error)) return changed;
    const entries = foldEntries(changed.ok ? changed.value : []);
    const worlds = await loadWorlds(loadWorld, worldlyTimes(people, entries, declared));
    const history = meetingsOf(entries);
    const carried = carriedIn(history, entries, company.kind === "pair" ? company.pair.members : []);
    const names = company.kind === "pair" ? calledIn(entries, company.pair) : undefined;
    const each = people.map((person): KnownPerson => {
      const called = names?.get(person.id);
      const calendar = (read.ok ? read.value.get(person.address) : undefined) ?? NOT_READ;
      const own = person.id === me.id ? { deviceZone: zone, myTime: declared } : undefined;
      // What somebody who is no member writes in the place of the document is not theirs to say.
      const published = isGuest(person) ? undefined : availabilityOf(entries, person.id);
      const seen = knownPersonOf(person.id, calendar, published, zones, own);
      return { person, carried: carried.get(person.id) ?? 0, ...seen, ...(called !== undefined && { called }) };
    });
    const asGuestsKnow = guests.length > 0 && {
      asGuestsKnow: people.map((person): KnownPerson => {
        const calendar = (read.ok ? read.value.get(person.address) : undefined) ?? NOT_READ;
        return { person, carried: 0, ...knownPersonOf(person.id, calendar, undefined, zones) };
      }),
    };
    return ok({
      people: each,
      // Participants only: a person who left a circle may still be in its ledger.
      ledger: ledgerOf(each, isGuest),
      ...asGuestsKnow,
      guests: new Set(guests.map(({ id }) => id)),
      history,
      held: history.map(({ start, end }) => ({ start, end })),
      ...worlds,
      entries,
      ...(!changed.ok && { withoutDocument: changed.error }),
      ...(!read.ok && { withoutCalendars: read.error }),
    });
  };

/** A deleted or forbidden document must not keep people from meeting; a slow one is waited for. */
const mayGoWithout = ({ type }: Failure): boolean =>
  type === "NotFound" || type === "NotAllowed" || type === "ConsentMissing";

/** Declaring is optional (P8), and an unreadable folder keeps nobody from meeting. */
const declaredBy = async (myTime: Pick<MyTimeStore, "load">, signal: AbortSignal): Promise<MyTime> => {
  const answer = await myTime.load(signal);
  return answer.ok ? answer.value : NOTHING_DECLARED;
};

/** Times that need calendars of the world: what everybody published, and what the viewer declared for themselves. */
interface Times {
  readonly published: readonly CalendarTime[];
  readonly declared: CalendarTime;
}

const worldlyTimes = (
  people: readonly Person[],
  folded: readonly FoldedEntry[],
  { stays, holidays, ...own }: MyTime,
): Times => ({
  declared: { stays, own, ...(holidays !== undefined && { holidays }) },
  published: people.flatMap(({ id }) => availabilityOf(folded, id) ?? []),
});

const NOTHING_READ: Awaited<ReturnType<PlanningSources["pairReader"]>> = {
  known: [],
  readOn: () => Promise.resolve(ok([])),
};
const NOT_READ: PersonCalendar = { kind: "unknown" };

const companyOf = (company: Company, me: Person): readonly Person[] =>
  company.kind === "pair" ? [...others(company.pair, me.id), ...guestsOf(company)] : company.people;

/** What the people of `data` carried, of other meetings than those of its own ledger. */
export const ledgerFrom = (carried: Ledger, { people, guests }: PlanningData): Ledger =>
  ledgerOf(
    people.map((one) => ({ ...one, carried: carried.get(one.person.id) ?? 0 })),
    ({ id }) => guests.has(id),
  );

/** A guest begins where the members stand in the mean: else every hard hour would be theirs, or none. */
const ledgerOf = (people: readonly KnownPerson[], isGuest: (person: Person) => boolean): Ledger => {
  const members = people.filter(({ person }) => !isGuest(person));
  const mean = Math.round(members.reduce((sum, { carried }) => sum + carried, 0) / Math.max(1, members.length));
  return new Map(people.map(({ person, carried }) => [person.id, isGuest(person) ? mean : carried]));
};
