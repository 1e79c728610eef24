import type { EntryStore } from "../../domain/document/entryStore";
import type { NotebookPlace, Pair } from "../../domain/people/pair";
import { err } from "../../domain/shared/result";
import type { Clock, Elapsed } from "../../domain/time/clock";
import { createSharePointEntryStore } from "../../graph/sharePoint/sharePointEntryStore";
import { SHOWS_WITHIN_MS } from "../../graph/oneNote/memory";
import type { ParseHtml } from "../../graph/oneNote/reader";
import type { OneNoteWords } from "../../graph/oneNote/entry";
import type { GraphTransport } from "../../graph/transport/transport";
import type { Rhythm } from "../../sync/polling";

interface EntryStoreParts {
  readonly graph: GraphTransport;
  readonly clock: Clock;
  readonly elapsed?: Elapsed;
  readonly words: OneNoteWords;
  readonly parse?: ParseHtml;
}

/** The store that a pair chose. OneNote's code is loaded on demand. */
export const createEntryStores = (parts: EntryStoreParts): ((pair: Pair) => EntryStore) => {
  let budgeted: Promise<(pair: Pair<NotebookPlace>) => EntryStore> | undefined;
  const oneNote = async (pair: Pair<NotebookPlace>): Promise<EntryStore> => {
    try {
      return (await (budgeted ??= loadOneNote(parts)))(pair);
    } catch (reason) {
      budgeted = undefined;
      throw reason;
    }
  };
  return (pair) => {
    const { document } = pair;
    return document.store === "onenote"
      ? arrivingLater(() => oneNote({ ...pair, document }))
      : createSharePointEntryStore(parts.graph, { ...pair, document }, parts.clock);
  };
};

/**
 * Polling rhythm of the pair's document. OneNote allows 400 requests an hour for each person: a meeting with twenty
 * notes stays below that, and an idle open page makes sixty.
 */
export const rhythmOf = ({ document }: Pair): { readonly rhythm?: Rhythm } =>
  document.store === "onenote" ? { rhythm: { livelyMs: 9_000, slowestMs: 60_000, livelyForMs: 80_000 } } : {};

/** One request budget for all documents: OneNote counts by person. */
const loadOneNote = async ({ graph, ...parts }: EntryStoreParts) => {
  const [{ createOneNoteEntryStore }, { withinBudget }] = await Promise.all([
    import(/* webpackChunkName: "onenote" */ "../../graph/oneNote/oneNoteEntryStore"),
    import(/* webpackChunkName: "onenote" */ "../../graph/oneNote/budget"),
  ]);
  const budgeted = withinBudget(graph, parts);
  return (pair: Pair<NotebookPlace>): EntryStore => createOneNoteEntryStore({ ...parts, graph: budgeted, pair });
};

/** The OneNote store while its code loads. Without the code every call fails. */
const arrivingLater = (load: () => Promise<EntryStore>): EntryStore => {
  let arrived: Promise<EntryStore> | undefined;
  const store = async (): Promise<EntryStore | undefined> => {
    try {
      return await (arrived ??= load());
    } catch {
      arrived = undefined;
      return undefined;
    }
  };
  return {
    showsWithinMs: SHOWS_WITHIN_MS,
    append: async (entry, signal) => (await store())?.append(entry, signal) ?? err({ type: "Offline" }),
    find: async (id, signal) => (await store())?.find(id, signal) ?? err({ type: "Offline" }),
    changes: async (since, signal) => (await store())?.changes(since, signal) ?? err({ type: "Offline" }),
  };
};
