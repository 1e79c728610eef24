import type { RegionId } from "../../calendars/place";
import type { PersonId } from "../../shared/ids";
import type { Weekday } from "../../time/zoneData";
import { USUAL_NIGHT, type DailySpan, type PublishedWindow, type Stay, type WorkBlock } from "./availability";
import type { CalendarItem } from "./calendarReader";
import type { MyTime } from "./myTime";
import type { PrivateTime } from "./privateTime";
import type { WorldNeeds } from "../../calendars/calendarCatalogue";

/** One person's time as the engine's input, every default filled in. For the viewer it includes their private time. */
export interface Participant {
  readonly id: PersonId;
  /** At least one; the first that covers a date counts. */
  readonly stays: readonly Stay[];
  /** Empty: working hours are not known, so no hour is early or late. */
  readonly work: readonly WorkBlock[];
  /** Weekdays on which this person never meets. */
  readonly closedDays: readonly Weekday[];
  /** null: no hour is closed as night. */
  readonly night: DailySpan | null;
  readonly calendar: readonly CalendarItem[] | "unknown";
  /** Absent: the public holidays of the place where they are on that date. Present: exactly these; empty: none. */
  readonly holidays?: readonly RegionId[];
  /**
   * Private: used only for the viewer (P1), or for all people when there is no viewer. Absent: nothing was declared.
   */
  readonly own?: PrivateTime;
  readonly published: readonly PublishedWindow[];
}

/** A participant made of a person's declarations. Busy times come only from an imported calendar file. */
export const declaredParticipant = (id: PersonId, myTime: MyTime): Participant => {
  const { stays, work, closedDays, night = USUAL_NIGHT, holidays, importedBusy } = myTime;
  const { patterns, observances, ownDates, schoolTerms, pace, hardHours } = myTime;
  return {
    id,
    stays,
    work,
    closedDays,
    night,
    calendar: importedBusy.map((window) => ({ window, show: "busy" })),
    ...(holidays !== undefined && { holidays }),
    own: {
      ...{ patterns, observances, ownDates, schoolTerms },
      ...(pace && { pace }),
      ...(hardHours && { hardHours }),
    },
    published: [],
  };
};

/** A person for whom a booked meeting is looked at: the pace says which times to choose, not which to keep (E17). */
export const withoutPace = (person: Participant): Participant => {
  if (!person.own?.pace) return person;
  const { pace: _, ...own } = person.own;
  return { ...person, own };
};

/** The part of a person's time that depends on the world's calendars. */
export type CalendarTime = Pick<Participant, "stays" | "holidays" | "own">;

/** Calendar data that these people's times need, without duplicates, in a fixed order. */
export const needsOf = (times: readonly CalendarTime[]): WorldNeeds => {
  const own = times.flatMap((time) => time.own ?? []);
  const patterns = own.flatMap((time) => time.patterns);
  const observances = own.flatMap((time) => time.observances);
  const seasons = patterns.flatMap(({ during, notDuring }) => [during, notDuring].filter((id) => id !== undefined));
  const moments = [
    ...patterns,
    ...observances.flatMap(({ effects = [] }) => effects.flatMap((effect) => (effect.kind === "part" ? effect : []))),
  ].flatMap(({ from, to }) => [from, to]);
  return {
    regions: inOrder(times.flatMap(regionsOf)),
    observances: inOrder([...observances.map(({ id }) => id), ...seasons]),
    needsSky: moments.some(({ at }) => at !== "clock"),
  };
};

const regionsOf = ({ stays, holidays }: CalendarTime): readonly RegionId[] =>
  holidays ?? stays.flatMap(({ place: { region } }) => region ?? []);

const inOrder = <T extends string>(all: readonly T[]): readonly T[] => [...new Set(all)].sort();
