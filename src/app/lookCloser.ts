import { dayByDay } from "../domain/proposals/dayByDay";
import { oneChanges } from "../domain/proposals/oneChange";
import type { ZoneData } from "../domain/time/zoneData";
import type { LookCloser } from "../ui/services";

/** Asks the engine again about times that it has found. What it once accepted it cannot refuse, so a refusal is a bug. */
export const createLookCloser = (zones: ZoneData): LookCloser => ({
  days: ({ request, world }) => {
    if (!request) return [];
    const days = dayByDay(request, zones, world);
    if (!days.ok) throw new Error(`The days of an accepted request were refused: ${days.error.type}.`);
    return days.value;
  },
  changes: ({ request, world }) => {
    if (!request) return [];
    const changes = oneChanges(request, zones, world);
    if (!changes.ok) throw new Error(`The changes of an accepted request were refused: ${changes.error.type}.`);
    return changes.value;
  },
});
