import type { Entry } from "../domain/document/entry";
import type { Changes, EntryStore, SyncToken } from "../domain/document/store/entryStore";
import { readOn } from "../domain/document/store/readOn";
import { NOTHING_KNOWN, takeIn } from "../domain/document/store/knownDocument";
import type { DocumentCache } from "../domain/document/store/knownDocument";
import type { Pair } from "../domain/people/pair";
import type { Failure } from "../domain/shared/failure";
import { ok } from "../domain/shared/result";
import type { Result } from "../domain/shared/result";

/** Asks the store for what is new and answers with everything that is there. */
type ReadOn = (signal?: AbortSignal) => Promise<Result<readonly Entry[], Failure>>;

/** What this device had read of the document before, and the way to read on. */
interface PairReading {
  readonly known: readonly Entry[];
  readonly readOn: ReadOn;
}

/**
 * Reads a pair's document once, for those who do not keep it open: the device's copy, then what is new since, in one request.
 * The two steps are apart so that the request can be made in the same turn as others, which then travel with it.
 */
type PairReader = (pair: Pair) => Promise<PairReading>;

/** Words that are still on their way are not read: what both screens compute comes from what both can see (P1). */
export const createPairReader =
  ({ store, cache }: { readonly store: (pair: Pair) => EntryStore; readonly cache: DocumentCache }): PairReader =>
  async (pair) => {
    const copy = await cache.read(pair.id);
    const known = copy.ok ? copy.value : NOTHING_KNOWN;
    const readAll: ReadOn = async (signal) => {
      let now = known;
      const takeNews = async (news: Changes, since: SyncToken | undefined): Promise<void> => {
        await cache.takeIn(pair.id, news, since);
        now = takeIn(now, news);
      };
      const answer = await readOn(store(pair), known.token, takeNews, signal);
      return answer.ok ? ok([...now.entries.values()]) : answer;
    };
    return { known: [...known.entries.values()], readOn: readAll };
  };
