import { foldEntries } from "../../../src/domain/document/fold";
import { lookBackOn } from "../../../src/domain/document/lookBack";
import type { Entry } from "../../../src/domain/document/entry";
import { at, emeka, entryAt, noa } from "../../doubles/entries";

const now = at("2027-03-01T09:00:00Z");
const asked = (entries: readonly Entry[]) =>
  lookBackOn(foldEntries(entries), { person: emeka.id, now, count: 3 }).map(({ text }) => text);

test("S26: Emeka is asked about three of his own older sentences, from early and late", () => {
  const his = Array.from({ length: 9 }, (_, i) => entryAt(i, emeka, { text: `Thought ${i}` }));
  expect(asked([...his, entryAt(20, noa, { text: "Hers" })])).toEqual(["Thought 0", "Thought 3", "Thought 6"]);
});

test("what he has looked back on is not asked again, nor what he said last week", () => {
  const [first, second] = [
    entryAt(1, emeka, { text: "Silence means no" }),
    entryAt(2, emeka, { text: "Yes means yes" }),
  ];
  const recent = entryAt(3, emeka, { text: "Yesterday", at: at("2027-02-27T09:00:00Z") });
  const shift = entryAt(4, emeka, {
    text: "Silence can mean thinking",
    content: { kind: "shift", shift: { before: first.text, earlier: first.id } },
    at: recent.at,
  });
  expect(asked([first, second, recent, shift])).toEqual(["Yes means yes"]);
});

test("with one old sentence one is asked, with none nothing is", () => {
  expect(asked([entryAt(1, emeka, { text: "Only this" })])).toEqual(["Only this"]);
  expect(asked([])).toEqual([]);
});
