import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { ok, type Result } from "../domain/shared/result";
import { parsePairs } from "../graph/pairBook";
import type { Remembered } from "../storage/meridianStorage";

const KEY = "pairs";

type ReadPairs = (signal?: AbortSignal) => Promise<Result<readonly Pair[], Failure>>;

/**
 * The signed-in person's pairs: as this device remembers them, at once, so that the first screen costs no request for them.
 * What the person's own folder says is fetched behind that and counts from the next start on.
 */
export const createPairs = (book: ReadPairs, remembered: Remembered): ReadPairs => {
  const fetchAndRemember: ReadPairs = async (signal) => {
    const pairs = await book(signal);
    if (pairs.ok) await remembered.write(KEY, { schema: 1, pairs: pairs.value });
    return pairs;
  };
  return async (signal) => {
    const kept = await remembered.read(KEY);
    const known = kept.ok && kept.value !== undefined ? parsePairs(kept.value) : undefined;
    if (!known?.ok || known.value.length === 0) return fetchAndRemember(signal);
    whenQuiet(() => void fetchAndRemember());
    return ok(known.value);
  };
};

/** Later, so that it does not compete with what the person waits for. */
const whenQuiet = (run: () => void): void => void setTimeout(run, 4_000);
