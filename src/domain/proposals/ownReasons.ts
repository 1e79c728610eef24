import type { WorldCalendars } from "../calendars/worldCalendars";
import { blocksOf } from "../constraints/all";
import type { MyTime, Owned } from "../people/myTime/myTime";
import { declaredParticipant } from "../people/myTime/participant";
import { NOTHING_PRIVATE, type PrivateTime } from "../people/myTime/privateTime";
import { isDeclared } from "../publishing/visibility";
import type { PersonId } from "../shared/ids";
import type { Interval } from "../time/interval";
import type { Zone, ZoneData } from "../time/zoneData";
import type { Block } from "../timeline/span";
import { timelineOf } from "../timeline/timeline";

/**
 * The names that a person gave to what stands against `slot` or costs them something in it, for their own screen alone:
 * a finding says of what kind it is, and not which of several rhythms it came from. `home` counts where no place is
 * declared.
 */
export const ownReasonsIn = (
  myTime: MyTime,
  home: Zone,
  slot: Interval,
  zones: ZoneData,
  world: WorldCalendars,
): readonly string[] => {
  // The id does not matter: nobody else takes part.
  const person = declaredParticipant("me" as PersonId, {
    ...myTime,
    stays: [...myTime.stays, { place: { zone: home } }],
  });
  const isAgainst = (own: PrivateTime): boolean =>
    blocksOf(timelineOf({ ...person, calendar: [], own }, slot, zones, world).spans).some(speaksAgainst);
  const { patterns, observances, ownDates, schoolTerms } = myTime;
  // A rhythm may hold in a season only, so the seasons stay; by themselves they rule nothing out.
  const seasons = {
    ...NOTHING_PRIVATE,
    schoolTerms,
    observances: observances.map((kept) => ({ ...kept, effects: [] })),
  };
  const found: readonly Owned[] = [
    ...patterns.filter((pattern) => isAgainst({ ...seasons, patterns: [pattern] })),
    ...observances.filter((kept) => isAgainst({ ...NOTHING_PRIVATE, observances: [kept] })),
    ...ownDates.filter((date) => isAgainst({ ...NOTHING_PRIVATE, ownDates: [date] })),
  ];
  return [...new Set(found.map(({ label }) => label.trim()).filter((label) => label !== ""))];
};

const speaksAgainst = ({ kind, hard, weight }: Block): boolean =>
  isDeclared(kind) && (hard || weight > 0 || kind === "ask");
