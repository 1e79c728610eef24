import { NO_CALENDARS } from "../domain/calendars/noCalendars";
import { availabilityOf, ledgerOf } from "../domain/document/readings";
import type { Ledger } from "../domain/fairness/ledger";
import type { CalendarReader, PersonCalendar } from "../domain/people/calendarReader";
import { others } from "../domain/people/pair";
import type { Person } from "../domain/people/person";
import { propose } from "../domain/proposals/propose";
import type { Failure } from "../domain/shared/failure";
import { ok } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { MS_PER_MINUTE, type Instant, type Interval } from "../domain/time/interval";
import type { Zone, ZoneData } from "../domain/time/zoneData";
import type { PairReader, ReadOn } from "../sync/pairReader";
import type { Company, FindTimes } from "../ui/services";
import { participantOf } from "./participant";

/** Nobody is asked to meet sooner than this. */
const NOTICE_MINUTES = 120;
const STEP_MINUTES = 15;
const MS_PER_DAY = 1440 * MS_PER_MINUTE;
/** How many times are kept ready behind "show more". */
const LIMIT = 12;

export interface FindTimesParts {
  readonly me: Person;
  readonly clock: Clock;
  readonly zones: ZoneData;
  /** The zone of the signed-in person's device: used for that person alone, and only when nothing better is known. */
  readonly zone: Zone;
  readonly calendars: CalendarReader;
  readonly pairReader: PairReader;
}

/**
 * Calendars and the pair's document, asked for in the same turn so that they travel as one request;
 * then the engine.
 */
export const createFindTimes =
  ({ me, clock, zones, zone, calendars, pairReader }: FindTimesParts): FindTimes =>
  async ({ company, durationMinutes, horizonDays }, signal) => {
    const people = [me, ...companyOf(company, me)];
    const now = clock.now();
    const horizon = horizonFrom(now, horizonDays);
    const readEntries = company.kind === "pair" ? await pairReader(company.pair) : NOTHING_WRITTEN;
    const [read, entries] = await Promise.all([
      calendars.read(
        people.map((person) => person.address),
        horizon,
        signal,
      ),
      readEntries(signal),
    ]);
    if (!read.ok) return read;
    if (!entries.ok && !mayGoWithout(entries.error)) return entries;
    const written = entries.ok ? entries.value : [];
    const known = people.map((person) =>
      participantOf(
        person.id,
        read.value.get(person.address) ?? NOT_READ,
        availabilityOf(written, person.id),
        zones,
        person.id === me.id ? zone : undefined,
      ),
    );
    const participants = known.map(({ participant }) => participant);
    const carried = carriedBy(people, ledgerOf(written));
    const ledger = new Map(people.map((person, index) => [person.id, carried[index] ?? 0]));
    const answer = propose(
      {
        now,
        viewer: me.id,
        horizon,
        durationMinutes,
        stepMinutes: STEP_MINUTES,
        limit: LIMIT,
        people: participants,
        ledger,
      },
      zones,
      NO_CALENDARS,
    );
    if (!answer.ok) return answer;
    return ok({
      ...{ answer: answer.value, people, participants, carried, world: NO_CALENDARS },
      places: known.map(({ place }) => place),
      ...(entries.ok ? {} : { withoutDocument: entries.error }),
    });
  };

/** A document that is gone or closed must not keep two people from meeting; one that is only slow to answer can be waited for. */
const mayGoWithout = ({ type }: Failure): boolean =>
  type === "NotFound" || type === "NotAllowed" || type === "ConsentMissing";

/** Only people who take part count: somebody who left a circle may still be in its ledger. */
const carriedBy = (people: readonly Person[], ledger: Ledger): readonly number[] =>
  people.map(({ id }) => ledger.get(id) ?? 0);

const NOTHING_WRITTEN: ReadOn = () => Promise.resolve(ok([]));
const NOT_READ: PersonCalendar = { kind: "unknown" };

const companyOf = (company: Company, me: Person): readonly Person[] =>
  company.kind === "pair" ? others(company.pair, me.id) : company.people;

const horizonFrom = (now: Instant, days: number): Interval => {
  const step = STEP_MINUTES * MS_PER_MINUTE;
  const start = Math.ceil((now + NOTICE_MINUTES * MS_PER_MINUTE) / step) * step;
  return { start: start as Instant, end: (start + days * MS_PER_DAY) as Instant };
};
