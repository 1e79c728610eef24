import type { Entry, EntryContent } from "../../src/domain/document/entry";
import type { EntryStore } from "../../src/domain/document/store/entryStore";
import { ownCopies } from "../../src/domain/document/store/broughtIn";
import type { ListPlace, Pair } from "../../src/domain/people/pair";
import type { PairId } from "../../src/domain/shared/ids";
import { documentFile, readDocumentFile } from "../../src/graph/documentFile";
import { createSharePointEntryStore } from "../../src/graph/sharePoint/sharePointEntryStore";
import { pairs } from "../../src/sandbox/seed/pairs";
import { amina, rafael } from "../../src/sandbox/seed/people";
import { at, entryAt, noaAndEmeka } from "../doubles/entries";
import { everyKind, FACT_KINDS } from "../doubles/everyKind";
import { sandbox, valueOf } from "../doubles/graphTools";
import { openNotebook, personOf } from "../doubles/oneNoteTools";

const people = [personOf(amina), personOf(rafael)] as const;
const HOSTILE = "</p><script>alert(1)</script> שלום\n\u202Eabc & 👩🏽‍🚀";

/** Everything that two people wrote in a list of the local Graph. */
const openList = () => {
  const { graphOf } = sandbox();
  const [planted] = pairs;
  if (!planted) throw new Error("The sandbox has no pair. Maybe its seed was emptied.");
  const document: ListPlace = {
    ...{ store: "sharepoint-list", siteId: planted.siteId },
    ...{ logListId: planted.logListId, sessionListId: planted.sessionListId },
  };
  const pair: Pair<ListPlace> = {
    id: "a-list" as PairId,
    members: noaAndEmeka.members.map(({ role }, i) => ({ ...(people[i] ?? people[0]), role })),
    document,
  };
  return { pair, storeOf: (person: string): EntryStore => createSharePointEntryStore(graphOf(person), pair) };
};

interface Place {
  readonly pair: Pair;
  readonly storeOf: (person: string) => EntryStore;
}

const everything = async ({ storeOf }: Place): Promise<readonly Entry[]> =>
  [...valueOf(await storeOf(amina.id).changes()).entries].toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Each of the two saves a file in the old place and brings in what is their own in the new one. */
const move = async (from: Place, to: Place): Promise<readonly Entry[]> => {
  for (const { id } of people) {
    const file = documentFile(from.pair, await everything(from), at("2027-01-01T09:00:00Z"));
    const own = ownCopies(valueOf(readDocumentFile(file, to.pair)).entries, id);
    for (const entry of own) valueOf(await to.storeOf(id).append(entry));
  }
  return everything(to);
};

test("P4: from a list to OneNote and on to another list, every kind of entry of both people comes along as it was, but for where it goes", async () => {
  const [list, notebook, otherList] = [openList(), openNotebook(), openList()];
  const written = [
    entryAt(0, people[0], { text: HOSTILE, lang: "he" }),
    ...FACT_KINDS.filter((kind) => kind !== "moved").map((kind, i) => {
      const content = { kind, [kind]: everyKind[kind] } as EntryContent;
      return entryAt(i + 1, people[i % 2] ?? people[0], { text: `In words ${i}`, content });
    }),
    entryAt(50, people[1], { text: "From later", content: { kind: "other", name: "song", data: { song: [1, null] } } }),
  ].map((entry) => ({ ...entry, pair: list.pair.id }));
  for (const entry of written) valueOf(await list.storeOf(entry.author).append(entry));
  expect(await everything(list)).toEqual(written);
  const inNotebook = await move(list, notebook);
  expect(inNotebook).toEqual(written.map((entry) => ({ ...entry, pair: notebook.pair.id })));
  expect(await move(notebook, otherList)).toEqual(written);
});
