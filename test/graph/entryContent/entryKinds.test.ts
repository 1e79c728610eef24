import * as fc from "fast-check";
import type { FactKind } from "../../../src/domain/document/entry";
import { readContent } from "../../../src/graph/entryContent/entryContent";
import { times } from "../../cases";
import { idAt } from "../../doubles/entries";
import { EVERY_CONTENT, everyKind, FACT_KINDS } from "../../doubles/everyKind";

const read = (kind: FactKind, change: object) => readContent(kind, { [kind]: { ...everyKind[kind], ...change } });

test.each(EVERY_CONTENT)("P4: an entry of the kind %s is read as it was written", (_, content) => {
  const { kind, ...data } = content;
  expect(readContent(kind, JSON.parse(JSON.stringify(data)))).toEqual(content);
});

test("a shared page of a journal has nothing but its words", () => {
  expect(readContent("reflection", undefined)).toEqual({ kind: "reflection" });
});

test.each<[string, FactKind, object]>([
  ["a goal in an area of another version", "goal", { area: "fame" }],
  ["a goal for nobody", "goal", { of: "" }],
  ["a milestone of no goal", "milestone", { goal: "the first" }],
  ["a milestone on a day that is in no calendar", "milestone", { due: "2027-02-30" }],
  ["a measure without an aim", "milestone", { measure: { unit: "reviews" } }],
  ["a commitment without an owner", "commitment", { owner: undefined }],
  ["a commitment for some day", "commitment", { due: "soon" }],
  ["progress of nothing", "progress", { of: undefined }],
  ["progress in a state of another version", "progress", { status: "blocked" }],
  ["a check-in whose list is a word", "checkin", { keep: "Short meetings" }],
  ["a budget in no currency", "budget", { amount: { value: 10, currency: "money" } }],
  ["less than no hours", "budget", { hours: -1 }],
  ["an agreement without a day to look at it again", "agreement", { reviewOn: undefined }],
  ["an agreement on a topic of another version", "agreement", { topic: "coffee" }],
  ["a yes to nothing", "confirmation", { of: "all" }],
  ["a term without its word", "term", { term: "" }],
  ["a meaning of nothing", "meaning", { of: undefined }],
  ["an insight about a number", "insight", { topic: 7 }],
  ["a change of view without the view before", "shift", { before: undefined }],
  ["a rating for a view", "shift", { still: 7 }],
  ["a concern with a wish of another version", "concern", { wish: "escalate" }],
  ["feedback about nobody", "feedback", { about: undefined }],
  ["an answer to nothing", "response", { of: idAt(1).slice(1) }],
  ["thanks for an idea in words", "thanks", { of: "your idea" }],
  ["an experience with a crowd", "experience", { who: 12 }],
  [
    "a stretch without a way back",
    "commitment",
    { stretch: { edge: "a", limits: "b", support: "c", supportDue: "2026-12-05" } },
  ],
  ["a tag of nothing but space", "tag", { tag: " " }],
  ["a tag as long as a note", "tag", { tag: "x".repeat(41) }],
  ["a translation into a sentence", "translation", { lang: "the language of my mother" }],
  ["a door in a state of another version", "introduction", { state: "ajar" }],
])("P4: %s is not acted on, and it is kept", (_, kind, change) => {
  const data = { [kind]: { ...everyKind[kind], ...change } };
  expect(read(kind, change)).toEqual({ kind: "other", name: kind, data });
});

test("P4: whatever stands in the list under any name, reading it never fails and never loses it", () => {
  const names = fc.oneof(fc.constantFrom(...FACT_KINDS, "note", "toString", "__proto__", "constructor"), fc.string());
  fc.assert(
    fc.property(names, fc.jsonValue(), (kind, data) => {
      const content = readContent(kind, { [kind]: data });
      const kept = content.kind === "other" ? content : { kind: "other", name: content.kind, data: { [kind]: data } };
      expect(kept).toEqual({ kind: "other", name: kind, data: { [kind]: data } });
    }),
    times(100),
  );
});
