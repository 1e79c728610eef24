import type { Programme } from "../../../domain/organisation/programme";
import type { Beginning } from "../../../domain/people/setUp/beginning";
import {
  believedBeginning,
  placesOf,
  type ReadTogether,
  type TogetherStore,
} from "../../../domain/programme/broughtTogether";
import { dayOfWaves } from "../../../domain/programme/wave";
import type { PersonId } from "../../../domain/shared/ids";
import { ok } from "../../../domain/shared/result";
import type { OwnStoreOptions } from "../../../sync/own/syncedFile";

interface TogetherParts {
  readonly me: PersonId;
  readonly programme: Programme;
  readonly store: TogetherStore;
}

/**
 * Whom a programme brings somebody together with. It reads the groups that they are in, which of these a steward named,
 * and only there who is together: no list that others read says it (P1).
 */
export const createReadTogether =
  ({ me, programme, store }: TogetherParts): ReadTogether =>
  async (pairs, signal) => {
    const groups = await store.myGroups(signal);
    if (!groups.ok || groups.value.length === 0) return groups.ok ? ok([]) : groups;
    const rows = await store.places(groups.value, signal);
    if (!rows.ok) return rows;
    const found: Beginning[] = [];
    for (const site of placesOf(programme, rows.value, groups.value, pairs)) {
      const written = await store.beginnings(site, signal);
      if (!written.ok) return written;
      const beginning = believedBeginning(programme, site, written.value, me);
      if (beginning && !pairs.some(({ id }) => id === beginning.pair)) found.push(beginning);
    }
    return ok(found);
  };

/** Where nobody was found, this device asks again on the next day: most people are in no pair of any programme. */
export const onceADay =
  (read: ReadTogether, key: string, { device, clock }: Pick<OwnStoreOptions, "device" | "clock">): ReadTogether =>
  async (pairs, signal) => {
    const today = dayOfWaves(clock.now());
    const kept = await device.read(key);
    if (kept.ok && kept.value === today) return ok([]);
    const found = await read(pairs, signal);
    if (found.ok && found.value.length === 0) await device.update(key, () => today);
    return found;
  };
