import { useCallback } from "react";
import type { Pair } from "../../domain/people/pair";
import { MS_PER_MINUTE, plusMs } from "../../domain/time/interval";
import type { Zone } from "../../domain/time/zoneData";
import { useFormat, usePlanning } from "../context";

const QUARTER_MS = 15 * MS_PER_MINUTE;
/** A stage without clocks is better than a meeting that waits for them. */
const LONGEST_WAIT_MS = 3_000;

/** The clocks that the whole pair knows, now, for everybody in a meeting (P1); none where they cannot be read. */
export const useLookUpClocks = (pair: Pair): (() => Promise<readonly Zone[]>) => {
  const { lookAtMeeting } = usePlanning();
  const { clock } = useFormat();
  return useCallback(async () => {
    // The engine looks at times on its grid only.
    const start = plusMs(clock.now(), -(clock.now() % QUARTER_MS));
    const slot = { start, end: plusMs(start, QUARTER_MS) };
    const controller = new AbortController();
    const asked = lookAtMeeting({ kind: "pair", pair }, slot, controller.signal);
    const waited = new Promise<undefined>((end) => setTimeout(end, LONGEST_WAIT_MS));
    const found = await Promise.race([asked, waited]);
    if (!found) controller.abort();
    return found?.ok ? found.value.shared.zonesAt(slot).map(({ zone }) => zone) : [];
  }, [lookAtMeeting, clock, pair]);
};
