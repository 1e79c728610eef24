import type { EntryStore } from "../../domain/document/store/entryStore";
import type { NotebookPlace, Pair } from "../../domain/people/pair";
import { err } from "../../domain/shared/result";
import { type Clock, type Elapsed, systemElapsed } from "../../domain/time/clock";
import { createSharePointEntryStore } from "../../graph/sharePoint/sharePointEntryStore";
import type { withinBudget } from "../../graph/oneNote/budget";
import { SHOWS_WITHIN_MS } from "../../graph/oneNote/showsWithin";
import type { ParseHtml } from "../../graph/oneNote/reader";
import type { OneNoteWords } from "../../graph/oneNote/entry";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Rhythm } from "../../sync/polling";
import type { StoreWordsParts } from "./storeWords";

interface EntryStoreParts {
  readonly graph: GraphTransport;
  readonly clock: Clock;
  readonly elapsed?: Elapsed;
  /** For people who open the notebook or the list itself. */
  readonly words: (pair: Pair) => Promise<OneNoteWords>;
  readonly parse?: ParseHtml;
  /** Where one person may have several windows: they share OneNote's limits. */
  readonly shared?: () => Promise<Pick<Parameters<typeof withinBudget>[1], "windows" | "note">>;
}

/** The store that a pair chose. OneNote's code is loaded on demand. */
export const createEntryStores = (parts: EntryStoreParts): ((pair: Pair) => EntryStore) => {
  let budgeted: Promise<(pair: Pair<NotebookPlace>) => Promise<EntryStore>> | undefined;
  const oneNote = async (pair: Pair<NotebookPlace>): Promise<EntryStore> => {
    try {
      return await (
        await (budgeted ??= loadOneNote(parts))
      )(pair);
    } catch (reason) {
      budgeted = undefined;
      throw reason;
    }
  };
  return (pair) => {
    const { document } = pair;
    return document.store === "onenote"
      ? arrivingLater(() => oneNote({ ...pair, document }))
      : createSharePointEntryStore(parts.graph, { ...pair, document }, parts.clock, async (entry) => {
          // Words that cannot come now must not hold an entry up.
          const words = await parts.words(pair).catch(() => undefined);
          return words?.tell(entry);
        });
  };
};

/**
 * Polling rhythm of the pair's document. OneNote allows 400 requests an hour for each person: its store makes looks
 * slower when they run short (`waitMs`), and an idle open page makes sixty.
 */
export const rhythmOf = ({ document }: Pair): { readonly rhythm?: Rhythm } =>
  document.store === "onenote" ? { rhythm: { livelyMs: 9_000, slowestMs: 60_000, livelyForMs: 80_000 } } : {};

/** One request budget for all documents: OneNote counts by person. */
const loadOneNote = async ({ graph, shared, elapsed = systemElapsed, words, ...parts }: EntryStoreParts) => {
  const [{ createOneNoteEntryStore }, { withinBudget }, { shareReads }, limits] = await Promise.all([
    import(/* webpackChunkName: "onenote" */ "../../graph/oneNote/oneNoteEntryStore"),
    import(/* webpackChunkName: "onenote" */ "../../graph/oneNote/budget"),
    import(/* webpackChunkName: "onenote" */ "../../graph/oneNote/windows"),
    shared?.(),
  ]);
  const { spent, ...budgeted } = withinBudget(graph, { elapsed, ...limits });
  const read = limits?.windows ? shareReads(budgeted, limits.windows, elapsed) : budgeted;
  return async (pair: Pair<NotebookPlace>): Promise<EntryStore> =>
    createOneNoteEntryStore({ ...parts, words: await words(pair), graph: read, spent, elapsed, pair });
};

/** The words for a store come when the first entry is sent. What could not come is asked for again. */
export const storeWordsLater = (parts: StoreWordsParts): EntryStoreParts["words"] => {
  let made: Promise<(pair: Pair) => OneNoteWords> | undefined;
  return async (pair) => {
    try {
      made ??= import(/* webpackChunkName: "store-words" */ "./storeWords").then((loaded) =>
        loaded.loadStoreWords(parts),
      );
      return (await made)(pair);
    } catch (reason) {
      made = undefined;
      throw reason;
    }
  };
};

/** The OneNote store while its code loads. Without the code every call fails. */
const arrivingLater = (load: () => Promise<EntryStore>): EntryStore => {
  let arrived: Promise<EntryStore> | undefined;
  let here: EntryStore | undefined;
  const store = async (): Promise<EntryStore | undefined> => {
    try {
      here = await (arrived ??= load());
      return here;
    } catch {
      arrived = undefined;
      return undefined;
    }
  };
  return {
    showsWithinMs: SHOWS_WITHIN_MS,
    waitMs: (wishMs) => here?.waitMs?.(wishMs) ?? wishMs,
    onHeard: (look) => {
      let stop: (() => void) | undefined = () => undefined;
      void store().then((real) => {
        if (stop) stop = real?.onHeard?.(look) ?? stop;
      });
      return () => {
        stop?.();
        stop = undefined;
      };
    },
    append: async (entry, signal) => (await store())?.append(entry, signal) ?? err({ type: "Offline" }),
    appendAll: async (entries, signal) => {
      const real = await store();
      return (await real?.appendAll?.(entries, signal)) ?? entries.map(() => err({ type: "Offline" }));
    },
    find: async (id, signal) => (await store())?.find(id, signal) ?? err({ type: "Offline" }),
    changes: async (since, signal) => (await store())?.changes(since, signal) ?? err({ type: "Offline" }),
  };
};
