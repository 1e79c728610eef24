import { hasMoved, withoutMoved, type Pair } from "../domain/people/pair";
import { mergePairFiles, NO_PAIRS, readPairFile, withPairRow, type PairFile } from "../domain/people/pairRows";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import type { Clock } from "../domain/time/clock";
import { pairRowOf, parsePairs, type PairBook } from "../graph/pairBook";
import type { MeridianStorage, Remembered } from "../storage/meridianStorage";
import type { KeptPair, Services } from "../ui/services";

const KEY = "pairs";

export interface PairsParts {
  readonly book: Pick<PairBook, "meet">;
  readonly device: Pick<Remembered, "read" | "update">;
  /** Takes off the device what was read of a pair, unless words for it still wait there. */
  readonly forgetPair: MeridianStorage["forgetPair"];
  readonly clock: Clock;
  /** Runs something when the first screen has what it asked for. */
  readonly later: (run: () => void) => void;
}

/**
 * The signed-in person's pairs: as this device remembers them, at once, so that the first screen costs no request for them.
 * What the person's own folder says is fetched behind that and counts from the next start on. A pair that is set up,
 * joined or changed is on the device first, then in the folder: with the next start at the latest.
 */
export const createPairs = ({
  book,
  device,
  forgetPair,
  clock,
  later,
}: PairsParts): Pick<Services, "pairs" | "keepPair"> => {
  const remembered = async (): Promise<PairFile> => {
    const kept = await device.read(KEY);
    return (kept.ok && readPairFile(kept.value)) || NO_PAIRS;
  };
  const meet = async (own: PairFile, signal?: AbortSignal): Promise<Result<PairFile, Failure>> => {
    const met = await book.meet(own, signal);
    // Something may have been set up while this was on its way.
    if (met.ok) await device.update(KEY, (now) => mergePairFiles(readPairFile(now) ?? NO_PAIRS, met.value));
    return met;
  };
  /** Only at a start: whoever has just moved a document may still have the old one open. */
  const leaveMoved = async (file: PairFile): Promise<void> => {
    const pairs = parsePairs(file);
    if (!pairs.ok) return;
    for (const pair of pairs.value) if (hasMoved(pair, pairs.value)) await forgetPair(pair.id);
  };
  const inTurn = oneAfterTheOther();
  const fetch = (signal?: AbortSignal) => inTurn(async () => meet(await remembered(), signal));
  return {
    pairs: async (signal) => {
      const file = await remembered();
      const known = current(file);
      if (known.ok && known.value.length > 0) {
        later(() => {
          void fetch();
          void leaveMoved(file);
        });
        return known;
      }
      const met = await fetch(signal);
      return met.ok ? current(met.value) : met;
    },
    keepPair: async (pair) => {
      const now = clock.now();
      const change = (raw: unknown): PairFile => withPairRow(readPairFile(raw) ?? NO_PAIRS, pairRowOf(pair), now);
      const kept = await device.update(KEY, change);
      // A device that refuses to keep anything has only the folder.
      const own = kept.ok ? kept.value : change(await remembered());
      const met = await inTurn(() => meet(own));
      if (met.ok) return ok<KeptPair>("in-folder");
      return kept.ok ? ok<KeptPair>("on-device") : met;
    },
  };
};

const current = (file: PairFile): Result<readonly Pair[], Failure> => {
  const pairs = parsePairs(file);
  return pairs.ok ? ok(withoutMoved(pairs.value)) : pairs;
};

/** Two rounds at once would each write what the other had not read. */
const oneAfterTheOther = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(round: () => Promise<T>): Promise<T> => {
    const next = last.then(round);
    last = next.catch(() => undefined);
    return next;
  };
};
