import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import { NOTHING_PRIVATE } from "../people/myTime/privateTime";
import type { Participant } from "../people/myTime/participant";
import type { PersonId } from "../shared/ids";
import type { Interval } from "../time/interval";
import type { ZoneData } from "../time/zoneData";
import { timelineOf } from "../timeline/timeline";
import { createFindings } from "./findings";
import { scoreOf } from "./score";

/**
 * The burden of a slot in weighted minutes by person, from published facts only: the numbers of the shared ledger (P1).
 * Private declarations and calendars are not read.
 * `people` are those whose working hours and place are published.
 */
export const sharedBurdenOf = (
  slot: Interval,
  people: readonly Participant[],
  zones: ZoneData,
  calendars: WorldCalendars,
): ReadonlyMap<PersonId, number> => {
  const sides = people.map((person) => {
    const published = publishedOf(person);
    const { spans } = timelineOf(published, slot, zones, calendars);
    return { id: person.id, findings: createFindings(published, blocksOf(spans))(slot) };
  });
  return scoreOf(slot, sides, new Map()).added;
};

const publishedOf = (person: Participant): Participant => ({ ...person, own: NOTHING_PRIVATE, calendar: [] });
