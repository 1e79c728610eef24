import type { PersonId } from "../shared/ids";
import type { Instant } from "../time/interval";
import type { Zone, ZoneData } from "../time/zoneData";
import type { Timeline } from "../timeline/timeline";
import type { Whereabouts } from "../timeline/whereabouts";
import type { Notice } from "./answer";

const HOUR_MS = 3_600_000;

/** What the reader should know about the answer itself: corrected zones (E14), then calendars that nobody could read (E6). */
export const noticesOf = (
  people: readonly { readonly id: PersonId; readonly isUnknown: boolean; readonly timeline: Timeline }[],
  zones: ZoneData,
): readonly Notice[] => [
  ...correctedZones(
    people.flatMap(({ timeline }) => timeline.whereabouts),
    zones,
  ).map((zone): Notice => ({ kind: "zone-data-corrected", zone })),
  ...people.filter(({ isUnknown }) => isUnknown).map(({ id }): Notice => ({ kind: "calendar-unknown", person: id })),
];

const correctedZones = (pieces: readonly Whereabouts[], zones: ZoneData): readonly Zone[] => {
  const found = new Set<Zone>();
  for (const { window, zone } of pieces) {
    // Hourly, because a change at the wrong hour is wrong for an hour only.
    for (
      let instant = window.start;
      !found.has(zone) && instant < window.end;
      instant = (instant + HOUR_MS) as Instant
    ) {
      if (zones.isCorrected(zone, instant)) found.add(zone);
    }
  }
  return [...found].sort();
};
