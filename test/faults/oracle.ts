import type { Entry } from "../../src/domain/document/entry";
import { inOneOrder } from "../../src/domain/document/store/knownDocument";
import type { Device, Window } from "./device";
import type { Story } from "./verdict";

/** What somebody saw that was not so, at any step of a story, in words. */
export interface Seen {
  /** Said to be in the document, and not there. */
  readonly untrue: readonly string[];
  /** Other words than were written, or words under a name that did not write them. */
  readonly altered: readonly string[];
  /** The same entry twice on one screen. */
  readonly repeated: readonly string[];
  /** Own words that are no longer in the window through which they were kept. */
  readonly unseen: readonly string[];
}

/**
 * The words, the name and everything else as they were written. Where a hand wrote over a row it may say so. A page names
 * nobody who types on it (D19): there the words may be the hand's, and nothing else.
 */
export const isAsWritten = (shown: Entry, wrote: Entry | undefined, { edited, isNotebook }: Story["hand"]): boolean => {
  if (!edited.has(shown.id)) return inOneOrder(wrote) === inOneOrder(shown);
  const { changedBy: _, ...rest } = shown;
  const words = isNotebook && wrote ? { text: wrote.text } : {};
  return inOneOrder(wrote) === inOneOrder({ ...rest, ...words });
};

/** Looks at every screen of a story, each time that it is asked. */
export const createOracle = ({ devices, hand }: Story) => {
  const found = {
    untrue: new Set<string>(),
    altered: new Set<string>(),
    repeated: new Set<string>(),
    unseen: new Set<string>(),
  };

  const lookAt = (
    where: string,
    { live, said }: Window,
    written: ReadonlyMap<string, Entry>,
    standing?: Set<string>,
  ) => {
    const { entries, vanished } = live.snapshot();
    const ids = new Set<string>();
    for (const { entry, earlier, whereabouts } of entries) {
      if (ids.has(entry.id)) found.repeated.add(`${where}: ${entry.id}`);
      ids.add(entry.id);
      for (const one of [entry, ...earlier]) {
        if (one.content.kind !== "by-hand" && !isAsWritten(one, written.get(one.id), hand))
          found.altered.add(`${where}: ${JSON.stringify(one)}`);
      }
      const isThere =
        standing?.has(entry.id) !== false || hand.deleted.has(entry.id) || hand.onDeletedPages.has(entry.id);
      if (whereabouts.kind === "in-document" && entry.content.kind !== "by-hand" && !isThere)
        found.untrue.add(`${where}: ${entry.id}`);
    }
    const has = new Set([...live.everything(), ...vanished].map(({ id }) => id));
    const isAnswered = (id: string, by: Iterable<Entry>): boolean =>
      [...by].some(({ supersedes, removes }) => supersedes === id || removes === id);
    // Words on a page that somebody deleted are asked about until their author writes them anew, or lets them go. A
    // removal has no words to ask about.
    const isAskedNoMore = (id: string): boolean =>
      hand.onDeletedPages.has(id) && (written.get(id)?.removes !== undefined || isAnswered(id, written.values()));
    for (const { id } of said) {
      // A late answer of the store may hide an earlier version for some seconds, while its author reads the newer one.
      const isSeen = has.has(id) || isAnswered(id, live.everything());
      if (!isSeen && !hand.deleted.has(id) && !isAskedNoMore(id)) found.unseen.add(`${where}: ${id}`);
    }
  };

  return {
    look: async (when: string): Promise<void> => {
      const written = new Map(devices.flatMap(({ durable }: Device) => durable).map((entry) => [entry.id, entry]));
      // First the screens, then the store: words may arrive between the two, and none goes.
      const ids = await hand.ids();
      for (const device of devices) {
        for (const [index, window] of device.windows().entries()) {
          const where = `${when}, device ${device.number}, window ${index}`;
          lookAt(where, window, written, ids && new Set(ids));
        }
      }
    },
    seen: (): Seen => ({
      untrue: [...found.untrue],
      altered: [...found.altered],
      repeated: [...found.repeated],
      unseen: [...found.unseen],
    }),
  };
};
