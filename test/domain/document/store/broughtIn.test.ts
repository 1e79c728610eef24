import { previewOf } from "../../../../src/domain/document/store/broughtIn";
import type { Entry, EntryContent } from "../../../../src/domain/document/entry";
import { foldEntries } from "../../../../src/domain/document/fold";
import { emeka, entryAt, idAt, noa, noaAndEmeka } from "../../../doubles/entries";
import { everyKind } from "../../../doubles/everyKind";

const look = (entries: readonly Entry[], here: readonly Entry[] = []) =>
  previewOf({ entries, people: [], unread: 0 }, { me: emeka.id, pair: noaAndEmeka, here });
const of = (kind: keyof typeof everyKind): EntryContent => ({ kind, [kind]: everyKind[kind] }) as EntryContent;

test("P6: a file speaks in nobody's name unseen: Emeka reads how many of each kind it would bring", () => {
  const { entries, byKind, leftOut, waiting } = look([
    entryAt(1, emeka, { text: "I accept the blame for everything." }),
    entryAt(2, emeka, { text: "A second note" }),
    entryAt(3, emeka, { content: of("goal") }),
    entryAt(4, noa, { text: "Hers" }),
  ]);
  expect([...byKind]).toEqual([
    ["note", 2],
    ["goal", 1],
  ]);
  expect([entries.length, leftOut, waiting]).toEqual([3, 0, 1]);
});

test.each(["availability", "meeting", "offer", "answer", "confirmation", "held", "members", "steps", "moved"] as const)(
  "P6: no file brings an entry of the kind %s in Emeka's name: only a press of his makes one",
  (kind) => {
    expect(look([entryAt(1, emeka, { content: of(kind) })])).toMatchObject({ entries: [], leftOut: 1 });
  },
);

test("P6: nor one that a newer version wrote, which may mean anything, nor words that nobody is known to have written", () => {
  const contents: EntryContent[] = [{ kind: "other", name: "availability", data: {} }, { kind: "by-hand" }];
  expect(look(contents.map((content, i) => entryAt(i, emeka, { content })))).toMatchObject({ entries: [], leftOut: 2 });
});

describe("what Emeka has written stays as it is", () => {
  const old = entryAt(1, emeka, { text: "We meet on Monday" });

  test("P4: a file takes none of his words back", () => {
    const { entries } = look([entryAt(2, emeka, { removes: old.id })], [old]);
    expect(foldEntries([old, ...entries]).map(({ entry }) => entry.text)).toEqual(["We meet on Monday"]);
  });

  test("P4: nor does it put other words in their place", () => {
    const { entries } = look([old, entryAt(2, emeka, { text: "I resign", supersedes: old.id })], [old]);
    expect(foldEntries([old, ...entries]).map(({ entry }) => entry.text)).toEqual(["We meet on Monday"]);
  });

  test("P4: what he had removed before he saved the file does not come back", () => {
    const { entries } = look([old, entryAt(2, emeka, { removes: old.id })]);
    expect(entries).toEqual([]);
  });

  test("P4: the versions of one text come in together, each on the one before", () => {
    const versions = [
      old,
      entryAt(2, emeka, { text: "Tuesday", supersedes: old.id }),
      entryAt(3, emeka, { text: "Wednesday", supersedes: idAt(2, 1) }),
    ];
    const chain = [versions[0], versions[1], { ...versions[2], supersedes: versions[1]?.id }] as readonly Entry[];
    const { entries } = look(chain);
    expect(foldEntries(entries)).toMatchObject([{ entry: { text: "Wednesday" }, earlier: [{}, {}] }]);
  });

  test("P4: what is here already comes in no second time", () => {
    expect(look([old], [old])).toMatchObject({ entries: [], leftOut: 0, waiting: 0 });
  });
});

test("P6: a file from a document with somebody who is not in this one says so", () => {
  const people = [emeka, { ...noa, id: "hannah" as typeof noa.id, name: "Hannah Levi" }];
  const into = { me: emeka.id, pair: noaAndEmeka, here: [] };
  expect(previewOf({ entries: [], people, unread: 0 }, into).strangers).toEqual(["Hannah Levi"]);
});
