import { createEntry } from "../../src/domain/document/store/createEntry";
import type { Entry } from "../../src/domain/document/entry";
import { foldEntries } from "../../src/domain/document/fold";
import type { NewEntry, LiveDocument } from "../../src/domain/document/store/liveDocument";
import type { Person } from "../../src/domain/people/person";
import { ok } from "../../src/domain/shared/result";
import type { Instant } from "../../src/domain/time/interval";
import { entryFields } from "../../src/graph/entryContent/entryRow";
import { idAt, noaAndEmeka } from "./entries";

/**
 * A person's document: `rows` holds every entry byte for byte as it leaves their device. Its screen goes on showing `shown`.
 */
export const createWrittenDocument = (author: Person, now: Instant, shown: readonly Entry[] = []) => {
  const [rows, entries]: [string[], Entry[]] = [[], []];
  const write = async (draft: NewEntry) => {
    const entry = createEntry(draft, {
      ...{ id: idAt(700 + rows.length), at: now, pair: noaAndEmeka.id, lang: "en" },
      author,
    });
    rows.push(JSON.stringify(entryFields(entry)));
    entries.push(entry);
    return ok(entry);
  };
  const document: LiveDocument = {
    snapshot: () => ({
      phase: "open",
      entries: foldEntries(shown).map((folded) => ({ ...folded, whereabouts: { kind: "in-document" } })),
      vanished: [],
    }),
    subscribe: () => () => undefined,
    follow: () => () => undefined,
    refresh: () => Promise.resolve(),
    everything: () => entries,
    bringIn: () => Promise.resolve(ok(0)),
    write,
  };
  return { document, rows, entries };
};
