import { hasMoved, withoutMoved, type Pair } from "../../domain/people/pair";
import { mergePairFiles, NO_PAIRS, readPairFile, withPairRow, type PairFile } from "../../domain/people/pairRows";
import type { Failure } from "../../domain/shared/failure";
import { ok, type Result } from "../../domain/shared/result";
import type { Clock } from "../../domain/time/clock";
import { pairRowOf, parsePairs, type PairStore } from "../../graph/pairStore";
import type { MeridianStorage } from "../../storage/meridianStorage";
import { createQueue, type DeviceStore } from "../../sync/own/syncedFile";
import type { KeptPair, Services } from "../../ui/services";

const KEY = "pairs";

interface PairsOptions {
  readonly store: Pick<PairStore, "sync">;
  readonly device: DeviceStore;
  /** Removes what this device has read of a pair, unless entries for it still wait in the outbox. */
  readonly forgetPair: MeridianStorage["forgetPair"];
  /** Sends what waits in the outbox for any of these pairs. */
  readonly sendWaiting: (pairs: readonly Pair[]) => Promise<void>;
  readonly clock: Clock;
  /** Runs a function when the first screen has its data. */
  readonly defer: (run: () => void) => void;
}

/**
 * The signed-in person's pairs, at once from the device's cache, so that the first screen needs no request. The folder
 * is read in the background and takes effect at the next start. A new or changed pair is stored on the device first,
 * then in the folder: at the latest at the next start.
 */
export const createPairs = ({
  store,
  device,
  forgetPair,
  sendWaiting,
  clock,
  defer,
}: PairsOptions): Pick<Services, "pairs" | "keepPair"> => {
  const remembered = async (): Promise<PairFile> => {
    const kept = await device.read(KEY);
    return (kept.ok && readPairFile(kept.value)) || NO_PAIRS;
  };
  const sync = async (own: PairFile, signal?: AbortSignal): Promise<Result<PairFile, Failure>> => {
    const synced = await store.sync(own, signal);
    // A pair may have been set up during this sync.
    if (synced.ok) await device.update(KEY, (now) => mergePairFiles(readPairFile(now) ?? NO_PAIRS, synced.value));
    return synced;
  };
  /** Words for every pair leave, those for a moved one to its old place. Only at start: just after a move the old document may still be open. */
  const sendAndLeaveMoved = async (file: PairFile): Promise<void> => {
    const pairs = parsePairs(file);
    if (!pairs.ok) return;
    await sendWaiting(pairs.value);
    for (const pair of pairs.value) if (hasMoved(pair, pairs.value)) await forgetPair(pair.id);
  };
  const inTurn = createQueue();
  const fetch = (signal?: AbortSignal) => inTurn(async () => sync(await remembered(), signal));
  return {
    pairs: async (signal) => {
      const file = await remembered();
      const known = current(file);
      if (known.ok && known.value.length > 0) {
        defer(() => {
          void fetch();
          void sendAndLeaveMoved(file);
        });
        return known;
      }
      const synced = await fetch(signal);
      return synced.ok ? current(synced.value) : synced;
    },
    keepPair: async (pair) => {
      const now = clock.now();
      const change = (raw: unknown): PairFile => withPairRow(readPairFile(raw) ?? NO_PAIRS, pairRowOf(pair), now);
      const kept = await device.update(KEY, change);
      // If device storage fails, the folder is the only store.
      const own = kept.ok ? kept.value : change(await remembered());
      const synced = await inTurn(() => sync(own));
      if (synced.ok) return ok<KeptPair>("in-folder");
      return kept.ok ? ok<KeptPair>("on-device") : synced;
    },
  };
};

const current = (file: PairFile): Result<readonly Pair[], Failure> => {
  const pairs = parsePairs(file);
  return pairs.ok ? ok(withoutMoved(pairs.value)) : pairs;
};
